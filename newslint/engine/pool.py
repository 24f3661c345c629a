"""Spread batches of files over processes, or take them one by one here where a pool does not pay."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from multiprocessing.pool import IMapIterator

Item = TypeVar("Item")
Result = TypeVar("Result")

POOL_FROM = (
    128  # files; a fork pool costs 35 ms to start, about what 30 articles take (evidence: conventions.md 5)
)
BATCH = 32  # files a batch: enough to vectorise keys over some 500 paragraphs

_inherited: list[Callable[[Sequence[Any]], Any]] = []  # the work of `spread`, which a fork copies


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


def mapped(
    work: Callable[[Sequence[Item]], Result], batches: Sequence[Sequence[Item]], count: int, ahead: int = 0
) -> Iterator[Result]:
    """The results in the order of the batches, from `count` processes; ahead: so many first from this one."""
    if count <= 1:
        yield from map(work, batches)
        return
    yield from map(work, batches[:ahead])
    from multiprocessing import get_context

    context = get_context("fork" if sys.platform == "linux" else "spawn")
    gc.freeze()  # a look for circles among what is here now would take 20 ms, and copy its pages if forked
    try:
        with context.Pool(count, initializer=_deaf) as pool:  # to leave it ends the workers, busy or not
            yield from _watched(pool.imap(work, batches[ahead:]))
    finally:
        gc.unfreeze()


def spread(
    work: Callable[[Sequence[Item]], Result], batches: Sequence[Sequence[Item]], count: int
) -> Iterator[Result]:
    """The same for work that is too large to be sent to a process: workers are forked with it in them."""
    if count <= 1 or sys.platform != "linux":
        yield from map(work, batches)
        return
    _inherited.append(work)
    try:
        yield from mapped(_inherit, batches, count)
    finally:
        _inherited.pop()


def _inherit(items: Sequence[Any]) -> Any:
    return _inherited[-1](items)


def _deaf() -> None:
    """A worker leaves Ctrl-C, which a terminal sends to all processes of a command, to the one that asked."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _watched(results: IMapIterator[Result]) -> Iterator[Result]:
    """The results, as long as all workers live; the pool would wait for those of a dead one without end.

    Raises ChildProcessError if a worker ends before its time (killed for want of memory, say).
    """
    from multiprocessing import TimeoutError as NothingYet
    from multiprocessing import active_children

    workers = {child.pid for child in active_children()}
    while True:
        try:
            yield results.next(timeout=1.0)
        except NothingYet:
            if not workers <= {child.pid for child in active_children()}:
                raise ChildProcessError("a worker process ended before its time") from None
        except StopIteration:
            return
