"""Keys of a few texts, in plain Python: the same as those of `keys`, in less than it takes to import numpy.

On three articles of twelve paragraphs 10 ms, where the import takes 90.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

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


def few_keys(kind: str, texts: Sequence[str]) -> tuple[list[int], list[int]]:
    """For each row the number of a text and a key of it; the kinds are those of `key_columns`."""
    make = _KINDS[kind]
    made = [make(text) for text in texts]
    owners = [number for number, keys in enumerate(made) for _ in keys]
    return owners, [key for keys in made for key in keys]


def of_paragraph(text: str) -> list[int]:
    """Those of `keys.paragraph_keys`."""
    triples = _shingles(_hashes(text), SHINGLE)
    whole = [_mixed(sum(triples) & _64)] if triples else []
    return [*_bands(triples), *whole, *_shingles(_winnowed(text), 2)]


def of_passages(text: str) -> Sequence[int]:
    """Those of `keys.passage_keys`."""
    return _winnowed(text)


def of_masked(text: str) -> list[int]:
    """Those of `keys.masked_keys`."""
    words = few_words(text)
    hashes = [NUMBER if 48 <= word[0] < 58 else _hash(word) for word in words]
    if NUMBER not in hashes:
        return []
    placed = [_mixed((value + _mixed(place)) & _64) for place, value in enumerate(hashes)]
    return [_mixed(sum(placed) & _64)]


def of_headline(text: str) -> list[int]:
    """Those of `keys.headline_keys`."""
    return _bands(_shingles([_mixed(ord(letter)) for letter in normal_text(text)], 3))


def of_article(texts: Iterable[str]) -> list[int]:
    """Those of `keys.of_articles`, of the texts of one article."""
    return sorted({value for text in texts for value in _winnowed(text)})[:SKETCH]


@lru_cache(maxsize=256)
def _hashes(text: str) -> tuple[int, ...]:
    return tuple(map(_hash, few_words(text)))


@lru_cache(maxsize=256)
def _winnowed(text: str) -> Sequence[int]:
    values = _shingles(_hashes(text), WIDTH)
    if len(values) < WINDOW:
        return [min(values)] if values else []
    least = [min(values[at : at + WINDOW]) for at in range(len(values) - WINDOW + 1)]
    return [value for at, value in enumerate(least) if not at or value != least[at - 1]]


@lru_cache(maxsize=4096)
def _hash(word: bytes) -> int:
    value = _spread(int.from_bytes(word[:PIECE], "little"))
    for at in range(PIECE, min(len(word), LONGEST), PIECE):
        value = _spread(value ^ int.from_bytes(word[at : at + PIECE], "little"))
    return _spread(value ^ len(word)) if len(word) > LONGEST else value


def _spread(value: int) -> int:
    value = value * SPREAD & _64
    return value ^ (value >> 32)


def _mixed(value: int) -> int:
    """The 64-bit finaliser of MurmurHash3."""
    value = (value ^ (value >> 33)) * 0xFF51AFD7ED558CCD & _64
    value = (value ^ (value >> 33)) * 0xC4CEB9FE1A85EC53 & _64
    return value ^ (value >> 33)


def _shingles(hashes: Sequence[int], width: int) -> list[int]:
    runs = zip(*(hashes[step:] for step in range(width)), strict=False)
    return [_mixed(sum(map(int.__mul__, run, STEPS)) & _64) for run in runs]


def _bands(shingles: Sequence[int]) -> list[int]:
    if not shingles:
        return []
    signature = _signed([_premixed(value >> 32) for value in shingles])
    keys = []
    for band in range(BANDS):
        key = (band + 1) * BAND & _64
        for row in range(ROWS):
            key = _mixed((key ^ signature[band * ROWS + row]) * STEPS[0] & _64)
        keys.append(key)
    return keys


def _signed(hashes: Sequence[int]) -> list[int]:
    """The least of the hashes under each permutation; one number holds all of them, 64 bits apart."""
    size = 8 * len(hashes)
    ones = int.from_bytes(b"\1\0\0\0\0\0\0\0" * len(hashes), "little")
    lanes = int.from_bytes(array("Q", hashes).tobytes(), sys.byteorder)
    low = ones * _32
    least = []
    for factor, offset in zip(*permutations(PERMUTATIONS, 1), strict=True):
        drawn = (lanes * factor + ones * offset & low).to_bytes(size, sys.byteorder)
        least.append(min(memoryview(drawn).cast("Q").tolist()))
    return least


def _premixed(value: int) -> int:
    """The 32-bit finaliser of MurmurHash3."""
    value = (value ^ (value >> 16)) * 0x85EBCA6B & _32
    value = (value ^ (value >> 13)) * 0xC2B2AE35 & _32
    return value ^ (value >> 16)


_KINDS: Mapping[str, Callable[[str], Sequence[int]]] = {
    "paragraph": of_paragraph,
    "passages": of_passages,
    "masked": of_masked,
    "headline": of_headline,
}
