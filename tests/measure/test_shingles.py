"""Hashing a batch of texts at once gives the words that normalising them one by one gives."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.measure.normalize import normal_words
from newslint.measure.shingles import BLOCK_TEXTS, blocks, character_shingles, shingles, word_hashes

TEXTS = [
    "The Bank raised its rate!",
    "The U.S. envoy met the E.U.'s at 10 a.m. in St. Gallen.",
    "It rose 3.5 points to 12,345.67, up from v2.5 and 1a2.5; 1,2, and 3.",
    "“Don’t,” she said—'twas o'clock—and the dogs' bones’",
    "Straße, STRASSE, naïve, nai\u0308ve, ﬁrst ofﬁce, Łódź, Ŀ, ½ cup",
    "zero\u200bwidth, re\u00adport, non\u00a0breaking",
    "北京是首都。 東京 2024",
    "один два, Ζεῦς, ΣΊΣΥΦΟΣ",
    "",
    " . , ' ’ - ",
    "a",
    "hard-wrapped\nlines _soft_ and *bold*",
]
LATIN = st.text(alphabet="aZé'’ .,-1 29ßU.S “”—ł", max_size=60)
# Where the two may differ, as the docstring of `letters` says: digits behind an apostrophe, and invisible characters.
NOT_IN_LATIN = ("'1", "'2", "'9", "’1", "’2", "’9")


def words_and_hashes(texts: list[str]) -> list[tuple[tuple[str, ...], list[int]]]:
    hashed = word_hashes(texts)
    ends = hashed.bounds.tolist()
    values = hashed.values.tolist()
    return [
        (normal_words(text), values[start:end])
        for text, start, end in zip(texts, ends, ends[1:], strict=False)
    ]


def test_same_words_same_hashes() -> None:
    known: dict[str, int] = {}
    for words, hashes in words_and_hashes(TEXTS):
        assert len(words) == len(hashes), words
        for word, value in zip(words, hashes, strict=True):
            assert known.setdefault(word, value) == value, word
    assert len(set(known.values())) == len(known)


@given(st.lists(LATIN, min_size=1, max_size=5))
def test_latin_text_has_its_normal_words(texts: list[str]) -> None:
    texts = [text for text in texts if not any(pair in text for pair in NOT_IN_LATIN)] or ["a"]
    known: dict[str, int] = {}
    for words, hashes in words_and_hashes(texts):
        assert len(words) == len(hashes)
        assert all(known.setdefault(word, value) == value for word, value in zip(words, hashes, strict=True))


@given(st.lists(st.text(max_size=30), max_size=5))
def test_any_text_is_hashed_alone_as_in_company(texts: list[str]) -> None:
    together = [hashes for _, hashes in words_and_hashes(texts)] if texts else []
    assert together == [words_and_hashes([text])[0][1] for text in texts]


def test_shingles_stay_in_their_text() -> None:
    words = word_hashes(["one two three four", "five six", "", "seven eight nine"])
    made = shingles(words, 3)
    assert np.diff(made.bounds).tolist() == [2, 0, 0, 1]
    alone = shingles(word_hashes(["seven eight nine"]), 3)
    assert made.values[-1] == alone.values[0]


@pytest.mark.parametrize("texts", [[], [""], ["", ""], ["one"], ["one", "", "two"]])
def test_little_text_has_no_shingles(texts: list[str]) -> None:
    made = shingles(word_hashes(texts), 3)
    assert len(made.values) == 0
    assert made.bounds.tolist() == [0] * (len(texts) + 1)


def test_order_of_words_counts() -> None:
    made = shingles(word_hashes(["one two three", "three two one", "two one three"]), 3)
    assert len(set(made.values.tolist())) == 3


def test_character_shingles() -> None:
    made = character_shingles(["abcd", "ab", "bcd"], 3)
    assert made.bounds.tolist() == [0, 2, 2, 3]
    assert made.values[1] == made.values[2] != made.values[0]


def test_blocks_cover_all_texts_once() -> None:
    texts = ["x" * 100] * 3000 + ["y" * 1_000_000] + ["z"] * 10
    covered = [index for block in blocks(texts) for index in range(block.start, block.stop)]
    assert covered == list(range(len(texts)))
    assert max(block.stop - block.start for block in blocks(texts)) <= BLOCK_TEXTS
