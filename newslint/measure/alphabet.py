"""What every code point is to a word, in one table: how text is normalised a batch at a time.

The table is asked of `normal_words`, so that both have one notion of a word, and filled as letters are met.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from newslint.measure.normalize import normal_words
from newslint.measure.scripts import is_plain

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Uint32s = NDArray[np.uint32]

UNKNOWN, DROPPED, EXPANDED = 0, 1, 2  # no code points that a letter or a mark folds to
LONE = 1 << 31  # added to a letter of a script without spaces: a word of its own

# Latin and the dashes and quotes of print, filled at once; not what is invisible, whose pattern takes 16 ms.
_KNOWN = (range(0x250), range(0x2010, 0x2040))
# glibc gives memory back when more of it is free than twice the largest piece freed so far. One large piece,
# freed at once, makes it keep what the next arrays need; page faults took a third of the time of hashing.
_KEPT_MEMORY = 1 << 24
_MARKS = {"'": "'", "’": "'", ".": ".", ",": ",", "\n": "\n", " ": " "}


@dataclass(frozen=True, slots=True)
class Alphabet:
    """folded: the code point that each becomes, or a class. expansions: letters that fold to several."""

    folded: Uint32s
    expansions: dict[int, str]

    def learn(self, points: Iterable[int]) -> None:
        """Fill in these code points."""
        for point in points:
            self.folded[point] = self._value(chr(point))

    def _value(self, char: str) -> int:
        folded = shown(char)
        if len(folded) < 2:
            return ord(folded) if folded else DROPPED
        if folded[0] != " " or folded[-1] != " " or len(folded) != 3:
            self.expansions[ord(char)] = folded
            return EXPANDED
        return ord(folded[1]) | LONE


def shown(char: str) -> str:
    """What a character is in normal words: a space, nothing, letters, one alone with spaces around."""
    if char in _MARKS:
        return _MARKS[char]
    around = normal_words(f"a{char}a")
    return " " if around == ("a", "a") else " ".join(around)[1:-1]


@cache
def alphabet() -> Alphabet:
    """The one table of this process."""
    import numpy as np

    np.empty(_KEPT_MEMORY, np.uint8)
    made = Alphabet(np.zeros(0x110000, np.uint32), {})
    for points in _KNOWN:
        made.learn(point for point in points if is_plain(chr(point)))
    return made
