"""One question before many patterns: may any of them match in a text? An automaton takes 2 ns a byte for it.

The patterns are asked together, each loosened so that the automaton stays small: what may stand up to 80
times may stand any number of times. Measured on 376 patterns and 1,000 articles of 470 words: 23 patterns
take 6 us an article.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.measure.late import late
from newslint.measure.outlines import PIECE
from newslint.measure.patterns import Asked, asked, escaped
from newslint.measure.prose import Prose

PAYS = 8  # texts; to build a gate takes a millisecond or two, about what it saves in 8 articles
_WEIGHT = 150  # of patterns in one automaton: each counts, and a gap twice; of more, states explode
_FIXED = 3  # times; what stands no oftener is left as it is
_OWN_FLAGS = late(r"\\[AzZC]|\(\?[a-zA-Z-]+[:)]")  # see lines or letters in another way
_GAPS = late(r"[*+]")


class Gate:
    """Asks for patterns and literal phrases at once; seldom asked so far, it lets every text pass."""

    __slots__ = ("_asked", "_ignorecase", "_literals", "_open", "_patterns", "_scans")

    def __init__(self, patterns: Sequence[str], literals: Sequence[str], ignorecase: bool) -> None:
        self._patterns, self._literals = patterns, literals
        self._ignorecase = ignorecase
        self._open = any(map(_OWN_FLAGS.search, patterns)) or not all(map(_is_sound, literals))
        self._asked = 0
        self._scans: tuple[list[Asked], list[Asked]] = ([], [])

    def opens(self, prose: Prose) -> bool:
        """False only if nothing can be found in a text."""
        if self._open:
            return True
        if self._asked < PAYS:
            self._asked += 1
            if self._asked == PAYS:
                self._build()
            return True
        of_text, of_small_letters = self._scans
        for scan in of_text:
            if scan(prose.utf8):
                return True
        return any(scan(prose.raw) for scan in of_small_letters)

    def _build(self) -> None:
        """Literal phrases with letters beyond ASCII are found in small letters as Python makes them."""
        apart = [each for each in self._literals if self._ignorecase and not each.isascii()]
        plain = [escaped(each) for each in self._literals if each not in apart]
        self._scans = (
            [asked(each, self._ignorecase) for each in _apart([*plain, *map(loosened, self._patterns)])],
            [asked(each, False) for each in _apart(list(map(escaped, apart)))],
        )


def loosened(pattern: str) -> str:
    """A pattern that matches wherever this one does, and needs no counting."""
    return PIECE.sub(lambda piece: _uncounted(piece[0]), pattern)


def _uncounted(piece: str) -> str:
    if piece[0] != "{" or len(piece) == 1:
        return piece
    least, comma, most = piece[1:-1].partition(",")
    if (most or (least if not comma else "")) and int(most or least) <= _FIXED:
        return piece
    return "+" if int(least) else "*"


def _apart(patterns: Sequence[str]) -> Iterator[list[str]]:
    """Patterns in groups that one automaton can hold."""
    group: list[str] = []
    weight = 0
    for pattern in patterns:
        own = 1 + 2 * len(_GAPS.findall(pattern))
        if group and weight + own > _WEIGHT:
            yield group
            group, weight = [], 0
        group.append(pattern)
        weight += own
    if group:
        yield group


def _is_sound(literal: str) -> bool:
    return not any("\ud800" <= letter <= "\udfff" for letter in literal)
