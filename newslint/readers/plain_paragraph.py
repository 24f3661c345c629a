"""A paragraph without inline markup, built straight from the parser's events: nearly all of news is such."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from newslint.model.document import Block, BlockKind
from newslint.model.span import OffsetMap, Run, run_of

_LINE_ENDS = ("\n", "\r\n", "\r")


class Plain(NamedTuple):
    """A paragraph, and the place of the event that ends it."""

    block: Block
    last: int


def plain_paragraph(
    events: Sequence[Any], first: int, kind: BlockKind, source: str, start: int
) -> Plain | None:
    """The paragraph that begins with `events[first]` at a code point of the source.

    None if anything but text and ends of lines is in it, or anything that does not stand in the source as
    it is: white space at the ends of a line, an escape, a reference, the mark of a shortcode.
    """
    lines = _Lines(source)
    at = begin = start
    byte = events[first][1]["start"]
    for index in range(first + 1, len(events)):
        event, where = events[index]
        if event.__class__ is dict:
            text = event.get("Text")
            if text is None:
                ended = event.get("End") == "Paragraph" and lines.add(begin, at)
                return Plain(lines.block(kind), index) if ended else None
            if where["start"] != byte or not source.startswith(text, at):
                return None
            at += len(text)
        else:
            after = at + where["end"] - where["start"]
            if event != "SoftBreak" or where["start"] != byte or source[at:after] not in _LINE_ENDS:
                return None
            if not lines.add(begin, at):
                return None
            lines.part(at, after)
            at = begin = after
        byte = where["end"]
    return None


class _Lines:
    """Lines of a paragraph as they are gathered."""

    __slots__ = ("_length", "_runs", "_source", "_texts")

    def __init__(self, source: str) -> None:
        self._source = source
        self._texts: list[str] = []
        self._runs: list[Run] = []
        self._length = 0

    def add(self, start: int, end: int) -> bool:
        """Add a line, unless it is empty or has white space at an end."""
        source = self._source
        if start == end or source[start].isspace() or source[end - 1].isspace():
            return False
        self._texts.append(source[start:end])
        self._extend(end - start, start, end, True)
        return True

    def part(self, start: int, end: int) -> None:
        """A line ends here: a space."""
        self._texts.append(" ")
        self._extend(1, start, end, False)

    def _extend(self, size: int, start: int, end: int, verbatim: bool) -> None:
        begin, self._length = self._length, self._length + size
        self._runs.append(run_of((begin, self._length, start, end, verbatim)))

    def block(self, kind: BlockKind) -> Block:
        """The block of all lines."""
        return Block(kind, "".join(self._texts), OffsetMap(tuple(self._runs)))
