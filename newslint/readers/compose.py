"""One map after another: from a text through the decoded text it stands in, back to the source of that."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from newslint.model.document import Block
from newslint.model.span import OffsetMap, Run, Span, run_of
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
    spans = (tuple(outer.source(span) for span in each) for each in (body.comments, body.code))
    return Body(tuple(blocks), *spans)


def _composed(inner: OffsetMap, outer: OffsetMap, starts: list[int]) -> OffsetMap:
    runs: list[Run] = []
    pieces = outer.runs
    for run in inner.runs:
        text_start, text_end, at, last, verbatim = run
        if not verbatim or text_start == text_end:
            runs.append(Run(text_start, text_end, *outer.source(Span(at, last)), False))
            continue
        index = bisect_right(starts, at) - 1
        begin, end, source, _, whole = pieces[index]
        if whole and last <= end:
            runs.append(run_of((text_start, text_end, source + at - begin, source + last - begin, True)))
        else:
            runs.extend(_cut(run, pieces, index))
    return OffsetMap(tuple(runs))


def _cut(run: Run, outer: Sequence[Run], index: int) -> Iterator[Run]:
    """A verbatim run that begins in the outer run `index`, cut where the map to the source changes."""
    text_start, text_end, at, last, _ = run
    while text_start < text_end:
        begin, end, source, source_end, verbatim = outer[index]
        length = min(end, last) - at
        left = source + at - begin
        place = (left, left + length) if verbatim else (source, source_end)
        yield run_of((text_start, text_start + length, *place, verbatim))
        text_start += length
        at += length
        index += 1
