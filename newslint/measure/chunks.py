"""Hashes of many texts in columns of one height: their minima are taken row by row, not text by text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Uint32s = NDArray[np.uint32]
    Ints = NDArray[np.int64]

_HEIGHT = 16  # hashes of a chunk; most paragraphs have one or two
_LEVELS = 4  # chunks of a text that are joined a level at a time; what a longer text has more, text by text
_CACHE_LINE = 64
_GREATEST = np.uint32(0xFFFFFFFF)


@dataclass(frozen=True, slots=True)
class Chunks:
    """Each column of `rows` is a chunk of a text: the first ones, the longest text's before all; then the
    second ones of those that have two, in the same order; and so on. A short chunk repeats its last hash,
    which changes no minimum.

    levels: how many texts have a first, a second... chunk
    rest: where the chunks of each text begin in the columns behind those of the levels
    places: of each text the column of its first chunk, or the one behind all if it has none
    """

    rows: Uint32s
    levels: list[int]
    rest: Ints
    places: Ints

    def copies(self, count: int) -> Uint32s:
        """The rows so many times."""
        made = _aligned((count, *self.rows.shape))
        made[:] = self.rows
        return made

    def columns(self, count: int) -> Uint32s:
        """Room for so many minima of each column; behind all is that of no hashes."""
        made = np.empty((count, self.rows.shape[1] + 1), np.uint32)
        made[:, -1] = _GREATEST
        return made

    def joined(self, minima: Uint32s) -> Uint32s:
        """Minima of the texts, of those of the columns, which are overwritten."""
        start = self.levels[0]
        for size in self.levels[1:]:
            least = minima[:, :size]
            np.minimum(least, minima[:, start : start + size], out=least)
            start += size
        if len(self.rest):
            least = minima[:, : len(self.rest)]
            np.minimum(least, np.minimum.reduceat(minima[:, start:-1], self.rest, axis=1), out=least)
        return minima.take(self.places, axis=1)


def chunked(hashes: Uint32s, bounds: Ints) -> Chunks:
    """The hashes of texts laid out; those of text i are `hashes[bounds[i]:bounds[i + 1]]`."""
    sizes = np.diff(bounds)
    order = np.argsort(-sizes, kind="stable")[: np.count_nonzero(sizes)]
    counts = (sizes[order] + (_HEIGHT - 1)) // _HEIGHT
    levels = [int(np.count_nonzero(counts > level)) for level in range(_LEVELS + 1)]
    more = counts[: levels.pop()] - _LEVELS
    rest = np.cumsum(more) - more
    owners = np.concatenate([*map(np.arange, levels), np.repeat(np.arange(len(more)), more)])
    chunks = np.concatenate([np.repeat(np.arange(_LEVELS), levels), np.arange(more.sum()) + _LEVELS])
    chunks[sum(levels) :] -= np.repeat(rest, more)
    at = bounds[order][owners] + chunks * _HEIGHT + np.arange(_HEIGHT)[:, None]
    rows = _aligned(at.shape)
    hashes.take(np.minimum(at, bounds[order + 1][owners] - 1, out=at), out=rows, mode="clip")
    places = np.full(len(sizes), len(owners))
    places[order] = np.arange(len(order))
    return Chunks(rows, levels, rest, places)


def _aligned(shape: tuple[int, ...]) -> Uint32s:
    """Room that begins with a cache line: numpy's begins at any 16 bytes and takes a third longer to walk."""
    size = int(np.prod(shape))
    room = np.empty(size + _CACHE_LINE // 4, np.uint32)
    start = -room.__array_interface__["data"][0] % _CACHE_LINE // 4
    return room[start : start + size].reshape(shape)
