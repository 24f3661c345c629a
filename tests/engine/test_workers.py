"""Workers: what goes wrong in one of them is told here, and none outlives its work."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.engine.workers import shared_out


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(0, 400_000), max_size=12), st.integers(1, 4))
def test_results_of_any_size_come_in_order(sizes: list[int], count: int) -> None:
    assert list(map(len, shared_out(bytes, sizes, count))) == sizes


def test_they_work_side_by_side(tmp_path: Path) -> None:
    def meet(number: int) -> bool:
        """Only two at once can do it."""
        tmp_path.joinpath(str(number)).touch()
        other = tmp_path / str(1 - number)
        end = time.monotonic() + 20
        while not other.exists() and time.monotonic() < end:
            pass
        return other.exists()

    assert list(shared_out(meet, [0, 1], 2)) == [True, True]


def test_none_outlives_the_iterator() -> None:
    results = shared_out(lambda number: (number, os.getpid()), range(50), 3)
    assert next(results)[0] == 0
    assert len(multiprocessing.active_children()) == 3
    results.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


class Strange(Exception):
    """Cannot be sent."""

    def __reduce__(self) -> str:
        raise pickle.PicklingError


def test_an_error_that_cannot_be_sent_is_told_by_name() -> None:
    def fail(number: int) -> int:
        raise Strange("no boats today")

    with pytest.raises(RuntimeError, match="Strange: no boats today"):
        list(shared_out(fail, range(3), 2))


def test_a_result_that_cannot_be_sent_is_told() -> None:
    with pytest.raises((pickle.PicklingError, AttributeError, TypeError)):
        list(shared_out(lambda number: lambda: number, range(3), 2))


def test_what_looks_like_a_lost_link_is_an_error_of_the_work() -> None:
    def fail(number: int) -> int:
        raise BrokenPipeError("the quay is shut")

    with pytest.raises(BrokenPipeError, match="the quay is shut"):
        list(shared_out(fail, range(3), 2))


@pytest.mark.parametrize("dead", [0, 5, 9])
def test_a_worker_that_dies_at_any_time_is_noticed(dead: int) -> None:
    def work(number: int) -> bytes:
        if number == dead:
            os.kill(os.getpid(), 9)
        return bytes(100_000)

    with pytest.raises(ChildProcessError, match="ended before its time"):
        list(shared_out(work, range(10), 2))
    assert multiprocessing.active_children() == []


ORPHANS = """
import os, time
from newslint.engine.workers import shared_out

def work(number):
    time.sleep(0.2)
    return os.getpid(), bytes(1_000_000)

for pid, _ in shared_out(work, range(1000), 3):
    print(pid, flush=True)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_none_outlives_whoever_asked() -> None:
    with subprocess.Popen([sys.executable, "-c", ORPHANS], stdout=subprocess.PIPE, text=True) as asked:
        assert asked.stdout is not None
        workers = {int(asked.stdout.readline()) for _ in range(6)}
        asked.kill()
    assert len(workers) == 3
    end = time.monotonic() + 20
    while (alive := [pid for pid in workers if is_alive(pid)]) and time.monotonic() < end:
        time.sleep(0.05)
    assert alive == []


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").split()[2] != "Z"


def test_where_none_can_be_forked_work_is_sent() -> None:
    assert list(shared_out(abs, [-1, 2, -3], 2, forks=False)) == [1, 2, 3]
