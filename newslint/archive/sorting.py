"""Sort any number of (key, place) rows in little memory: sorted runs on disk, joined by ranges of keys."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from newslint.archive.segment import Keys, Places

HELD = 1 << 21  # rows held before they are sorted and put on disk: 24 MB, and as much again while sorting
_RANGES = 256  # by the first eight bits of the key


class Sorter:
    """Takes rows in any order, gives them back sorted by key, once."""

    def __init__(self, held: int = HELD) -> None:
        self._most = held
        self._keys: list[Keys] = []
        self._places: list[Places] = []
        self._waiting = 0
        self._runs: list[tuple[int, NDArray[np.int64], int]] = []  # place on disk, bounds of ranges, rows
        self._disk: IO[bytes] | None = None
        self.count = 0

    def add(self, keys: Keys, places: Places) -> None:
        """Some rows more."""
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
                yield self._taken()
            return
        self._spill()
        for number in range(_RANGES):
            parts = list(self._parts(number))
            keys = np.concatenate([part[0] for part in parts])
            if len(keys):
                yield _sorted(keys, np.concatenate([part[1] for part in parts]))
        self.close()

    def close(self) -> None:
        """Give back the room on disk."""
        if self._disk:
            self._disk.close()
            self._disk = None

    def _taken(self) -> tuple[Keys, Places]:
        keys, places = np.concatenate(self._keys), np.concatenate(self._places)
        self._keys, self._places, self._waiting = [], [], 0
        return _sorted(keys, places)

    def _spill(self) -> None:
        if not self._waiting:
            return
        keys, places = self._taken()
        if self._disk is None:
            self._disk = tempfile.TemporaryFile()  # noqa: SIM115 - see `close`
        bounds = np.searchsorted(keys >> np.uint64(56), np.arange(_RANGES + 1, dtype=np.uint64))
        self._runs.append((self._disk.tell(), bounds, len(keys)))
        self._disk.write(keys.tobytes())
        self._disk.write(places.tobytes())

    def _parts(self, number: int) -> Iterator[tuple[Keys, Places]]:
        """The rows of one range of keys, of all runs."""
        for start, bounds, count in self._runs:
            first, last = int(bounds[number]), int(bounds[number + 1])
            keys = np.frombuffer(self._read(start + 8 * first, 8 * (last - first)), np.uint64)
            places = np.frombuffer(self._read(start + 8 * count + 4 * first, 4 * (last - first)), np.uint32)
            yield keys, places

    def _read(self, start: int, length: int) -> bytes:
        assert self._disk is not None
        self._disk.seek(start)
        return self._disk.read(length)


def _sorted(keys: Keys, places: Places) -> tuple[Keys, Places]:
    order = np.argsort(keys)
    return keys[order], places[order]
