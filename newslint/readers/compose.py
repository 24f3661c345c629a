"""One map after another: from a block's text through a decoded text back to the source it was decoded from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

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
    starts = [run.text_start for run in runs]
    return OffsetMap(tuple(_composed(inner, outer, starts)))


def through(body: Body, outer: OffsetMap) -> Body:
    """A body of decoded text, placed in the source."""
    starts = [run.text_start for run in outer.runs]
    blocks = (
        Block(block.kind, block.text, OffsetMap(tuple(_composed(block.map, outer, starts))))
        for block in body.blocks
    )
    return Body(tuple(blocks), tuple(outer.source(span) for span in body.comments))


def _composed(inner: OffsetMap, outer: OffsetMap, starts: list[int]) -> Iterator[Run]:
    for run in inner.runs:
        if run.verbatim and run.text_start < run.text_end:
            yield from _verbatim(run, outer, starts)
        else:
            yield Run(run.text_start, run.text_end, *outer.source(Span(run.source_start, run.source_end)), False)


def _verbatim(run: Run, outer: OffsetMap, starts: list[int]) -> Iterator[Run]:
    """A stretch of the decoded text, cut where the map to the source changes."""
    shift = run.text_start - run.source_start
    at = run.source_start
    index = bisect_right(starts, at) - 1
    while at < run.source_end:
        piece = outer.runs[index]
        end = min(piece.text_end, run.source_end)
        if piece.verbatim:
            left = piece.source_start + at - piece.text_start
            yield Run(at + shift, end + shift, left, left + end - at, True)
        else:
            yield Run(at + shift, end + shift, piece.source_start, piece.source_end, False)
        at = end
        index += 1
