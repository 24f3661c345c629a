"""Batches over processes: results in order, and a worker that dies is noticed instead of waited for."""

from __future__ import annotations

import os
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.engine.pool import BATCH, POOL_FROM, batched, mapped, processes, spread, tapered


def total(numbers: Sequence[int]) -> int:
    return sum(numbers)


def fall_over_seven(numbers: Sequence[int]) -> int:
    if 7 in numbers:
        os._exit(1)
    return sum(numbers)


@pytest.mark.parametrize("count", [1, 2])
@pytest.mark.parametrize("ahead", [0, 1, 2, 20])
def test_results_come_in_the_order_of_the_batches(count: int, ahead: int) -> None:
    batches = batched(range(100), size=9)
    assert list(mapped(total, batches, count, ahead)) == [sum(batch) for batch in batches]


@given(st.integers(0, 500), st.integers(1, 40))
def test_the_last_batches_are_small(count: int, size: int) -> None:
    batches = tapered(range(count), size)
    assert [number for batch in batches for number in batch] == list(range(count))
    assert all(0 < len(batch) <= size for batch in batches)
    assert all(len(batch) <= max(1, size // 4) for batch in batches[-4:] if count >= size)
    assert len(tapered(range(1000), BATCH)) < 1000 // BATCH + 10


def process(numbers: Sequence[int]) -> int:
    return os.getpid()


def test_the_first_batches_are_taken_here() -> None:
    here, *there = mapped(process, batched(range(9), size=3), 2, ahead=1)
    assert here == os.getpid()
    assert os.getpid() not in there


def test_a_worker_that_dies_is_noticed() -> None:
    with pytest.raises(ChildProcessError, match="ended before its time"):
        list(mapped(fall_over_seven, batched(range(20), size=2), 2))


def test_a_few_files_are_taken_here() -> None:
    assert processes(jobs=8, files=POOL_FROM - 1) == 1
    assert processes(jobs=8, files=POOL_FROM) == 8
    assert processes(jobs=1, files=POOL_FROM) == 1


@pytest.mark.parametrize("count", [1, 2])
def test_work_that_cannot_be_sent_is_inherited(count: int) -> None:
    known = {number: -number for number in range(20)}
    unsendable = lambda numbers: [known[number] for number in numbers]  # noqa: E731
    found = list(spread(unsendable, batched(range(20), size=3), count))
    assert [each for some in found for each in some] == [-number for number in range(20)]


def test_work_inside_other_work_is_kept_apart() -> None:
    outer = spread(sum, batched(range(4), size=2), 2)
    assert next(outer) == 1
    assert list(spread(max, batched(range(4), size=2), 2)) == [1, 3]
    assert list(outer) == [5]


def test_what_inherited_work_raises_is_raised_here() -> None:
    with pytest.raises(ZeroDivisionError):
        list(spread(lambda numbers: 1 // numbers[0], batched(range(4), size=2), 2))
