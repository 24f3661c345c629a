"""Texts meet under the keys that promise it, whatever the batch they are hashed in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.measure.keys import (
    all_keys,
    exact_keys,
    headline_keys,
    masked_keys,
    near_keys,
    paragraph_keys,
    passage_keys,
)
from newslint.measure.normalize import normal_words

if TYPE_CHECKING:
    from newslint.measure.keys import Rows

Make = Callable[[Sequence[str]], "Rows"]
MAKERS = (all_keys, exact_keys, headline_keys, masked_keys, near_keys, paragraph_keys, passage_keys)
WORDS = st.lists(st.sampled_from(["the", "ferry", "left", "at", "12", "3.5", "U.S.", "café", "港", "don't"]))


def keys_of(make: Make, texts: Sequence[str]) -> list[set[int]]:
    """The set of keys of each text."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    owners, keys = make(texts)
    for owner, key in zip(owners.tolist(), keys.tolist(), strict=True):
        found[owner].add(key)
    return [found[number] for number in range(len(texts))]


def met(make: Make, *texts: str) -> bool:
    first, second = keys_of(make, texts)
    return bool(first & second)


@pytest.mark.parametrize("make", MAKERS)
@given(texts=st.lists(WORDS.map(" ".join) | st.text(max_size=40), max_size=5))
def test_keys_do_not_depend_on_the_batch(make: Make, texts: list[str]) -> None:
    assert keys_of(make, texts) == [keys_of(make, [text])[0] for text in texts]


@given(st.lists(WORDS.map(" ".join), max_size=8))
def test_exact_keys_are_those_of_normal_words(texts: list[str]) -> None:
    for (a, ours), (b, theirs) in combinations(zip(texts, keys_of(exact_keys, texts), strict=True), 2):
        assert len(ours) == bool(normal_words(a))
        if ours and theirs:
            assert (ours == theirs) == (normal_words(a) == normal_words(b))


def test_all_keys_are_those_of_each_kind() -> None:
    texts = ["Ferry 12 left the pier at noon.", "The ferry left.", "", "12"]
    kinds = [keys_of(make, texts) for make in (paragraph_keys, exact_keys, masked_keys)]
    assert keys_of(all_keys, texts) == [set[int]().union(*each) for each in zip(*kinds, strict=True)]


def test_exact_keys_go_by_order_and_not_by_dress() -> None:
    assert met(exact_keys, "The ferry left.", "THE FERRY, LEFT")
    assert not met(exact_keys, "The ferry left the pier.", "The pier left the ferry.")
    assert not met(exact_keys, "Ferry 12 left.", "Ferry 13 left.")


def test_masked_keys_go_by_all_but_numbers() -> None:
    assert met(masked_keys, "Ferry 12 left at 3.5 knots.", "Ferry 7 left at 1,200 knots.")
    assert met(masked_keys, "It came 2nd in 2019-20.", "It came 3rd in 2023-24.")
    assert not met(masked_keys, "Ferry 12 left at 3 knots.", "Ferry 12 left at knots 3.")
    assert not met(masked_keys, "The ferry left.", "The ferry left.")
    assert not met(masked_keys, "Model v2 left.", "Model v3 left 4.")


def test_a_shared_run_of_eight_words_is_a_shared_passage() -> None:
    run = "the harbour trust shut its last ferry on Monday"
    assert met(passage_keys, f"In short, {run}.", f"{run.upper()} because nobody came aboard.")
    assert not met(passage_keys, "the harbour trust shut", "the harbour trust shut its gate")


def test_scripts_without_spaces_meet_by_their_letters() -> None:
    first = "港务局周一关闭了最后一条渡轮航线，因为没有人再乘坐它了。"
    second = "港务局周二关闭了最后一条渡轮航线，因为没有人再乘坐它了。"
    thai = "เรือข้ามฟากลำสุดท้ายออกจากท่าเมื่อวันจันทร์และไม่มีใครขึ้นเรือ"
    assert met(near_keys, first, second) and met(passage_keys, first, second)
    assert met(near_keys, thai, thai + "อีก") and met(passage_keys, thai, thai + "อีก")
    assert not met(near_keys, first, thai)


def test_headlines_meet_by_their_letters() -> None:
    assert met(
        headline_keys, "Harbour ferry makes its last crossing", "Harbour ferries make their last crossing"
    )
    assert not met(headline_keys, "Harbour ferry makes its last crossing", "Town votes on new school roof")
