"""The source lines of an excerpt with its place underlined, cut to the room there is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from newslint.model.diagnostic import Excerpt, SourceLine
from newslint.model.span import Position
from newslint.reporters.cells import Cells

MAX_LINES = 4  # of a place that spans many
MAX_ROWS = 3  # of one long line, each around another mark
CONTEXT = 20  # cells kept before the place in a line that is cut
CUT = "…"


class Row(NamedTuple):
    """A line of source, or a part of one, and what goes below it; number None: lines were left out here."""

    number: int | None
    text: str
    under: str


GAP = Row(None, "", "")


def rows(excerpt: Excerpt, room: int) -> Iterator[Row]:
    """The rows that show an excerpt in so many cells.

    `^` stands under its marks and `~` under the rest of its span, or `^` under all of a span without marks.
    """
    shown = [line for line in excerpt.lines if _part(line, excerpt.start, excerpt.end)] or excerpt.lines[:1]
    chosen = shown
    if len(shown) > MAX_LINES:
        marked = [line for line in shown if any(_part(line, *mark) for mark in excerpt.marks)]
        chosen = (marked or shown)[: MAX_LINES - 1]
    for number, line in enumerate(chosen):
        if number and line.number > chosen[number - 1].number + 1:
            yield GAP
        yield from _rows(line, excerpt, room)
    if chosen and chosen[-1] is not shown[-1]:
        yield GAP


def _part(line: SourceLine, start: Position, end: Position) -> range:
    """The indices into a line's text that lie between two positions, without space around a whole line."""
    text = line.text
    first = len(text) - len(text.lstrip()) if line.number > start.line else start.column - line.column
    last = len(text.rstrip()) if line.number < end.line else end.column - line.column
    if not start.line <= line.number <= end.line:
        return range(0)
    return range(min(max(first, 0), len(text)), min(max(last, 0), len(text)))


def _rows(line: SourceLine, excerpt: Excerpt, room: int) -> Iterator[Row]:
    cells = Cells.of(line.text)
    span = _part(line, excerpt.start, excerpt.end)
    marks = [part for mark in excerpt.marks if (part := _part(line, *mark))]
    signs = [" "] * (len(line.text) + 1)
    for part, sign in ((span, "~" if excerpt.marks else "^"), *((mark, "^") for mark in marks)):
        signs[part.start : part.stop] = sign * len(part)
    if not span:
        signs[span.start] = "^"
    for start, end in _windows(line, cells, marks or [span], room):
        head = CUT if start or line.column > 1 else ""
        tail = CUT if end < len(line.text) or line.cut else ""
        under = "".join(signs[at] * cells.widths[at] for at in range(start, end)) + signs[end] * (not span)
        yield Row(line.number, head + cells.text(start, end) + tail, (" " * len(head) + under).rstrip())


def _windows(line: SourceLine, cells: Cells, places: Sequence[range], room: int) -> Iterator[tuple[int, int]]:
    """Parts of a line, none wider than the room and none overlapping, that show the places in it."""
    edges = [0, *accumulate(cells.widths)]
    size = len(line.text)
    if edges[-1] + (line.column > 1) + line.cut <= room:
        yield 0, size
        return
    room -= 2 * len(CUT)
    shown = rows = 0
    for place in places:
        if rows == MAX_ROWS or (rows and place.stop <= shown):
            continue
        before = edges[place.start] - min(CONTEXT, room // 3)
        if edges[-1] - before < room:  # to the end: fill the row
            before = edges[-1] - room
        start = max(shown, _after_space(line.text, bisect_left(edges, before), place.start))
        start += line.text[start : place.start].startswith(" ")
        end = bisect_right(edges, edges[start] + room) - 1
        low = place.stop if place.stop <= end else max(start + 1, end - CONTEXT)
        shown = end if end == size else _before_space(line.text, low, end)
        yield start, shown
        rows += 1


def _after_space(text: str, low: int, high: int) -> int:
    """Where the first whole word after `low` begins, but not beyond `high`."""
    if low == 0 or text[low - 1] == " ":
        return low
    space = text.find(" ", low, high)
    return low if space < 0 else space + 1


def _before_space(text: str, low: int, high: int) -> int:
    """Where the last whole word before `high` ends, but not before `low`."""
    space = text.rfind(" ", low, high + 1)
    return high if space < 0 else space
