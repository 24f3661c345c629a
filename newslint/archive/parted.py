"""Rows parted by the first bits of their key, on disk: any number of them, gone through in little memory."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from typing import IO, TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Column = NDArray[Any]
    Columns = tuple[Column, ...]
    Keys = NDArray[np.uint64]
    Ranges = Callable[[Keys], NDArray[np.uint8]]


class Parted:
    """Takes rows in any order, gives them back range by range, those of each as they came.

    range_of: keys to the numbers of their ranges, below `count`. held: rows before they are put on disk. Rows
    are columns of one length, of the same types whenever they are added, the first of which are the keys.
    """

    def __init__(self, range_of: Ranges, count: int, held: int) -> None:
        self._range_of = range_of
        self._count = count
        self._most = held
        self._held: list[Columns] = []
        self._waiting = 0
        self._runs: list[tuple[int, NDArray[np.int64]]] = []  # place on disk, bounds of ranges
        self._types: tuple[np.dtype[Any], ...] = ()
        self._disk: IO[bytes] | None = None

    def add(self, *columns: Column) -> None:
        """Some rows more."""
        self._held.append(columns)
        self._waiting += len(columns[0])
        if self._waiting >= self._most:
            self._spill()

    def parts(self) -> Iterator[Columns]:
        """The rows of each range that has any; all at once if they were never put on disk."""
        if not self._runs:
            if self._waiting:
                yield _joined(self._held)
            return
        self._spill()
        for number in range(self._count):
            part = _joined([self._read(number, *run) for run in self._runs])
            if len(part[0]):
                yield part

    def close(self) -> None:
        """Give memory and disk back; nothing is here any more."""
        if self._disk:
            self._disk.close()
        self._disk, self._runs, self._held, self._waiting = None, [], [], 0

    def _spill(self) -> None:
        if not self._waiting:
            return
        columns = _joined(self._held)
        self._held, self._waiting = [], 0
        self._types = tuple(column.dtype for column in columns)
        if self._disk is None:
            self._disk = tempfile.TemporaryFile()  # noqa: SIM115 - see `close`
        ranges = self._range_of(columns[0])
        order = np.argsort(ranges, kind="stable")  # by counting, which takes a tenth of a full sort
        bounds = np.concatenate(([0], np.cumsum(np.bincount(ranges, minlength=self._count))))
        self._runs.append((self._disk.seek(0, 2), bounds))
        for column in columns:
            self._disk.write(column[order].data)

    def _read(self, number: int, start: int, bounds: NDArray[np.int64]) -> Columns:
        """The rows of one range of one run."""
        assert self._disk is not None
        first, last, count = (int(bounds[at]) for at in (number, number + 1, -1))
        columns = []
        for kind in self._types:
            self._disk.seek(start + kind.itemsize * first)
            columns.append(np.frombuffer(self._disk.read(kind.itemsize * (last - first)), kind))
            start += kind.itemsize * count
        return tuple(columns)


def _joined(rows: Sequence[Columns]) -> Columns:
    return tuple([np.concatenate(parts) for parts in zip(*rows, strict=True)])
