"""What pairs of texts have in common, counted in hashes for many pairs at once: before exact measures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from newslint.measure.shingles import Hashed, blocks, mixed, shingles, word_hashes
from newslint.measure.similarity import SHINGLE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Uint64s = NDArray[np.uint64]

MOST_PAIRS = 1 << 12  # counted at a time, so that numbers of pairs and of their texts take 16 bits
_BITS = np.uint64(
    48
)  # of a hash, beside such a number: of 10^11 pairs of paragraphs one counts a word too many
_UPPER = np.uint64(16)
_HASH = np.uint64((1 << 48) - 1)


class Overlap(NamedTuple):
    """For each pair: Jaccard measure and containment of word 3-shingles, the share of words 2 c / (n + m).

    The c common words are counted in any order, so `similarity` is no greater than that share. Two texts
    without any have 1 in common.
    """

    jaccard: Floats
    containment: Floats
    words: Floats


def overlaps(texts: Sequence[str], pairs: Sequence[tuple[int, int]]) -> Overlap:
    """What each of these pairs, of numbers of texts, has in common."""
    columns = np.array(pairs, np.int64).reshape(-1, 2)
    parts = [_counted(texts, columns[at : at + MOST_PAIRS]) for at in range(0, len(columns), MOST_PAIRS)]
    return Overlap(*map(np.concatenate, zip(*parts, strict=True))) if parts else Overlap(*np.empty((3, 0)))


def _counted(texts: Sequence[str], pairs: Ints) -> Overlap:
    used, numbers = np.unique(pairs, return_inverse=True)
    left, right = numbers.reshape(-1, 2).T
    chosen = [texts[number] for number in used.tolist()]
    triples, words = [], []
    for block in blocks(chosen):
        hashed = word_hashes(chosen[block])
        triples.append(_distinct(shingles(hashed, SHINGLE)))
        words.append(_distinct(hashed, times=True))
    triple, word = (_end_to_end(parts) for parts in (triples, words))
    common, mine, yours = _common(triple, left, right)
    shared, here, there = _common(word, left, right)
    jaccard = _share(common, mine + yours - common)
    return Overlap(jaccard, _share(common, np.minimum(mine, yours)), _share(2 * shared, here + there))


def _share(part: Ints, whole: Ints) -> Floats:
    return np.where(whole > 0, part / np.maximum(whole, 1), 1.0)


def _distinct(hashed: Hashed, times: bool = False) -> Hashed:
    """The different values of each text, of 48 bits; times: a value that stands again is another one."""
    owners = np.repeat(np.arange(len(hashed), dtype=np.uint64), np.diff(hashed.bounds)) << _BITS
    packed = owners | hashed.values >> _UPPER
    packed.sort()
    new = np.append(True, packed[1:] != packed[:-1])[: len(packed)]
    if not times:
        kept = packed[new]
        bounds = np.searchsorted(kept, np.arange(len(hashed) + 1, dtype=np.uint64) << _BITS)
        return Hashed(kept & _HASH, bounds)
    places = np.arange(len(packed))
    turns = (places - np.maximum.accumulate(np.where(new, places, 0))).view(np.uint64)
    return Hashed(mixed(packed & _HASH | turns << _BITS) >> _UPPER, hashed.bounds)


def _end_to_end(parts: Sequence[Hashed]) -> Hashed:
    sizes = np.concatenate([np.diff(part.bounds) for part in parts])
    values = np.concatenate([part.values for part in parts])
    return Hashed(values, np.concatenate(([0], np.cumsum(sizes))))


def _common(sets: Hashed, left: Ints, right: Ints) -> tuple[Ints, Ints, Ints]:
    """For each pair of sets how many values both have, and how many each of the two."""
    rows = np.concatenate([_members(sets, side) for side in (left, right)])
    rows.sort()
    twice = rows[:-1][rows[1:] == rows[:-1]] >> _BITS
    sizes = np.diff(sets.bounds)
    return np.bincount(twice.view(np.int64), minlength=len(left)), sizes[left], sizes[right]


def _members(sets: Hashed, numbers: Ints) -> Uint64s:
    """The values of these sets, each with its place among `numbers` in the upper bits."""
    sizes = np.diff(sets.bounds)[numbers]
    ends = np.cumsum(sizes)
    places = np.arange(ends[-1]) + np.repeat(sets.bounds[:-1][numbers] - ends + sizes, sizes)
    upper = np.arange(len(numbers), dtype=np.uint64) << _BITS
    members: Uint64s = sets.values[places] | np.repeat(upper, sizes)
    return members
