"""MinHash signatures of many shingle sets at once, bit for bit those of datasketch 2.0 with `affine32`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from newslint.measure.scheme import BAND, PERMUTATIONS, ROWS, STEPS, permutations
from newslint.measure.shingles import Hashed, mixed

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Uint32s = NDArray[np.uint32]
    Uint64s = NDArray[np.uint64]

_EMPTY = np.uint32(0xFFFFFFFF)


def signatures(shingles: Hashed, count: int = PERMUTATIONS, seed: int = 1) -> Uint32s:
    """One row a permutation, one column a text; the upper half of a shingle's 64 bits is its 32-bit hash.

    Column i equals `datasketch.MinHash(count, seed, scheme="affine32")` of those hashes. Texts without
    shingles have the greatest value everywhere.
    """
    hashes = _premixed((shingles.values >> np.uint64(32)).astype(np.uint32))
    filled = np.flatnonzero(np.diff(shingles.bounds))
    starts = shingles.bounds[:-1][filled]  # reduceat would take the next text's value for an empty one
    least = np.empty((count, len(filled)), np.uint32)
    factors, offsets = np.array(permutations(count, seed), np.uint32)
    buffer = np.empty_like(hashes)
    for row, factor, offset in zip(least, factors, offsets, strict=True):
        np.multiply(hashes, factor, out=buffer)
        np.add(buffer, offset, out=buffer)
        np.minimum.reduceat(buffer, starts, out=row)
    if len(filled) == len(shingles):
        return least
    made = np.full((count, len(shingles)), _EMPTY)
    made[:, filled] = least
    return made


def band_keys(signed: Uint32s, rows: int = ROWS) -> Uint64s:
    """Keys of the bands of signatures, one row a band: `rows` values each, told apart by band."""
    bands = len(signed) // rows
    wide = signed[: bands * rows].reshape(bands, rows, -1).astype(np.uint64)
    keys = np.arange(1, bands + 1, dtype=np.uint64)[:, None] * np.uint64(BAND)
    for row in range(rows):
        keys = mixed((keys ^ wide[:, row]) * np.uint64(STEPS[0]))
    return keys


def _premixed(hashes: Uint32s) -> Uint32s:
    """The 32-bit finaliser of MurmurHash3, with which `affine32` begins."""
    hashes ^= hashes >> np.uint32(16)
    hashes *= np.uint32(0x85EBCA6B)
    hashes ^= hashes >> np.uint32(13)
    hashes *= np.uint32(0xC2B2AE35)
    hashes ^= hashes >> np.uint32(16)
    return hashes
