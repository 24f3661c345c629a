"""Places in a source: spans, lines and columns, and the map from a block's text back to its source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from functools import partial
from typing import NamedTuple

from newslint.late import late

BOM = "\ufeff"
_LINE_END = late(r"\r\n|\n|\r")


class Span(NamedTuple):
    """Half-open range of code points: `source[start:end]`."""

    start: int
    end: int


class Position(NamedTuple):
    """A point in a file: line and column are 1-based code points, offset is 0-based code points."""

    line: int
    column: int
    offset: int


FILE_START = Position(1, 1, 0)


class LineIndex:
    """Lines of a source; they end at LF, CRLF or CR only (never at U+2028 and its kin).

    `origin` is where the source begins in its file: a record of a JSON Lines file begins on a later line.
    """

    __slots__ = ("origin", "source", "starts")

    def __init__(self, source: str, origin: Position = FILE_START) -> None:
        self.source = source
        self.origin = origin
        self.starts = (0, *(match.end() for match in _LINE_END.finditer(source)))

    def position(self, offset: int) -> Position:
        """The position in the file of a code point of this source; a BOM counts in offset, not in column."""
        row = bisect_right(self.starts, offset) - 1
        column = offset - self.starts[row] + 1
        if row == 0:
            column += self.origin.column - 1
            if self.origin.offset == 0 and offset > 0 and self.source.startswith(BOM):
                column -= 1
        return Position(self.origin.line + row, column, self.origin.offset + offset)

    def line_span(self, line: int) -> Span:
        """Span in this source of a line of the file (1-based), without its terminator and without a BOM."""
        row = line - self.origin.line
        start = self.starts[row]
        end = self.starts[row + 1] if row + 1 < len(self.starts) else len(self.source)
        while end > start and self.source[end - 1] in "\r\n":
            end -= 1
        if row == 0 and self.origin.offset == 0 and self.source.startswith(BOM):
            start = min(start + 1, end)
        return Span(start, end)


class Run(NamedTuple):
    """A stretch of a block's text and where it came from.

    Verbatim: `source[source_start:source_end] == text[text_start:text_end]`. Otherwise the source was
    decoded (an entity, an escape, a soft break) and the run is taken as a whole or not at all.
    """

    text_start: int
    text_end: int
    source_start: int
    source_end: int
    verbatim: bool


# The same as `Run(*values)`, in a third of the time: an archive has a hundred of them an article.
run_of: Callable[[tuple[int, int, int, int, bool]], Run] = partial(tuple.__new__, Run)


class OffsetMap(NamedTuple):
    """Runs that tile a text in order, none empty in the text; source between runs is dropped markup."""

    runs: tuple[Run, ...]

    def __reduce__(self) -> tuple[object, ...]:
        """Pickled as plain numbers: a third of the time that a tuple of named tuples takes."""
        return _unpickled, tuple(number for run in self.runs for number in run)

    @classmethod
    def verbatim(cls, source_start: int, length: int) -> OffsetMap:
        """The map of a text that stands in the source as it is."""
        return map_of(((run_of((0, length, source_start, source_start + length, True)),),))

    def source(self, span: Span) -> Span:
        """Where a span of the text stands in the source; a touched replaced run is taken whole.

        An empty span maps to an empty span before the code point at its start (after the last, at the end).
        """
        start, end = span
        if start >= end:
            point = self._start(start)
            return Span(point, point)
        return Span(self._start(start), self._end(end))

    def text(self, span: Span) -> Span | None:
        """What of the text comes from a span of the source, the way back of `source`; None: nothing does.

        Of a replaced run that is touched all is meant. An empty span stands for the code point at its start.
        """
        start, end = span[0], max(span[1], span[0] + 1)
        touched = [run for run in self.runs if run.source_start < end and start < run.source_end]
        if not touched:
            return None
        first = min(_within(run, max(start, run.source_start)) for run in touched)
        last = max(_within(run, min(end, run.source_end), at_end=True) for run in touched)
        return Span(first, last) if first < last else None

    def _start(self, index: int) -> int:
        run = self._run(index)
        if index >= run.text_end:
            return run.source_end
        return run.source_start + (index - run.text_start if run.verbatim else 0)

    def _end(self, index: int) -> int:
        run = self._run(index - 1)
        return run.source_end - (run.text_end - index if run.verbatim else 0)

    def _run(self, index: int) -> Run:
        if len(self.runs) == 1:
            return self.runs[0]
        return self.runs[max(0, bisect_right(self.runs, index, key=_text_start) - 1)]


map_of: Callable[[tuple[tuple[Run, ...]]], OffsetMap] = partial(tuple.__new__, OffsetMap)


def _within(run: Run, offset: int, at_end: bool = False) -> int:
    """The index of the text at a source offset in a run, or an edge of the run if it was replaced."""
    if run.verbatim:
        return run.text_start + offset - run.source_start
    return run.text_end if at_end else run.text_start


def _text_start(run: Run) -> int:
    return run.text_start


def _unpickled(*numbers: int) -> OffsetMap:
    fields = iter(numbers)
    rows = zip(fields, fields, fields, fields, fields, strict=True)
    return OffsetMap(tuple(Run(a, b, c, d, bool(verbatim)) for a, b, c, d, verbatim in rows))


def tile(pieces: Iterable[tuple[str, int, int, bool]]) -> tuple[str, OffsetMap]:
    """Join (text, source start, source end, verbatim) pieces; adjacent verbatim pieces become one run."""
    texts: list[str] = []
    runs: list[Run] = []
    at = 0
    for text, start, end, verbatim in pieces:
        if not text:
            continue
        last = runs[-1] if runs else None
        if last and verbatim and last.verbatim and last.source_end == start:
            runs[-1] = run_of((last[0], at + len(text), last[2], end, True))
        else:
            runs.append(run_of((at, at + len(text), start, end, verbatim)))
        texts.append(text)
        at += len(text)
    return "".join(texts), map_of((tuple(runs) or (Run(0, 0, 0, 0, True),),))
