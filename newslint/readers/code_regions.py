"""Where Markdown holds code, told without parsing the rest of it."""

from __future__ import annotations

import re

from newslint.late import late
from newslint.model.span import Span

_FENCE = late(r"(?<![^\r\n])[ \t>]*(`{3,}|~{3,})[^\r\n]*")
_TICKS = late(r"`+|\n[ \t\r]*\n|\r[ \t]*\r")  # a blank line: no span crosses it


def code_regions(source: str, start: int) -> list[Span]:
    """Fenced blocks and code spans of `source[start:]`, in order and apart.

    A fence that is not closed holds the rest of the source.
    """
    if source.find("`", start) < 0 and source.find("~~~", start) < 0:
        return []
    regions: list[Span] = []
    at = start
    for left, right in _fenced(source, start):
        regions.extend(_spans(source, at, left))
        regions.append(Span(left, right))
        at = right
    regions.extend(_spans(source, at, len(source)))
    return regions


def _fenced(source: str, start: int) -> list[Span]:
    found: list[Span] = []
    if source.find("```", start) < 0 and source.find("~~~", start) < 0:
        return found
    opened: re.Match[str] | None = None
    for match in _FENCE.finditer(source, start):
        mark = match[1]
        if opened is None:
            if mark[0] != "`" or "`" not in match[0].split(mark, 1)[1]:
                opened = match
        elif mark.startswith(opened[1]) and not match[0].rstrip()[match[0].index(mark) :].strip(mark[0]):
            found.append(Span(opened.start(), match.end()))
            opened = None
    if opened is not None:
        found.append(Span(opened.start(), len(source)))
    return found


def _spans(source: str, start: int, end: int) -> list[Span]:
    """Code spans: a run of ticks up to the next run of the same length."""
    runs = list(_TICKS.finditer(source, start, end))
    following: dict[int, int] = {}
    partner = [-1] * len(runs)
    for index in range(len(runs) - 1, -1, -1):
        size = runs[index].end() - runs[index].start()
        if source[runs[index].start()] != "`":
            following.clear()
            continue
        partner[index] = following.get(size, -1)
        following[size] = index
    found: list[Span] = []
    index = 0
    while index < len(runs):
        other = partner[index]
        if other < 0:
            index += 1
            continue
        found.append(Span(runs[index].start(), runs[other].end()))
        index = other + 1
    return found


class Regions:
    """The code of a source, asked for in order of place."""

    __slots__ = ("_at", "_spans")

    def __init__(self, source: str, start: int) -> None:
        self._spans = code_regions(source, start)
        self._at = 0

    def end_of(self, place: int) -> int:
        """Where the code ends that this place lies in; 0 if it is in none. Places must not go back."""
        while self._at < len(self._spans) and self._spans[self._at].end <= place:
            self._at += 1
        if self._at < len(self._spans) and self._spans[self._at].start <= place:
            return self._spans[self._at].end
        return 0
