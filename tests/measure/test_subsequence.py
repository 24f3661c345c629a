"""What two texts have in common in order is what rapidfuzz finds, to the word."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Indel, LCSseq

from newslint.measure import few_pay, similarity
from newslint.measure.subsequence import Range, apart, common

WORDS = st.lists(st.sampled_from(("the", "a", "ferry", b"quay", "left", "é")), max_size=30)
Ranges = tuple[tuple[Range, ...], tuple[Range, ...]]


@st.composite
def edited(draw: st.DrawFn) -> tuple[list[str | bytes], list[str | bytes]]:
    """A text, and the same with some of its words dropped, changed or doubled."""
    first = draw(st.lists(st.sampled_from(("the", "ferry", "left", "at", "noon", "again")), max_size=40))
    kept = [draw(st.sampled_from(((), (word,), (word,), (word,), ("x",), (word, word)))) for word in first]
    return list(first), [word for words in kept for word in words]


PAIRS = st.tuples(WORDS, WORDS) | edited()


def by_rapidfuzz(a: list[str | bytes], b: list[str | bytes]) -> Ranges:
    steps = Indel.opcodes(a, b)
    gone = tuple((step.src_start, step.src_end) for step in steps if step.tag == "delete")
    return gone, tuple((step.dest_start, step.dest_end) for step in steps if step.tag == "insert")


@given(PAIRS)
def test_it_is_that_of_rapidfuzz(pair: tuple[list[str | bytes], list[str | bytes]]) -> None:
    assert common(*pair) == LCSseq.similarity(*pair)
    assert apart(*pair) == by_rapidfuzz(*pair)


@given(PAIRS, st.floats(0, 1))
def test_both_ways_measure_the_same(
    pair: tuple[list[str | bytes], list[str | bytes]], at_least: float
) -> None:
    made = []
    for chosen in (False, True):
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(similarity, "compares", lambda _, chosen=chosen: chosen)
            made.append((similarity.similarity(*pair, at_least), similarity.changed(*pair)))
    assert made[0] == made[1]


def test_rapidfuzz_is_loaded_for_many_pairs_or_long_ones() -> None:
    asked = (
        "import sys; from newslint.measure.similarity import similarity\n"
        "for _ in range({times}): similarity(('a',) * {words}, ('b', 'a'))\n"
        "sys.exit('rapidfuzz' in sys.modules)"
    )
    for times, words, loaded in ((few_pay.PAIRS, 9, 0), (few_pay.PAIRS + 1, 9, 1), (1, few_pay.WORDS, 1)):
        code = asked.format(times=times, words=words)
        assert subprocess.run([sys.executable, "-c", code], check=False).returncode == loaded
