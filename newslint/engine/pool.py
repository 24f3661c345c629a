"""Spread batches of files over processes, or take them one by one here where a pool does not pay."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

POOL_FROM = (
    128  # files; a fork pool costs 35 ms to start, about what 30 articles take (evidence: conventions.md 5)
)
BATCH = 32  # files a batch: enough to vectorise keys over some 500 paragraphs


def processes(jobs: int, files: int, parts: int = 0) -> int:
    """How many processes to use for so many files, or parts of large ones; 1 means this one."""
    if files < POOL_FROM and not parts:
        return 1
    if jobs > 0:
        return jobs
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def batched(items: Sequence[Item], size: int = BATCH) -> list[Sequence[Item]]:
    """The items in order, `size` at a time."""
    return [items[start : start + size] for start in range(0, len(items), size)]


def tapered(items: Sequence[Item], size: int = BATCH) -> list[Sequence[Item]]:
    """The same with small ones last, so that all processes end at nearly one time."""
    last = max(0, len(items) - 2 * size) // size * size
    return [*batched(items[:last], size), *batched(items[last:], max(1, size // 4))]


def mapped(
    work: Callable[[Sequence[Item]], Result], batches: Sequence[Sequence[Item]], count: int, ahead: int = 0
) -> Iterator[Result]:
    """The results in the order of the batches, from `count` processes; ahead: so many first from this one."""
    if count <= 1:
        yield from map(work, batches)
        return
    yield from map(work, batches[:ahead])
    from newslint.engine.workers import shared_out

    yield from shared_out(work, batches[ahead:], count)


def spread(
    work: Callable[[Sequence[Item]], Result], batches: Sequence[Sequence[Item]], count: int
) -> Iterator[Result]:
    """The same for work that is too large to be sent to a process: it is in those that are forked."""
    return mapped(work, batches, count if sys.platform == "linux" else 1)
