"""One question before many patterns: may any of them match in a text? An automaton takes 2 ns a byte for it.

The patterns are asked together, each loosened so that the automaton stays small: what may stand up to 80
times may stand any number of times. Measured on 376 patterns and 1,000 articles of 470 words: 23 patterns
take 6 us an article, and a row of articles goes through an automaton without a stop.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from newslint.late import late
from newslint.measure.loose import loosened
from newslint.measure.patterns import Asked, asked, escaped
from newslint.measure.prose import Prose

PAYS = 8  # texts; to build a gate takes a millisecond or two, about what it saves in 8 articles
_WEIGHT = 150  # of patterns in one automaton: 100 letters count, and a gap twice; of more, states explode
_MOST = 12  # automata; of more patterns each had better be looked for where its cue stands
_OWN_FLAGS = late(r"\\[AzZC]|\(\?[a-zA-Z-]+[:)]")  # see lines or letters in another way
_GAPS = late(r"[*+]")


class Row(NamedTuple):
    """Texts end to end, each with the places where they begin: in UTF-8, and so in small letters."""

    utf8: tuple[bytes, Sequence[int]]
    raw: tuple[bytes, Sequence[int]]

    @classmethod
    def of(cls, proses: Sequence[Prose]) -> Row:
        """A row of these texts; a newline parts them."""
        return cls(_end_to_end([each.utf8 for each in proses]), _end_to_end([each.raw for each in proses]))


class Gate:
    """Asks for patterns and literal phrases at once; seldom asked so far, it lets every text pass."""

    __slots__ = ("_asked", "_ignorecase", "_literals", "_open", "_patterns", "_scans")

    def __init__(self, patterns: Sequence[str], literals: Sequence[str], ignorecase: bool) -> None:
        self._patterns, self._literals = patterns, literals
        self._ignorecase = ignorecase
        self._open = False
        self._asked = 0
        self._scans: tuple[list[Asked], list[Asked]] = ([], [])

    def opens(self, prose: Prose) -> bool:
        """False only if nothing can be found in a text."""
        return not self._shuts(1) or bool(self._open_to(Row.of([prose])))

    def open_to(self, row: Row, numbers: list[int]) -> list[int]:
        """Of some texts of a row those in which something may be found; all are scanned as one."""
        if not self._shuts(len(numbers)):
            return numbers
        found = self._open_to(row)
        return [number for number in numbers if number in found]

    def _shuts(self, texts: int) -> bool:
        """Is it built? It is as soon as enough texts have come."""
        if self._open:
            return False
        if self._asked < PAYS:
            self._asked += texts
            if self._asked >= PAYS:
                self._build()
        return self._asked >= PAYS and not self._open

    def _open_to(self, row: Row) -> set[int]:
        found: set[int] = set()
        for scans, (raw, starts) in zip(self._scans, row, strict=True):
            for scan in scans:
                at = scan(raw, 0)
                while at >= 0:
                    number = bisect_right(starts, at) - 1
                    found.add(number)
                    at = scan(raw, starts[number + 1]) if number + 1 < len(starts) else -1
        return found

    def _build(self) -> None:
        """Literal phrases with letters beyond ASCII are found in small letters as Python makes them."""
        if any(map(_OWN_FLAGS.search, self._patterns)) or not all(map(_is_sound, self._literals)):
            self._open = True
            return
        apart = [each for each in self._literals if self._ignorecase and not each.isascii()]
        plain = [escaped(each) for each in self._literals if not self._ignorecase or each.isascii()]
        groups = list(_apart([*plain, *map(loosened, self._patterns)]))
        of_small_letters = list(_apart(list(map(escaped, apart))))
        self._open = len(groups) + len(of_small_letters) > _MOST
        if not self._open:
            self._scans = (
                [asked(each, self._ignorecase) for each in groups],
                [asked(each, False) for each in of_small_letters],
            )


def _end_to_end(texts: Sequence[bytes]) -> tuple[bytes, Sequence[int]]:
    return b"\n".join(texts), [0, *accumulate(len(each) + 1 for each in texts[:-1])]


def _apart(patterns: Sequence[str]) -> Iterator[list[str]]:
    """Patterns in groups that one automaton can hold."""
    group: list[str] = []
    weight = 0.0
    for pattern in patterns:
        own = 2 * len(_GAPS.findall(pattern)) + len(pattern) / 100
        if group and weight + own > _WEIGHT:
            yield group
            group, weight = [], 0.0
        group.append(pattern)
        weight += own
    if group:
        yield group


def _is_sound(literal: str) -> bool:
    return not any("\ud800" <= letter <= "\udfff" for letter in literal)
