"""What every code point is to a word, as 64-bit values in one table: how text is hashed a batch at a time.

The table is asked of `normal_words`, so that both have one notion of a word, and filled as letters are met.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from newslint.measure.normalize import normal_words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Uint64s = NDArray[np.uint64]

# Values below LETTER are classes; a letter of a script without spaces has the highest bit set.
UNKNOWN, SPACE, DROPPED, APOSTROPHE, STOP, COMMA, EXPANDED, LINE_END, LETTER = range(9)
LONE = 1 << 63

_KNOWN = (range(0x250), range(0x2010, 0x2040))  # Latin and the dashes and quotes of print, filled at once
# glibc gives memory back when more of it is free than twice the largest piece freed so far. One large piece,
# freed at once, makes it keep what the next arrays need; page faults took a third of the time of hashing.
_KEPT_MEMORY = 1 << 24
_MARKS = {"'": APOSTROPHE, "’": APOSTROPHE, ".": STOP, ",": COMMA, "\n": LINE_END}


@dataclass(frozen=True, slots=True)
class Alphabet:
    """values: uint64[0x110000], 0 where not met yet. expansions: letters that fold to several."""

    values: Uint64s
    expansions: dict[int, str]

    def learn(self, points: Iterable[int]) -> None:
        """Fill in these code points."""
        for point in points:
            self.values[point] = self._value(chr(point))

    def _value(self, char: str) -> int:
        if char in _MARKS:
            return _MARKS[char]
        if char == " ":
            return SPACE
        around = normal_words(f"a{char}a")
        if around == ("a", "a"):
            return SPACE
        folded = " ".join(around)[1:-1]
        if len(folded) > 1 and around[1:-1] != (folded[1:-1],):
            self.expansions[ord(char)] = folded
            return EXPANDED
        return letter_value(folded.strip()) | (LONE if " " in folded else 0) if folded else DROPPED


def letter_value(letter: str) -> int:
    """A fixed value of 63 bits, never one of the classes."""
    digest = blake2b(letter.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little") >> 1 | 16


@cache
def alphabet() -> Alphabet:
    """The one table of this process."""
    import numpy as np

    np.empty(_KEPT_MEMORY, np.uint8)
    made = Alphabet(np.zeros(0x110000, np.uint64), {})
    for points in _KNOWN:
        made.learn(points)
    return made
