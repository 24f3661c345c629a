"""The four measures of a pair, held to slow and plain definitions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.measure.normalize import normal_words
from newslint.measure.similarity import (
    alike,
    changed,
    overlap,
    shared_run,
    shingle_set,
    similarity,
    token_sort,
)

WORDS = st.lists(st.sampled_from(["the", "a", "pier", "fell", "rose", "mayor"]), max_size=14).map(tuple)
LONG = normal_words("The harbour board met on Monday to hear why the ferry had been late all winter.")


def common(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    """The length of the longest common subsequence, by the book."""
    row = [0] * (len(b) + 1)
    for word in a:
        before = row[:]
        for at, other in enumerate(b):
            row[at + 1] = before[at] + 1 if word == other else max(before[at + 1], row[at])
    return row[-1]


@given(WORDS, WORDS)
def test_similarity_is_twice_the_common_words_over_all(a: tuple[str, ...], b: tuple[str, ...]) -> None:
    expected = 2 * common(a, b) / (len(a) + len(b)) if a or b else 1.0
    assert similarity(a, b) == expected
    assert (similarity(a, b) == 1.0) == (a == b)


@given(WORDS, WORDS, st.sampled_from([0.3, 0.5, 0.85, 0.9, 1.0]))
def test_below_the_bar_is_nothing(a: tuple[str, ...], b: tuple[str, ...], bar: float) -> None:
    exact = similarity(a, b)
    assert similarity(a, b, bar) == (exact if exact >= bar else 0.0)


@given(WORDS, WORDS)
def test_shared_run_is_the_longest_in_both(a: tuple[str, ...], b: tuple[str, ...]) -> None:
    runs = {b[i:j] for i in range(len(b)) for j in range(i, len(b) + 1)}
    longest = max((j - i for i in range(len(a)) for j in range(i, len(a) + 1) if a[i:j] in runs), default=0)
    assert shared_run(a, b) == shared_run(b, a) == longest


@given(WORDS, WORDS)
def test_what_did_not_change_is_the_common_subsequence(a: tuple[str, ...], b: tuple[str, ...]) -> None:
    gone, new = changed(a, b)
    kept_a = [word for at, word in enumerate(a) if not any(i <= at < j for i, j in gone)]
    kept_b = [word for at, word in enumerate(b) if not any(i <= at < j for i, j in new)]
    assert kept_a == kept_b
    assert len(kept_a) == common(a, b)


def test_one_word_of_fifteen() -> None:
    other = (*LONG[:8], "whether", *LONG[9:])
    measures = alike(LONG, other)
    assert measures.similarity == 30 / 32
    assert measures.jaccard == 11 / 17
    assert measures.containment == 11 / 14
    assert measures.shared_run == 8
    assert changed(LONG, other) == (((8, 9),), ((8, 9),))


def test_a_text_inside_another_is_contained() -> None:
    assert alike(LONG[3:11], LONG).containment == 1.0


@pytest.mark.parametrize(("a", "b", "expected"), [((), (), (1.0, 1.0)), (("x",), (), (0.0, 0.0))])
def test_nothing_is_alike_to_nothing_alone(
    a: tuple[str, ...], b: tuple[str, ...], expected: tuple[float, float]
) -> None:
    assert overlap(shingle_set(a), shingle_set(b)) == expected


def test_sorted_words_are_the_same_in_any_order() -> None:
    assert token_sort(("mayor", "quits"), ("quits", "mayor")) == 1.0
    assert token_sort(("mayor", "quits"), ("bridge", "opens")) < 0.5


def test_a_long_text_takes_linear_time() -> None:
    words = tuple(f"w{number % 977}" for number in range(60_000))
    assert shared_run(words, words[5_000:]) == 55_000
