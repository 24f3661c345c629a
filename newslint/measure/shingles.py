"""Hashes of the words and shingles of many texts at once, without a Python object for any word."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np

from newslint.measure.letters import LETTER, LINE_END, letters
from newslint.measure.scheme import LONGEST, NUMBER, PIECE, SPREAD, STEPS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Uint64s = NDArray[np.uint64]
    Ints = NDArray[np.int64]

BLOCK_TEXTS = 2048  # texts hashed together: their arrays stay in the second cache
BLOCK_LETTERS = 1 << 19
_SPREAD = np.uint64(SPREAD)
_HALF = np.uint64(32)
_FIRST = np.array([(1 << 8 * size) - 1 for size in range(PIECE + 1)], np.uint64)  # masks of the first bytes
_NUMBER = np.uint64(NUMBER)


@dataclass(frozen=True, slots=True)
class Hashed:
    """uint64 hashes of many texts, end to end: those of text i are `values[bounds[i]:bounds[i + 1]]`."""

    values: Uint64s
    bounds: Ints

    def __len__(self) -> int:
        return len(self.bounds) - 1


@dataclass(frozen=True, slots=True)
class Words(Hashed):
    """Hashes of words; numbers: which of them begin with a digit."""

    numbers: NDArray[np.bool_]


def blocks(texts: Sequence[str]) -> Iterator[slice]:
    """Cut texts into slices small enough for the processor's cache; a very long text is alone."""
    ends = list(accumulate(map(len, texts)))
    start = before = 0
    while start < len(texts):
        end = bisect_right(ends, before + BLOCK_LETTERS, start, min(start + BLOCK_TEXTS, len(texts)))
        end = max(end, start + 1)
        yield slice(start, end)
        start, before = end, ends[end - 1]


def word_hashes(texts: Sequence[str]) -> Words:
    """Hashes of the normal words of each text; equal words have equal hashes."""
    raw = letters(texts)
    letter = raw >= LETTER
    edges = np.flatnonzero(letter[1:] != letter[:-1])
    starts, sizes = edges[::2] + 1, edges[1::2] - edges[::2]
    pieces: Uint64s = np.ndarray(len(raw), "<u8", np.concatenate((raw, np.zeros(PIECE, np.uint8))), 0, (1,))
    hashes = _spread(pieces[starts] & _FIRST.take(sizes, mode="clip"))
    longer = np.flatnonzero(sizes > PIECE)
    for at in range(PIECE, LONGEST, PIECE):
        if not len(longer):
            break
        piece = pieces[starts[longer] + at] & _FIRST.take(sizes[longer] - at, mode="clip")
        hashes[longer] = _spread(hashes[longer] ^ piece)
        longer = longer[sizes[longer] > at + PIECE]
    hashes[longer] = _spread(hashes[longer] ^ sizes[longer].view(np.uint64))
    bounds = np.searchsorted(starts, np.flatnonzero(raw == LINE_END))
    return Words(hashes, bounds, raw[starts] - np.uint8(48) < np.uint8(10))


def masked(words: Words) -> Hashed:
    """The same words, but that all numbers have one hash; texts without a number have no words."""
    values = np.where(words.numbers, _NUMBER, words.values)
    counted = np.concatenate(([0], np.cumsum(words.numbers)))[words.bounds]
    sizes = np.where(np.diff(counted) > 0, np.diff(words.bounds), 0)
    kept = np.repeat(np.diff(counted) > 0, np.diff(words.bounds))
    return Hashed(values[kept], np.concatenate(([0], np.cumsum(sizes))))


def _spread(values: Uint64s) -> Uint64s:
    """Bring every bit to bear on the lower half; a shingle spreads them further."""
    values *= _SPREAD
    values ^= values >> _HALF
    return values


def shingles(words: Hashed, width: int) -> Hashed:
    """Hashes of every run of `width` words; a shorter text has none."""
    counts = np.maximum(np.diff(words.bounds) - (width - 1), 0)
    bounds = np.concatenate(([0], np.cumsum(counts)))
    length = max(0, len(words.values) - (width - 1))
    sums = words.values[:length] * np.uint64(STEPS[0])
    for step in range(1, width):
        sums += words.values[step : step + length] * np.uint64(STEPS[step])
    within = np.ones(length, np.bool_)
    for back in range(1, width):  # runs that begin within the last words of a text run over its end
        over = words.bounds[1:] - back
        within[over[(over >= words.bounds[:-1]) & (over < length)]] = False
    return Hashed(mixed(sums[within]), bounds)


def character_shingles(texts: Sequence[str], width: int) -> Hashed:
    """Hashes of every run of `width` characters of each text, as it stands; a shorter text has none."""
    points = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), np.uint32)
    ends = np.cumsum(np.fromiter(map(len, texts), np.int64, len(texts)))
    return shingles(Hashed(mixed(points.astype(np.uint64)), np.concatenate(([0], ends))), width)


def mixed(values: Uint64s) -> Uint64s:
    """Spread every bit over all others (the finaliser of MurmurHash3, Appleby)."""
    values = values ^ (values >> np.uint64(33))
    values *= np.uint64(0xFF51AFD7ED558CCD)
    values ^= values >> np.uint64(33)
    values *= np.uint64(0xC4CEB9FE1A85EC53)
    values ^= values >> np.uint64(33)
    return values
