"""Texts as one array of letter values in which words are runs: `normalize` for many texts at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from newslint.measure.alphabet import (
    APOSTROPHE,
    COMMA,
    DROPPED,
    EXPANDED,
    LETTER,
    LINE_END,
    STOP,
    alphabet,
    letter_value,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Uint64s = NDArray[np.uint64]
    Ints = NDArray[np.int64]

_LONGEST_NUMBER = 20  # digits looked back over to see whether a number begins a word


def letters(texts: Sequence[str]) -> tuple[Uint64s, Ints]:
    """Letter values of the texts, end to end, and where one text ends and the next begins.

    Runs of values >= LETTER are the words of `normalize.normal_words`, but for oddities in which a hash
    only differs where it could be equal: a letter that touches one of a script without spaces is not parted
    from it, digits outside ASCII do not join at a stop, and neither does a number behind an apostrophe.
    """
    joined = "\n".join(("", *texts, ""))
    if joined.count("\n") != len(texts) + 1:
        joined = "\n".join(("", *(text.replace("\n", " ") for text in texts), ""))
    values, points = _values(joined)
    marked = np.flatnonzero(values - np.uint64(DROPPED) < np.uint64(LETTER - DROPPED))
    kinds = values[marked]
    if (kinds == EXPANDED).any():
        return letters(joined[1:-1].translate(alphabet().expansions).split("\n"))
    stops = marked[(kinds == STOP) | (kinds == COMMA)]
    numbers = stops[_in_number(points, values, stops)]
    apostrophes = marked[kinds == APOSTROPHE]
    gone = np.concatenate(
        (
            marked[kinds == DROPPED],
            apostrophes[(values[apostrophes - 1] >= LETTER) & (values[apostrophes + 1] >= LETTER)],
            stops[_in_initials(points, values, stops)],
        )
    )
    values[numbers] = np.where(values[numbers] == STOP, letter_value("."), letter_value(","))
    line_ends = marked[kinds == LINE_END][1:-1]
    if len(gone):
        keep = np.ones(len(values), np.bool_)
        keep[gone] = False
        values = values[keep]
        line_ends = line_ends - np.searchsorted(np.sort(gone), line_ends)
    return values, line_ends


def _values(joined: str) -> tuple[Uint64s, NDArray[np.uint32]]:
    """The value and the code point of every character."""
    table = alphabet()
    points = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
    values = table.values[points]
    if not values.min():
        table.learn(np.unique(points[values == 0]).tolist())
        values = table.values[points]
    return values, points


def _is_digit(points: NDArray[np.uint32]) -> NDArray[np.bool_]:
    return points - np.uint32(48) < np.uint32(10)


def _in_number(points: NDArray[np.uint32], values: Uint64s, stops: Ints) -> NDArray[np.bool_]:
    """Whether a stop or comma stands between digits of a number that begins a word: `3,000.5`, not `v2.5`."""
    inside = _is_digit(points[stops - 1]) & _is_digit(points[stops + 1])
    before = stops - 1
    walking = inside.copy()
    for _ in range(_LONGEST_NUMBER):
        walking &= _is_digit(points[before])
        if not walking.any():
            break
        before = before - walking
    return inside & (values[before] < LETTER)


def _in_initials(points: NDArray[np.uint32], values: Uint64s, stops: Ints) -> NDArray[np.bool_]:
    """Whether a stop stands between single letters: `U.S.` is one word."""
    alone = (values[stops - 2] < LETTER) & (values[np.minimum(stops + 2, len(values) - 1)] < LETTER)
    letter = (values[stops - 1] >= LETTER) & (values[stops + 1] >= LETTER)
    digit = _is_digit(points[stops - 1]) | _is_digit(points[stops + 1])
    return alone & letter & ~digit & (values[stops] == STOP)  # type: ignore[no-any-return]
