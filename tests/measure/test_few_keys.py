"""The keys of a few texts are those that numpy makes of many."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.measure import few_keys, keys
from newslint.measure.few_letters import few_words
from newslint.measure.letters import LETTER, letters
from newslint.measure.texts import Texts

if TYPE_CHECKING:
    from newslint.measure.keys import Rows

KINDS = (
    ("paragraph", keys.paragraph_keys),
    ("passages", keys.passage_keys),
    ("exact", keys.exact_keys),
    ("masked", keys.masked_keys),
    ("headline", keys.headline_keys),
)
PIECES = (
    "the ferry left",
    "café",
    "U.S.",
    "U.S's",
    "É.D.F.",
    "É.D's",
    "3,000.5",
    "v2.5.3",
    "don't",
    "l’an",
    "O'B.C.",
    "½",
    "ﬁre",
    "ß",
    "\u00ad",
    "e\u0301",
    "港口",
    "ท่าเรือ",
    "Ελλάδα",
    "порт",
    "a.b",
    "1'2",
    "x" * 70,
    "y" * 64,
    "12345678901234567890123.5",
    "\ud800",
    "\n",
    " ",
    ".",
    "'",
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).flatmap(
    lambda pieces: st.sampled_from((" ", "")).map(lambda gap: gap.join(pieces))
) | st.text(max_size=60)


@given(TEXTS)
def test_words_are_those_of_letters(text: str) -> None:
    raw = letters([text]).tobytes()
    parted = bytes(byte if byte >= LETTER else 32 for byte in raw)
    assert few_words(text) == tuple(parted.split())


@pytest.mark.parametrize(("kind", "many"), KINDS)
@given(texts=st.lists(TEXTS, max_size=5))
def test_keys_are_those_of_many(kind: str, many: Callable[[Sequence[str]], Rows], texts: list[str]) -> None:
    owners, made = few_keys.few_keys(kind, texts)
    each = [[key for owner, key in zip(owners, made, strict=True) if owner == at] for at in range(len(texts))]
    assert each == [many([text])[1].tolist() for text in texts]


@given(st.lists(TEXTS, max_size=6))
def test_keys_of_an_article_are_those_of_many(texts: list[str]) -> None:
    import numpy as np

    assert few_keys.of_article(texts) == keys.of_articles(Texts(texts), np.zeros(len(texts), int))[1].tolist()
