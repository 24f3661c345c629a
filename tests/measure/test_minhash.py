"""Signatures are those of datasketch, bit for bit, and bands find what they promise."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.measure.minhash import band_keys, signatures
from newslint.measure.shingles import Hashed, shingles, word_hashes
from newslint.measure.winnow import winnowed

SETS = st.lists(st.lists(st.integers(0, 2**32 - 1), max_size=12), min_size=1, max_size=6)


def hashed(sets: list[list[int]]) -> Hashed:
    """Shingle hashes with these upper halves."""
    values = np.array([value << 32 for one in sets for value in one], np.uint64)
    return Hashed(values, np.cumsum([0, *map(len, sets)]))


def assert_signed(sets: list[list[int]], permutations: int, seed: int) -> None:
    from datasketch import MinHash

    made = signatures(hashed(sets), permutations, seed)
    assert made.shape == (permutations, len(sets))
    for number, one in enumerate(sets):
        theirs = MinHash(permutations, seed=seed, hashfunc=int, scheme="affine32")
        if one:
            theirs.update_batch(one)
        assert theirs.hashvalues.tolist() == made[:, number].tolist()


@pytest.mark.parametrize(("permutations", "seed"), [(60, 1), (128, 1), (7, 42)])
@given(sets=SETS)
def test_signatures_are_those_of_datasketch(sets: list[list[int]], permutations: int, seed: int) -> None:
    assert_signed(sets, permutations, seed)


@given(st.lists(st.integers(0, 200), max_size=12), st.integers(1, 60), st.randoms())
def test_a_text_may_have_any_number_of_shingles(sizes: list[int], permutations: int, random: Random) -> None:
    assert_signed([[random.getrandbits(32) for _ in range(size)] for size in sizes], permutations, 1)


@pytest.mark.parametrize("sizes", [[*range(100), 5000] * 8, [9] * 2000, [100_000]], ids=len)
def test_texts_of_a_full_block_are_signed_one_permutation_at_a_time(sizes: list[int]) -> None:
    random = Random(7)
    assert_signed([[random.getrandbits(32) for _ in range(size)] for size in sizes], 12, 1)


def test_no_text_has_no_signature() -> None:
    assert signatures(hashed([])).shape == (60, 0)
    assert band_keys(signatures(hashed([]))).shape == (20, 0)


def test_equal_bands_have_equal_keys_and_others_not() -> None:
    keys = band_keys(signatures(hashed([[1, 2, 3], [3, 2, 1], [4, 5, 6]])))
    assert (keys[:, 0] == keys[:, 1]).all()
    assert len(np.unique(keys[:, [0, 2]])) == 40


@given(st.lists(st.integers(0, 40), max_size=40), st.lists(st.integers(0, 40), max_size=40), st.randoms())
def test_a_shared_run_of_eight_words_shares_a_hash(
    before: list[int], after: list[int], random: Random
) -> None:
    run = [random.randint(100, 999) for _ in range(8)]
    texts = [" ".join(f"w{word}" for word in words) for words in ([*before, *run], [*run, *after])]
    chosen = winnowed(shingles(word_hashes(texts), 5))
    first, second = (set(chosen.values[chosen.bounds[i] : chosen.bounds[i + 1]].tolist()) for i in (0, 1))
    assert first & second


@given(st.lists(st.integers(0, 9), max_size=6))
def test_winnowing_keeps_texts_apart(sizes: list[int]) -> None:
    texts = [" ".join(f"t{number}w{word}" for word in range(size)) for number, size in enumerate(sizes)]
    made = shingles(word_hashes(texts), 5)
    chosen = winnowed(made)
    for number, size in enumerate(sizes):
        mine = chosen.values[chosen.bounds[number] : chosen.bounds[number + 1]].tolist()
        own = made.values[made.bounds[number] : made.bounds[number + 1]].tolist()
        assert set(mine) <= set(own)
        assert bool(mine) == (size >= 5)
