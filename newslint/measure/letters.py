"""Texts as one run of bytes in which words stand apart: `normalize` for many texts at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from newslint.measure.alphabet import DROPPED, EXPANDED, LONE, UNKNOWN, alphabet

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Uint8s = NDArray[np.uint8]
    Ints = NDArray[np.int64]
    Bools = NDArray[np.bool_]

LETTER = 48  # the least byte of a word; below are the space, the end of a text, and marks
LINE_END = 10
_STOP, _COMMA, _APOSTROPHE = b".,'"
_WITHIN = np.zeros(LETTER, np.uint8)  # what marks are inside a word: bytes that no letter has
_WITHIN[[_STOP, _COMMA, _APOSTROPHE]] = 59, 58, 60
_LONGEST_NUMBER = 20  # digits looked back over to see whether a number begins a word
_INITIALS = range(0xC3, 0xD6)  # first of the two bytes of a letter in the scripts that have initials


def _byte(byte: int) -> int:
    char = chr(byte)
    if byte >= 128 or char in "\n.,'":
        return byte
    return ord(char.lower()) if char.isalnum() else 32


_LOWERED = bytes(map(_byte, range(256)))


def letters(texts: Sequence[str]) -> Uint8s:
    """The normal words of these texts as UTF-8, apart by bytes below `LETTER`; a line end around each text.

    They are those of `normalize.normal_words` but for oddities, where words only differ that could be equal:
    a letter that touches one of a script without spaces, and digits behind an apostrophe.
    """
    plain = list(texts)
    special = [number for number, text in enumerate(texts) if not text.isascii()]
    if special:
        for number, text in zip(special, _folded([texts[number] for number in special]), strict=True):
            plain[number] = text
    raw = "\n".join(("", *plain, "")).encode("latin-1").translate(_LOWERED)
    found = np.frombuffer(raw, np.uint8)
    if np.count_nonzero(found == LINE_END) != len(texts) + 1:
        return letters([text.replace("\n", " ") for text in texts])
    return _pointed(found)


def _folded(texts: Sequence[str]) -> list[str]:
    """Texts with each letter as it is in normal words, and letters of unspaced scripts spaced.

    A character stands for each byte of their UTF-8: with texts in ASCII they are joined and encoded at once.
    """
    table = alphabet()
    joined = "\n".join([text.replace("\n", " ") for text in texts])
    points = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
    values = table.folded.take(points, mode="clip")
    if not values.all():
        table.learn(sorted(set(points[values == UNKNOWN].tolist())))  # np.unique would load numpy.ma, 14 ms
        values = table.folded.take(points, mode="clip")
    if values.min(initial=LINE_END) < LINE_END:
        if (values == EXPANDED).any():
            return _folded([text.translate(table.expansions) for text in texts])
        values = values[values != DROPPED]
    if values.max(initial=0) >= LONE:
        lone = np.flatnonzero(values >= LONE)
        values[lone] -= np.uint32(LONE)
        values = np.insert(values, np.concatenate((lone, lone + 1)), ord(" "))
    folded = values.tobytes().decode("utf-32-le", "surrogatepass")
    return folded.encode("utf-8", "surrogatepass").decode("latin-1").split("\n")


def _pointed(found: Uint8s) -> Uint8s:
    """The bytes without apostrophes in words and stops of initials; those of numbers (`3.5`) are letters."""
    marks = np.flatnonzero(found - np.uint8(33) < np.uint8(LETTER - 33))  # above the space are no others
    marks = marks[(found[marks - 1] >= LETTER) & (found[marks + 1] >= LETTER)]
    kinds = found[marks]
    before, after = _is_digit(found[marks - 1]), _is_digit(found[marks + 1])
    numbers = marks[before & after & (kinds != _APOSTROPHE)]
    numbers = numbers[_begin_words(found, numbers)]
    apostrophes = marks[kinds == _APOSTROPHE]
    made = found.copy()
    made[numbers] = _WITHIN[found[numbers]]
    made[apostrophes] = _WITHIN[_APOSTROPHE]
    initials = marks[~before & ~after & (kinds == _STOP)]
    initials = initials[_single_before(made, initials) & _single_after(found, initials)]
    kept = np.ones(len(made), np.bool_)
    kept[initials] = False
    behind = ~kept[apostrophes - 2] | ~kept[apostrophes - 3] & (found[apostrophes - 1] >= 128)
    made[apostrophes[behind]] = _APOSTROPHE  # `U.S's` is two words
    kept[apostrophes[~behind]] = False
    return made[kept]


def _begin_words(found: Uint8s, stops: Ints) -> Bools:
    """Whether the digits before these stops begin a word: `3,000.5`, not `v2.5`."""
    before = stops - 1
    for _ in range(_LONGEST_NUMBER):
        walking = _is_digit(found[before])
        if not walking.any():
            break
        before = before - walking
    begin: Bools = found[before] < LETTER
    return begin


def _single_before(found: Uint8s, stops: Ints) -> Bools:
    """Whether one letter, of one byte or two, stands between a gap and the stop."""
    short = found[stops - 1] < 128
    first = stops - np.where(short, 1, 2)
    return (short | _may_be_initial(found[first])) & (found[first - 1] < LETTER)


def _single_after(found: Uint8s, stops: Ints) -> Bools:
    """Whether one letter, of one byte or two, stands between the stop and a gap."""
    short = found[stops + 1] < 128
    behind = np.minimum(stops + np.where(short, 2, 3), len(found) - 1)
    return (short | _may_be_initial(found[stops + 1])) & (found[behind] < LETTER)


def _may_be_initial(first: Uint8s) -> Bools:
    return first - np.uint8(_INITIALS.start) < np.uint8(len(_INITIALS))


def _is_digit(values: Uint8s) -> Bools:
    return values - np.uint8(48) < np.uint8(10)
