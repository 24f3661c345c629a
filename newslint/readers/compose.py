"""One map after another: from a text through the decoded text it stands in, back to the source of that."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from newslint.model.document import Block
from newslint.model.span import OffsetMap, Run, Span
from newslint.readers.body import Body


def compose(inner: OffsetMap, outer: OffsetMap) -> OffsetMap:
    """The map text -> source of `inner` (text -> decoded text) and `outer` (decoded text -> source).

    What is verbatim in both stays so; a replaced run of `inner` takes all of the source that it touches.
    """
    runs = outer.runs
    if len(runs) == 1 and runs[0].verbatim:
        shift = runs[0].source_start - runs[0].text_start
        return OffsetMap(tuple(Run(a, b, c + shift, d + shift, v) for a, b, c, d, v in inner.runs))
    return _composed(inner, outer, [run.text_start for run in runs])


def through(body: Body, outer: OffsetMap) -> Body:
    """A body of decoded text, placed in the source."""
    starts = [run.text_start for run in outer.runs]
    blocks = (Block(block.kind, block.text, _composed(block.map, outer, starts)) for block in body.blocks)
    return Body(tuple(blocks), tuple(outer.source(span) for span in body.comments))


def _composed(inner: OffsetMap, outer: OffsetMap, starts: list[int]) -> OffsetMap:
    runs: list[Run] = []
    for run in inner.runs:
        if run.verbatim and run.text_start < run.text_end:
            _add_verbatim(runs, run, outer.runs, starts)
        else:
            span = outer.source(Span(run.source_start, run.source_end))
            runs.append(Run(run.text_start, run.text_end, *span, False))
    return OffsetMap(tuple(runs))


def _add_verbatim(runs: list[Run], run: Run, outer: Sequence[Run], starts: list[int]) -> None:
    """A stretch of the decoded text, cut where the map to the source changes."""
    text_start, text_end, at, last, _ = run
    index = bisect_right(starts, at) - 1
    while True:
        begin, end, source, source_end, verbatim = outer[index]
        length = min(end, last) - at
        if verbatim:
            left = source + at - begin
            runs.append(Run(text_start, text_start + length, left, left + length, True))
        else:
            runs.append(Run(text_start, text_start + length, source, source_end, False))
        text_start += length
        if text_start == text_end:
            return
        at += length
        index += 1
