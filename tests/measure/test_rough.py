"""Rough words let through every pair that the exact measures would tell."""

from __future__ import annotations

from itertools import combinations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from newslint.measure.normalize import normal_words
from newslint.measure.rough import (
    has_more_words,
    may_be_alike,
    may_exceed,
    may_overlap,
    meeting,
    most_words,
    parts_may_exceed,
    rough_words,
)
from newslint.measure.similarity import overlap, shingle_set, similarity
from newslint.measure.words import word_count

VOCABULARY = [
    "Lindø",
    "the",
    "mayor’s",
    "U.S.",
    "3,000",
    "ferry",
    "—",
    "bridge",
    "said",
    "well-known",
    "“no”",
    "on",
]
TEXT = st.lists(st.sampled_from(VOCABULARY), min_size=12, max_size=30)


@given(TEXT, st.randoms())
def test_no_alike_pair_is_let_go(words: list[str], random: Random) -> None:
    other = list(words)
    for _ in range(random.randint(0, 3)):
        other[random.randrange(len(other))] = random.choice(["quay", "Skarra,", "rain"])
    a, b = " ".join(words), " ".join(other)
    mine, yours = normal_words(a), normal_words(b)
    for bar in (0.5, 0.7, 0.85):
        assert similarity(mine, yours) < bar or may_be_alike(a, b, bar)
        assert overlap(shingle_set(mine), shingle_set(yours))[0] < bar or may_overlap(a, b, bar)


def test_scripts_without_spaces_have_words() -> None:
    assert len(rough_words("北京是中国的首都")) == 8


def test_meeting_pairs_have_most_words_in_common() -> None:
    texts = [
        "the ferry to Skarra will not sail on Sunday because of wind",
        "because of wind the ferry to Skarra will not sail on Monday",
        "the mayor of Lindø would never have said this of a Sunday in May",
        "THE FERRY, to Skarra, will not sail on Sunday!",
    ]
    assert sorted(meeting(texts, 0.0)) == [(0, 1)]
    assert sorted(meeting(texts, 0.2)) == [(0, 1), (0, 3), (1, 3)]
    assert list(meeting([], 0.2)) == []


@given(st.lists(TEXT, max_size=6), st.sampled_from([0.0, 0.15, 0.5, 1.0]))
def test_no_meeting_pair_is_lost(lists: list[list[str]], apart: float) -> None:
    texts = [" ".join(words) for words in lists]
    found = list(meeting(texts, apart))
    assert len(set(found)) == len(found)
    for i, j in combinations(range(len(texts)), 2):
        a, b = rough_words(texts[i]), rough_words(texts[j])
        if len(set(a) - set(b)) <= apart * len(a) and len(set(b) - set(a)) <= apart * len(b):
            assert (i, j) in found


@given(st.one_of(st.text(), TEXT.map(" ".join), st.text(alphabet="a½²ªéⅧ —’\u00a0。北")))
def test_no_text_has_more_words_than_most(text: str) -> None:
    words = word_count(text)
    assert words <= most_words(text)
    assert not words or may_exceed(text, words - 1) or len(text) <= 2 * (words - 1)
    assert not may_exceed(text, most_words(text))


@given(st.lists(st.one_of(TEXT.map(" ".join), st.text(alphabet="a½ª —’北")), max_size=4), st.integers(1, 30))
def test_no_part_that_exceeds_is_lost(parts: list[str], words: int) -> None:
    if any(word_count(part) > words and len(part) > 2 * words for part in parts):
        assert parts_may_exceed(". ".join(parts), parts, words)


@given(TEXT.map(" ".join), st.integers(1, 30))
def test_the_beginning_of_a_text_tells_what_the_whole_does(text: str, words: int) -> None:
    assert has_more_words(text, words) == (len(rough_words(text)) > words)
    assert has_more_words(f"{text} {text} {text}", words) == (3 * len(rough_words(text)) > words)
