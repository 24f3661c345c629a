"""Arithmetic on many numbers of 64 bits at once, in plain Python: lanes of one whole number, 128 bits apart.

What a product of two of them needs stays in its lane; a step on 1,000 lanes takes as long as on 50 numbers.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Sequence
from functools import lru_cache

from newslint.measure.scheme import STEPS

_LANE = 128
_SWAPPED = sys.byteorder == "big"


def packed(values: Sequence[int]) -> int:
    """Numbers as lanes, the first the lowest."""
    column = array("Q", bytes(16 * len(values)))
    column[::2] = array("Q", values)
    if _SWAPPED:
        column.byteswap()
    return int.from_bytes(column.tobytes(), "little")


def unpacked(lanes: int, count: int) -> list[int]:
    """The numbers of so many lanes."""
    column = array("Q", lanes.to_bytes(16 * count, "little"))
    if _SWAPPED:
        column.byteswap()
    return column[::2].tolist()


def times(lanes: int, factor: int, mask: int) -> int:
    """Each times a factor, to 64 bits."""
    return lanes * factor & mask


def mixed(lanes: int, mask: int) -> int:
    """The 64-bit finaliser of MurmurHash3 of each."""
    lanes = times(lanes ^ (lanes >> 33 & mask), 0xFF51AFD7ED558CCD, mask)
    lanes = times(lanes ^ (lanes >> 33 & mask), 0xC4CEB9FE1A85EC53, mask)
    return lanes ^ (lanes >> 33 & mask)


def mixed_each(values: Sequence[int]) -> list[int]:
    """The same of a list."""
    return unpacked(mixed(packed(values), masked(len(values))), len(values))


def shingles(values: Sequence[int], width: int) -> list[int]:
    """A hash of every so many numbers in a row; the last, of fewer, are good for nothing."""
    lanes, mask = packed(values), masked(len(values))
    total = sum(times(lanes >> _LANE * step, STEPS[step], mask) for step in range(width))
    return unpacked(mixed(total & mask, mask), len(values))


@lru_cache(maxsize=16)
def masked(count: int) -> int:
    """The lower 64 bits of so many lanes."""
    return int.from_bytes((b"\xff" * 8 + bytes(8)) * count, "little")
