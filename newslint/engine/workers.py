"""Work shared out among processes that are forked for it.

`multiprocessing.Pool` does the same, but while a large result is on its way one of its threads asks without
rest whether there is one: with 340 KB for 32 articles that took 60 to 100 ms of the 2 s of 1,000 articles.
"""

from __future__ import annotations

import gc
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pickle import PicklingError
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext
    from multiprocessing.process import BaseProcess

Item = TypeVar("Item")
Result = TypeVar("Result")

FORKS = sys.platform == "linux"


def shared_out(
    work: Callable[[Item], Result], items: Sequence[Item], count: int, forks: bool = FORKS
) -> Iterator[Result]:
    """The results in the order of the items, from `count` processes, which end with the iterator.

    Where processes are forked, work and items are in them; elsewhere they are sent, and must be picklable.
    Raises what the work raises, and ChildProcessError if a worker ends before its time (killed for want of
    memory, say).
    """
    from multiprocessing import get_context

    context = get_context("fork" if forks else "spawn")
    workers: list[_Worker] = []
    gc.freeze()  # a look for circles among what is here now would take 20 ms, and copy its pages if forked
    try:
        for _ in range(min(count, len(items))):
            links = [worker.link for worker in workers] if forks else None
            workers.append(_Worker(context, work, items, links))
        yield from _in_order(workers, len(items))
    finally:
        for worker in workers:
            worker.end()
        gc.unfreeze()


def _in_order(workers: Sequence[_Worker], count: int) -> Iterator[Any]:
    from multiprocessing.connection import wait

    by_link = {worker.link: worker for worker in workers}
    waiting = deque(range(count))
    for worker in (*workers, *workers):
        worker.feed(waiting, len(workers))
    made: dict[int, Any] = {}
    for wanted in range(count):
        while wanted not in made:
            for link in wait(list(by_link)):
                worker = by_link[link]  # type: ignore[index]
                number, made[number] = worker.result()
                worker.feed(waiting, len(workers))
        yield made.pop(wanted)


class _Worker:
    """A process, and the link over which it is sent the numbers of items, and sends what it makes of them."""

    def __init__(
        self,
        context: BaseContext,
        work: Callable[[Any], Any],
        items: Sequence[Any],
        links: Sequence[Connection] | None,
    ) -> None:
        """links: those to other workers, which are in a forked process too; None if it is not forked."""
        self.link, theirs = context.Pipe()
        others = [] if links is None else [*links, self.link]
        self._process: BaseProcess = context.Process(  # type: ignore[attr-defined]
            target=_serve, args=(theirs, others, work, items), daemon=True
        )
        self._process.start()
        theirs.close()
        self._held = 0

    def feed(self, waiting: deque[int], workers: int) -> None:
        """Another item: beside the one that it works on as long as there are enough for all workers."""
        if waiting and self._held < (2 if len(waiting) > workers else 1):
            self._held += 1
            with suppress(ConnectionError):  # it is dead, as `result` will tell
                self.link.send(waiting.popleft())

    def result(self) -> tuple[int, Any]:
        """The number of an item, and what became of it."""
        try:
            number, error, result = self.link.recv()
        except (EOFError, ConnectionError):
            raise ChildProcessError("a worker process ended before its time") from None
        self._held -= 1
        if error is not None:
            raise error
        return number, result

    def end(self) -> None:
        """Busy or not."""
        self._process.terminate()
        self._process.join()
        self.link.close()


def _serve(
    link: Connection, others: Sequence[Connection], work: Callable[[Any], Any], items: Sequence[Any]
) -> None:
    for other in others:  # while they are open here, nobody sees that their owner is gone
        other.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends Ctrl-C to all processes of a command
    with suppress(EOFError, ConnectionError):  # whoever asked is gone
        while True:
            number = link.recv()
            link.send_bytes(_made(number, work, items))


def _made(number: int, work: Callable[[Any], Any], items: Sequence[Any]) -> memoryview:
    """What became of an item, pickled; an error that cannot be is told by its name."""
    from multiprocessing.reduction import ForkingPickler

    try:
        return ForkingPickler.dumps((number, None, work(items[number])))
    except Exception as error:
        told = error
    try:
        return ForkingPickler.dumps((number, told, None))
    except (TypeError, AttributeError, PicklingError):
        return ForkingPickler.dumps((number, RuntimeError(f"{type(told).__name__}: {told}"), None))
