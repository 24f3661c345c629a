"""Keys of a few texts, in plain Python: the same as those of `keys`, in less than it takes to import numpy.

On three articles of twelve paragraphs 5 ms, where the import takes 90.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, chain, pairwise

from newslint.measure import lanes
from newslint.measure.few_letters import few_words
from newslint.measure.normalize import normal_text
from newslint.measure.scheme import (
    BAND,
    BANDS,
    LONGEST,
    NUMBER,
    PERMUTATIONS,
    PIECE,
    ROWS,
    SKETCH,
    SPREAD,
    STEPS,
    WIDTH,
    WINDOW,
    permutations,
)
from newslint.measure.similarity import SHINGLE

_64 = (1 << 64) - 1
_32 = (1 << 32) - 1
_REMEMBERED = 1024  # texts of which the winnowed hashes are: one check after the other asks for them
_LOW = slice(sys.byteorder == "big", None, 2)  # of halves of 64 bits the low ones

_winnowed: dict[str, Sequence[int]] = {}


def few_keys(kind: str, texts: Sequence[str]) -> tuple[list[int], list[int]]:
    """For each row the number of a text and a key of it; the kinds are those of `key_columns`."""
    made = _KINDS[kind](texts) if texts else []
    owners = [number for number, keys in enumerate(made) for _ in keys]
    return owners, [key for keys in made for key in keys]


def of_paragraphs(texts: Sequence[str]) -> list[Sequence[int]]:
    """Those of `keys.paragraph_keys`."""
    triples = _shingles(list(map(_hashes, texts)), SHINGLE)
    wholes = lanes.mixed_each([sum(each) & _64 for each in triples])
    doubles = _shingles(of_passages(texts), 2)
    rows = zip(_bands(triples), triples, wholes, doubles, strict=True)
    return [[*bands, *([whole] if of else ()), *two] for bands, of, whole, two in rows]


def of_passages(texts: Sequence[str]) -> list[Sequence[int]]:
    """Those of `keys.passage_keys`."""
    if len(_winnowed) > _REMEMBERED:
        _winnowed.clear()
    new = [text for text in dict.fromkeys(texts) if text not in _winnowed]
    _winnowed.update(zip(new, map(_least, _shingles(list(map(_hashes, new)), WIDTH)), strict=True))
    return [_winnowed[text] for text in texts]


def of_exact(texts: Sequence[str]) -> list[Sequence[int]]:
    """Those of `keys.exact_keys`."""
    return [_sum(hashes) if (hashes := _hashes(text)) else [] for text in texts]


def of_masked(texts: Sequence[str]) -> list[Sequence[int]]:
    """Those of `keys.masked_keys`."""
    return list(map(_masked, texts))


def of_headlines(texts: Sequence[str]) -> list[Sequence[int]]:
    """Those of `keys.headline_keys`."""
    return _bands(_shingles([lanes.mixed_each(list(map(ord, normal_text(text)))) for text in texts], 3))


def of_article(texts: Iterable[str]) -> list[int]:
    """Those of `keys.of_articles`, of the texts of one article."""
    return sorted(set(chain.from_iterable(of_passages(list(texts)))))[:SKETCH]


def _masked(text: str) -> list[int]:
    words = few_words(text)
    hashes = [NUMBER if 48 <= word[0] < 58 else _hash(word) for word in words]
    return _sum(hashes) if NUMBER in hashes else []


def _sum(hashes: Sequence[int]) -> list[int]:
    """The one key of some words, in their order."""
    places = lanes.mixed_each(range(len(hashes)))
    placed = lanes.mixed_each([(value + place) & _64 for value, place in zip(hashes, places, strict=True)])
    return lanes.mixed_each([sum(placed) & _64])


@lru_cache(maxsize=256)
def _hashes(text: str) -> tuple[int, ...]:
    return tuple(map(_hash, few_words(text)))


def _least(values: Sequence[int]) -> Sequence[int]:
    """Of every window of hashes the least, once where it is that of the window before too."""
    if len(values) < WINDOW:
        return [min(values)] if values else []
    least = list(map(min, *(values[step : len(values) - WINDOW + 1 + step] for step in range(WINDOW))))
    return [least[0], *(value for before, value in pairwise(least) if value != before)]


@lru_cache(maxsize=4096)
def _hash(word: bytes) -> int:
    value = _spread(int.from_bytes(word[:PIECE], "little"))
    for at in range(PIECE, min(len(word), LONGEST), PIECE):
        value = _spread(value ^ int.from_bytes(word[at : at + PIECE], "little"))
    return _spread(value ^ len(word)) if len(word) > LONGEST else value


def _spread(value: int) -> int:
    value = value * SPREAD & _64
    return value ^ (value >> 32)


def _shingles(columns: Sequence[Sequence[int]], width: int) -> list[Sequence[int]]:
    """Of each of some columns of hashes one hash of every so many in a row."""
    made = lanes.shingles(list(chain.from_iterable(columns)), width)
    found: list[Sequence[int]] = []
    at = 0
    for column in columns:
        found.append(made[at : at + max(0, len(column) - width + 1)])
        at += len(column)
    return found


def _bands(shingles: Sequence[Sequence[int]]) -> list[Sequence[int]]:
    """The keys of the bands of each text, given by its shingles; none of a text that has none."""
    filled = [number for number, each in enumerate(shingles) if each]
    found: list[Sequence[int]] = [()] * len(shingles)
    if not filled:
        return found
    count = len(filled)
    signature = _signed([shingles[number] for number in filled])
    mask = lanes.masked(BANDS * count)
    keys = lanes.packed([(band + 1) * BAND & _64 for band in range(BANDS) for _ in filled])
    for row in range(ROWS):
        drawn = lanes.packed(list(chain.from_iterable(signature[row::ROWS])))
        keys = lanes.mixed(lanes.times(keys ^ drawn, STEPS[0], mask), mask)
    made = lanes.unpacked(keys, BANDS * count)
    for place, number in enumerate(filled):
        found[number] = made[place::count]
    return found


def _signed(shingles: Sequence[Sequence[int]]) -> list[list[int]]:
    """For each permutation the least hash of each text under it; one number holds them all, 64 bits apart."""
    hashes = [_premixed(value >> 32) for value in chain.from_iterable(shingles)]
    ends = list(accumulate(map(len, shingles), initial=0))
    bounds = [slice(*each) for each in pairwise(ends)]
    size = 8 * len(hashes)
    ones = int.from_bytes(b"\1\0\0\0\0\0\0\0" * len(hashes), "little")
    values = int.from_bytes(array("Q", hashes).tobytes(), sys.byteorder)
    least = []
    for factor, offset in zip(*permutations(PERMUTATIONS, 1), strict=True):
        drawn = (values * factor + ones * offset).to_bytes(size, sys.byteorder)
        column = memoryview(drawn).cast("I")[_LOW].tolist()
        least.append([min(column[bound]) for bound in bounds])
    return least


def _premixed(value: int) -> int:
    """The 32-bit finaliser of MurmurHash3."""
    value = (value ^ (value >> 16)) * 0x85EBCA6B & _32
    value = (value ^ (value >> 13)) * 0xC2B2AE35 & _32
    return value ^ (value >> 16)


_KINDS: Mapping[str, Callable[[Sequence[str]], list[Sequence[int]]]] = {
    "paragraph": of_paragraphs,
    "passages": of_passages,
    "exact": of_exact,
    "masked": of_masked,
    "headline": of_headlines,
}
