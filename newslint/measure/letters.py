"""Texts as one array of letter values in which words are runs: `normalize` for many texts at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from newslint.measure.alphabet import (
    APOSTROPHE,
    COMMA,
    DROPPED,
    EXPANDED,
    LETTER,
    LINE_END,
    LONE,
    STOP,
    alphabet,
    letter_value,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Uint64s = NDArray[np.uint64]
    Ints = NDArray[np.int64]
    Bools = NDArray[np.bool_]
    Points = NDArray[np.uint32]
    Kinds = NDArray[np.uint8]

_IN_NUMBER = np.zeros(LETTER, np.uint64)  # what a stop and a comma are inside a number
_IN_NUMBER[[STOP, COMMA]] = letter_value("."), letter_value(",")
_LONGEST_NUMBER = 20  # digits looked back over to see whether a number begins a word


@dataclass(frozen=True, slots=True)
class Letters:
    """Letter values of many texts and the pieces of them that make words: `values[starts[i]:ends[i]]`.

    continues: whether a piece goes on with the word of the piece before (`don` and `t`, `U` and `S`).
    bounds: the pieces of text k are those from bounds[k] to bounds[k + 1].
    """

    values: Uint64s
    starts: Ints
    ends: Ints
    continues: Bools
    bounds: Ints


def letters(texts: Sequence[str]) -> Letters:
    """The letters of these texts; their words are those of `normalize.normal_words`.

    But for oddities, where hashes only differ that could be equal: a letter that touches one of a script
    without spaces is not parted from it, digits outside ASCII or behind an apostrophe do not join at a stop.
    """
    values, points = _looked_up("\n".join(("", *texts, "")))
    gaps = np.flatnonzero(values < LETTER)
    kinds = values[gaps].astype(np.uint8)
    if (kinds == EXPANDED).any():
        return letters([text.translate(alphabet().expansions) for text in texts])
    if np.count_nonzero(kinds == LINE_END) != len(texts) + 1:
        return letters([text.replace("\n", " ") for text in texts])
    if (kinds == DROPPED).any():
        visible = values != DROPPED
        values, points = values[visible], points[visible]
        gaps = np.flatnonzero(values < LETTER)
        kinds = values[gaps].astype(np.uint8)
    return _parted(_pieces(values, points, gaps, kinds))


def _looked_up(joined: str) -> tuple[Uint64s, Points]:
    """The value and the code point of every character."""
    table = alphabet()
    points = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
    values = table.values.take(points, mode="clip")
    if not values.min():
        table.learn(np.unique(points[values == 0]).tolist())
        values = table.values.take(points, mode="clip")
    return values, points


def _pieces(values: Uint64s, points: Points, gaps: Ints, kinds: Kinds) -> Letters:
    """What lies between the gaps; stops and commas in numbers are letters."""
    stops = np.flatnonzero((kinds == STOP) | (kinds == COMMA))
    within = stops[_in_number(points, values, gaps[stops])]
    if len(within):
        values[gaps[within]] = _IN_NUMBER[kinds[within]]
        gaps, kinds = np.delete(gaps, within), np.delete(kinds, within)
    starts, ends = gaps[:-1] + 1, gaps[1:]
    filled = ends > starts
    continues = np.zeros(len(starts), np.bool_)
    continues[_joints(points, starts, ends, kinds)] = True
    bounds = np.concatenate(([0], np.cumsum(filled)))[np.flatnonzero(kinds == LINE_END)]
    return Letters(values, starts[filled], ends[filled], continues[filled], bounds)


def _joints(points: Points, starts: Ints, ends: Ints, kinds: Kinds) -> Ints:
    """Numbers of the pieces after an apostrophe between letters, or after a stop between single letters."""

    def between(kind: int, most: int) -> Ints:
        found = np.flatnonzero(kinds[1:-1] == kind) + 1
        after, before = ends[found] - starts[found], ends[found - 1] - starts[found - 1]
        fitting: Ints = found[(after > 0) & (before > 0) & (np.maximum(after, before) <= most)]
        return fitting

    apostrophes, initials = between(APOSTROPHE, len(points)), between(STOP, 1)
    if not len(initials):
        return apostrophes
    joint = np.zeros(len(starts), np.bool_)
    joint[apostrophes] = True
    digits = _is_digit(points[starts[initials]]) | _is_digit(points[starts[initials - 1]])
    initials = initials[~digits & ~joint[initials - 1]]
    joint[:] = False
    joint[initials] = True
    return np.concatenate((apostrophes[~joint[apostrophes - 1]], initials))


def _is_digit(points: Points) -> Bools:
    return points - np.uint32(48) < np.uint32(10)


def _in_number(points: Points, values: Uint64s, stops: Ints) -> Ints:
    """Which stops and commas stand between digits of a number that begins a word: `3,000.5`, not `v2.5`."""
    behind = np.flatnonzero(_is_digit(points[stops - 1]))
    behind = behind[_is_digit(points[stops[behind] + 1])]
    before = stops[behind] - 1
    walking = np.ones(len(before), np.bool_)
    for _ in range(_LONGEST_NUMBER):
        walking &= _is_digit(points[before])
        if not walking.any():
            break
        before = before - walking
    return behind[values[before] < LETTER]


def _parted(found: Letters) -> Letters:
    """Pieces cut before every letter of a script without spaces."""
    if not len(found.values) or found.values.max() < np.uint64(LONE):
        return found
    starts = np.union1d(found.starts, np.flatnonzero(found.values >= np.uint64(LONE)))
    owners = np.searchsorted(found.starts, starts, side="right") - 1
    ends = np.minimum(np.append(starts[1:], len(found.values)), found.ends[owners])
    continues = found.continues[owners] & (starts == found.starts[owners])
    bounds = np.searchsorted(starts, np.append(found.starts, len(found.values))[found.bounds])
    return Letters(found.values, starts, ends, continues, bounds)
