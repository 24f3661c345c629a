"""The text of a JSON string, and where its characters stand: every escape is one of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from newslint.late import late
from newslint.model.document import Block, BlockKind, block_of
from newslint.model.span import OffsetMap, Run, Span, map_of, run_of
from newslint.readers.body import Body

_ESCAPE = late(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[^u])")
_HALF_PAIR = late("[\ud800-\udfff]")


class Escaped:
    """What stands between the quotes of a sound JSON string; half a surrogate pair is U+FFFD.

    marks: which characters of the text are escapes. shifts: from the text to the source, of what stands
    before the first mark, before the second and so on, and behind the last.
    """

    __slots__ = ("_marks", "_shifts", "text")

    def __init__(self, source: str, start: int, end: int, value: str) -> None:
        """The string that stands for `value`."""
        self.text = value
        self._marks: Sequence[int] = ()
        self._shifts: Sequence[int] = (start,)
        if len(value) == end - start:  # no escapes, each of which is longer than what it stands for
            return
        inside = source[start:end]
        parts = inside.split("\\")
        escapes = len(parts) - 1
        if "" not in parts and len(value) + escapes == len(inside):  # two characters each, such as `\n`
            marks = list(accumulate(map(len, parts)))
            marks.pop()
            self._marks, self._shifts = marks, range(start, start + escapes + 1)
        else:
            self._marks, self._shifts = _places(inside, start)
            self.text = _whole(value)

    def block(self, kind: BlockKind) -> Block:
        """All of it as a block."""
        return Block(kind, self.text, self._through(OffsetMap.verbatim(0, len(self.text))))

    def through(self, body: Body) -> Body:
        """A body of this text, placed in the source."""
        blocks = [block_of((kind, text, self._through(inner))) for kind, text, inner in body.blocks]
        spans = (tuple([self._span(*span) for span in each]) for each in (body.comments, body.code))
        return Body(tuple(blocks), *spans)

    def _span(self, start: int, end: int) -> Span:
        marks, shifts = self._marks, self._shifts
        return Span(start + shifts[bisect_left(marks, start)], end + shifts[bisect_left(marks, end)])

    def _through(self, inner: OffsetMap) -> OffsetMap:
        """As `compose` does it with a map of many runs, which are not made here."""
        marks, shifts = self._marks, self._shifts
        runs: list[Run] = []
        for begin, stop, start, end, verbatim in inner.runs:
            first = bisect_left(marks, start)
            last = bisect_left(marks, end, first)
            if verbatim and first != last:
                self._cut(runs, (begin, stop, start, end, verbatim), first, last)
            else:
                runs.append(run_of((begin, stop, start + shifts[first], end + shifts[last], verbatim)))
        return map_of((tuple(runs),))

    def _cut(self, runs: list[Run], run: tuple[int, int, int, int, bool], first: int, last: int) -> None:
        """A verbatim run, cut at the marks that it holds."""
        marks, shifts = self._marks, self._shifts
        begin, stop, at, end, _ = run
        for number in range(first, last):
            mark, shift = marks[number], shifts[number]
            size = mark - at
            if size:
                runs.append(run_of((begin, begin + size, at + shift, mark + shift, True)))
                begin += size
            at = mark + 1
            runs.append(run_of((begin, begin + 1, mark + shift, at + shifts[number + 1], False)))
            begin += 1
        if begin < stop:
            runs.append(run_of((begin, stop, at + shifts[last], end + shifts[last], True)))


def _places(inside: str, start: int) -> tuple[list[int], list[int]]:
    """The marks and shifts of escapes of any length."""
    marks: list[int] = []
    shifts = [start]
    hidden = 0  # characters of the source that the text does not have
    for match in _ESCAPE.finditer(inside):
        left, right = match.span()
        marks.append(left - hidden)
        hidden += right - left - 1
        shifts.append(start + hidden)
    return marks, shifts


def _whole(value: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError:
        return _HALF_PAIR.sub("\ufffd", value)
    return value
