"""Sort any number of (key, place) rows in little memory: parted by the first bits of the key, on disk."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING

import numpy as np

from newslint.archive.short import BITS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Keys = NDArray[np.uint64]
    Places = NDArray[np.uint32]

HELD = 1 << 20  # rows held before they are put on disk: 12 MB, and as much again while they are parted
_RANGES = 256  # by the first eight bits


def short(keys: NDArray[np.uint64]) -> Keys:
    """The bits of keys that are kept."""
    return keys >> np.uint64(64 - BITS)


class Sorter:
    """Takes rows in any order, gives them back sorted by key, once."""

    def __init__(self, held: int = HELD) -> None:
        self._most = held
        self._keys: list[Keys] = []
        self._places: list[Places] = []
        self._waiting = 0
        self._runs: list[tuple[int, NDArray[np.int64]]] = []  # place on disk, bounds of ranges
        self._disk: IO[bytes] | None = None
        self.count = 0

    def add(self, keys: Keys, places: Places) -> None:
        """Some rows more, of short keys."""
        self._keys.append(keys)
        self._places.append(places)
        self._waiting += len(keys)
        self.count += len(keys)
        if self._waiting >= self._most:
            self._spill()

    def rows(self) -> Iterator[tuple[Keys, Places]]:
        """All rows, part by part; no key stands in two parts."""
        if not self._runs:
            if self._waiting:
                yield _sorted(*self._taken())
            return
        self._spill()
        for number in range(_RANGES):
            parts = list(self._parts(number))
            keys = np.concatenate([part[0] for part in parts])
            if len(keys):
                yield _sorted(keys, np.concatenate([part[1] for part in parts]))
        self._close()

    def _close(self) -> None:
        if self._disk:
            self._disk.close()
            self._disk = None

    def _taken(self) -> tuple[Keys, Places]:
        keys, places = np.concatenate(self._keys), np.concatenate(self._places)
        self._keys, self._places, self._waiting = [], [], 0
        return keys, places

    def _spill(self) -> None:
        if not self._waiting:
            return
        keys, places = self._taken()
        if self._disk is None:
            self._disk = tempfile.TemporaryFile()  # noqa: SIM115 - see `_close`
        ranges = (keys >> np.uint64(BITS - 8)).astype(np.uint8)
        order = np.argsort(ranges, kind="stable")  # by counting, which takes a tenth of a full sort
        bounds = np.concatenate(([0], np.cumsum(np.bincount(ranges, minlength=_RANGES))))
        self._runs.append((self._disk.tell(), bounds))
        self._disk.write(keys[order].data)
        self._disk.write(places[order].data)

    def _parts(self, number: int) -> Iterator[tuple[Keys, Places]]:
        """The rows of one range of keys, of all runs."""
        for start, bounds in self._runs:
            first, last, count = (int(bounds[at]) for at in (number, number + 1, -1))
            keys = np.frombuffer(self._read(start + 8 * first, 8 * (last - first)), np.uint64)
            places = np.frombuffer(self._read(start + 8 * count + 4 * first, 4 * (last - first)), np.uint32)
            yield keys, places

    def _read(self, start: int, length: int) -> bytes:
        assert self._disk is not None
        self._disk.seek(start)
        return self._disk.read(length)


def _sorted(keys: Keys, places: Places) -> tuple[Keys, Places]:
    """Sorted by key, then as they came.

    Roughly at first, by the first 16 bits in which keys differ, which numpy sorts by counting: what is nearly
    in order then takes a third of the time that all of it would.
    """
    least = keys.min(initial=np.uint64((1 << 64) - 1))
    bits = int(keys.max(initial=0) - least).bit_length() if len(keys) else 0
    first = ((keys - least) >> np.uint64(max(0, bits - 16))).astype(np.uint16)
    rough = np.argsort(first, kind="stable")
    keys, places = keys[rough], places[rough]
    order = np.argsort(keys, kind="stable")
    return keys[order], places[order]
