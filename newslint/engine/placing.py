"""Which blocks a place of the source lies in, and where in their texts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from newslint.model.document import Block, Document
from newslint.model.span import Position, Span


class Placing(NamedTuple):
    """Blocks by where they begin in the source, and the greatest end so far."""

    blocks: Sequence[Block]
    order: Sequence[int]
    starts: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def of(cls, blocks: Sequence[Block]) -> Placing:
        """Prepare for many questions about these blocks."""
        extents = [
            (min(run.source_start for run in block.map.runs), max(run.source_end for run in block.map.runs))
            for block in blocks
        ]
        order = sorted(range(len(blocks)), key=extents.__getitem__)
        ends = accumulate((extents[index][1] for index in order), max)
        return cls(blocks, order, [extents[index][0] for index in order], list(ends))

    def places(self, span: Span) -> Iterator[tuple[int, Span]]:
        """The index of each block that a span of the source touches, with the span in its text."""
        last = bisect_left(self.starts, max(span.end, span.start + 1))
        first = bisect_right(self.ends, span.start, hi=last)
        for index in self.order[first:last]:
            found = self.blocks[index].map.text(span)
            if found is not None:
                yield index, found


@lru_cache(maxsize=64)
def in_blocks(document: Document) -> Placing:
    """The blocks of a document; remembered, since its diagnostics are asked about one after the other."""
    return Placing.of(document.blocks)


def in_source(document: Document, start: Position, end: Position) -> Span:
    """The span of a document's source between two positions in its file."""
    return Span(start.offset - document.origin.offset, end.offset - document.origin.offset)
