"""MinHash signatures of many shingle sets at once, bit for bit those of datasketch 2.0 with `affine32`."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import TYPE_CHECKING

import numpy as np

from newslint.measure.shingles import Hashed, mixed

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Uint32s = NDArray[np.uint32]
    Uint64s = NDArray[np.uint64]

# Two texts of Jaccard J share a band with 1 - (1 - J^3)^20: .9998 at J = .7, .93 at .5.
BANDS, ROWS = 20, 3
PERMUTATIONS = BANDS * ROWS
_EMPTY = np.uint32(0xFFFFFFFF)


def signatures(shingles: Hashed, permutations: int = PERMUTATIONS, seed: int = 1) -> Uint32s:
    """One row a permutation, one column a text; the upper half of a shingle's 64 bits is its 32-bit hash.

    Column i equals `datasketch.MinHash(permutations, seed, scheme="affine32")` of those hashes. Texts without
    shingles have the greatest value everywhere.
    """
    hashes = _premixed((shingles.values >> np.uint64(32)).astype(np.uint32))
    filled = np.flatnonzero(np.diff(shingles.bounds))
    starts = shingles.bounds[:-1][filled]  # reduceat would take the next text's value for an empty one
    least = np.empty((permutations, len(filled)), np.uint32)
    buffer = np.empty_like(hashes)
    for row, factor, offset in zip(least, *_permutations(permutations, seed), strict=True):
        np.multiply(hashes, factor, out=buffer)
        np.add(buffer, offset, out=buffer)
        np.minimum.reduceat(buffer, starts, out=row)
    if len(filled) == len(shingles):
        return least
    made = np.full((permutations, len(shingles)), _EMPTY)
    made[:, filled] = least
    return made


def band_keys(signed: Uint32s, rows: int = ROWS) -> Uint64s:
    """Keys of the bands of signatures, one row a band: `rows` values each, told apart by band."""
    bands = len(signed) // rows
    wide = signed[: bands * rows].reshape(bands, rows, -1).astype(np.uint64)
    keys = np.arange(1, bands + 1, dtype=np.uint64)[:, None] * np.uint64(0x9E3779B97F4A7C15)
    for row in range(rows):
        keys = mixed((keys ^ wide[:, row]) * np.uint64(0xD6E8FEB86659FD93))
    return keys


def _premixed(hashes: Uint32s) -> Uint32s:
    """The 32-bit finaliser of MurmurHash3, with which `affine32` begins."""
    hashes ^= hashes >> np.uint32(16)
    hashes *= np.uint32(0x85EBCA6B)
    hashes ^= hashes >> np.uint32(13)
    hashes *= np.uint32(0xC2B2AE35)
    hashes ^= hashes >> np.uint32(16)
    return hashes


@cache
def _permutations(count: int, seed: int) -> tuple[Uint32s, Uint32s]:
    """Factors (odd) and offsets as `numpy.random.RandomState(seed)` draws them, without its slow import."""
    twister = _twister(seed)
    factors = [(twister.getrandbits(32) & 0x7FFFFFFF) * 2 + 1 for _ in range(count)]
    offsets = [twister.getrandbits(32) for _ in range(count)]
    return np.array(factors, np.uint32), np.array(offsets, np.uint32)


def _twister(seed: int) -> Random:
    """The Mersenne twister seeded as numpy does, by `init_genrand` (Matsumoto and Nishimura)."""
    state = [seed & 0xFFFFFFFF]
    for index in range(1, 624):
        state.append((1812433253 * (state[-1] ^ (state[-1] >> 30)) + index) & 0xFFFFFFFF)
    twister = Random()
    twister.setstate((3, (*state, 624), None))
    return twister
