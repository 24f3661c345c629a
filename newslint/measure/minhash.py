"""MinHash signatures of many shingle sets at once, bit for bit those of datasketch 2.0 with `affine32`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from newslint.measure.chunks import chunked
from newslint.measure.scheme import BAND, PERMUTATIONS, ROWS, STEPS, permutations
from newslint.measure.shingles import Hashed, mixed

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Uint32s = NDArray[np.uint32]
    Uint64s = NDArray[np.uint64]

_VALUES = 1 << 17  # walked at once: of several permutations where there are few hashes


def signatures(shingles: Hashed, count: int = PERMUTATIONS, seed: int = 1) -> Uint32s:
    """One row a permutation, one column a text; the upper half of a shingle's 64 bits is its 32-bit hash.

    Column i equals `datasketch.MinHash(count, seed, scheme="affine32")` of those hashes. Texts without
    shingles have the greatest value everywhere.
    """
    chunks = chunked(_premixed((shingles.values >> np.uint64(32)).astype(np.uint32)), shingles.bounds)
    together = max(1, min(count, _VALUES // max(1, chunks.rows.size)))
    factors, offsets = _steps(count, seed, together)
    values = chunks.copies(together)
    least = chunks.columns(count)
    for start in range(0, count, together):
        some = slice(start, start + together)
        values = values[: count - start]
        values *= factors[some]
        values += offsets[some]
        np.minimum.reduce(values, axis=1, out=least[some, :-1])
    return chunks.joined(least)


def _steps(count: int, seed: int, together: int) -> tuple[Uint32s, Uint32s]:
    """Factors and offsets that make of the values of a permutation those of the one `together` further on.

    `a x + b` is `c (p x + q) + d` with `c = a / p` and `d = b - c q`, all of 32 bits: p is odd. Values that
    change in their place are half the memory to walk.
    """
    factors, offsets = np.array(permutations(count, seed), np.uint32)[:, :, None, None]
    inverses = factors[:-together].copy()
    for _ in range(4):  # each time twice as many bits are right, of three
        inverses *= np.uint32(2) - factors[:-together] * inverses
    factors[together:] *= inverses
    offsets[together:] -= factors[together:] * offsets[:-together]
    return factors, offsets


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
