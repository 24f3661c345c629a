"""The join finds exactly the pairs and groups of blocks that share a key."""

from __future__ import annotations

import time
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.archive.join import candidates, groups
from newslint.archive.place import Place
from newslint.archive.shared import shared
from newslint.model.observations import Observations

ROWS = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 3), st.integers(0, 9)), max_size=60)


def arrays(rows: list[tuple[int, int, int]]) -> Observations:
    """The rows as columns of numpy, which are joined in another way."""
    documents, blocks, keys = np.array(rows, np.int64).reshape(-1, 3).T
    return Observations(documents, blocks, keys.astype(np.uint64))  # type: ignore[arg-type]


def by_key(rows: list[tuple[int, int, int]]) -> dict[int, list[Place]]:
    """Blocks of each key, in order."""
    found: dict[int, set[Place]] = {}
    for document, block, key in rows:
        found.setdefault(key, set()).add(Place(document, block))
    return {key: sorted(places) for key, places in found.items()}


@given(ROWS, st.sampled_from([1, 2, 3, 32]))
def test_candidates_are_the_pairs_of_every_key(rows: list[tuple[int, int, int]], cap: int) -> None:
    expected: set[tuple[Place, Place]] = set()
    for places in by_key(rows).values():
        pairs = combinations(places, 2)
        expected.update(pairs if len(places) <= cap else ((places[0], place) for place in places[1:]))
    for made in (Observations.of(rows), arrays(rows)):
        assert list(candidates(made, cap, hubs=99)) == sorted(expected, key=lambda pair: pair[::-1])


@given(ROWS, st.integers(1, 4), st.integers(1, 4))
def test_few_rows_are_joined_as_many(rows: list[tuple[int, int, int]], cap: int, hubs: int) -> None:
    assert [*candidates(Observations.of(rows), cap, hubs)] == [*candidates(arrays(rows), cap, hubs)]


@given(ROWS)
def test_groups_are_the_blocks_of_every_key(rows: list[tuple[int, int, int]]) -> None:
    expected = sorted(tuple(places) for places in by_key(rows).values() if len(places) > 1)
    assert list(groups(Observations.of(rows))) == expected


def test_large_keys_and_numpy_columns() -> None:
    keys = np.array([2**64 - 1, 2**64 - 1, 2**63, 2**63], np.uint64)
    made = Observations(np.array([0, 7, 7, 9]), np.array([1, 2, 2, 3]), keys)  # type: ignore[arg-type]
    expected = [((0, 1), (7, 2)), ((7, 2), (9, 3))]
    assert list(candidates(made)) == expected
    assert list(groups(made)) == expected


def test_a_hundred_thousand_equal_blocks_are_a_star() -> None:
    start = time.perf_counter()
    count = 100_000
    numbers = np.arange(count)
    equal = Observations(np.zeros_like(numbers), numbers, np.zeros(count, np.uint64))  # type: ignore[arg-type]
    pairs = list(candidates(equal))
    assert len(pairs) == count - 1
    assert {first for first, _ in pairs} == {(0, 0)}
    assert time.perf_counter() - start < 20


def test_of_many_hubs_those_stay_that_share_most() -> None:
    large = [(hub, 0, key) for hub, keys in enumerate(([1], [2, 3], [4])) for key in keys]
    rows = [*large, *((document, 0, key) for document in (7, 8, 9) for key in (1, 2, 3, 4))]
    for made in (Observations.of(rows), arrays(rows)):
        first = [pair for pair in candidates(made, cap=2, hubs=1) if pair[1].document > 2]
        assert first == [((1, 0), (document, 0)) for document in (7, 8, 9)]
        two = [pair[0].document for pair in candidates(made, cap=2, hubs=2)]
        assert two == [0, 1] * 3


@pytest.mark.parametrize("times", [2, 256, 257, 513, 65_537])
def test_a_key_is_shared_however_often_it_stands(times: int) -> None:
    keys = np.concatenate((np.full(times, 77, np.uint64), np.arange(1000, 4000, dtype=np.uint64)))
    rows = set(shared(keys).tolist())
    assert rows >= set(range(times))
    assert len(rows) < times + 300


def test_few_keys_or_none() -> None:
    assert shared(np.empty(0, np.uint64)).tolist() == []
    assert shared(np.array([5, 6, 5], np.uint64)).tolist() == [0, 2]
