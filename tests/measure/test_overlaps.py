"""What is counted in hashes is what the exact measures say."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.measure.normalize import normal_words
from newslint.measure.overlaps import overlaps
from newslint.measure.similarity import overlap, shingle_set, similarity

TEXTS = st.lists(st.lists(st.sampled_from("abcde"), max_size=12).map(" ".join), max_size=6)


@given(TEXTS)
def test_overlaps_are_the_exact_measures(texts: list[str]) -> None:
    pairs = list(combinations(range(len(texts)), 2))
    found = overlaps(texts, pairs)
    for (i, j), jaccard, held, words in zip(pairs, *found, strict=True):
        a, b = normal_words(texts[i]), normal_words(texts[j])
        both = sum((Counter(a) & Counter(b)).values())
        assert words == pytest.approx(2 * both / (len(a) + len(b)) if a or b else 1)
        assert words >= similarity(a, b) - 1e-9
        if len(a) >= 3 and len(b) >= 3:
            assert (jaccard, held) == pytest.approx(overlap(shingle_set(a), shingle_set(b)))


def test_many_pairs_of_many_texts() -> None:
    texts = [f"w{number} w{number + 1} w{number + 2} w{number + 3}" for number in range(3000)]
    pairs = [(number, number + 1) for number in range(2999)] * 3
    found = overlaps(texts, pairs)
    assert found.jaccard.tolist() == pytest.approx([1 / 3] * len(pairs))
    assert found.words.tolist() == pytest.approx([3 / 4] * len(pairs))
