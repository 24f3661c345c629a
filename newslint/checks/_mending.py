"""Fixes that a check proposes: what stretches of a block should read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from newslint.model.diagnostic import Edit, Fix
from newslint.model.document import Block
from newslint.model.span import Span

Change = tuple[int, int, str]  # `block.text[start:end]` should read so


def mended(block: Block, changes: Iterable[Change]) -> Fix | None:
    """The safe fix that makes these changes, in order and apart; None if markup is in the way."""
    edits: list[Edit] = []
    for start, end, text in changes:
        if not is_unbroken(block, start, end):
            return None
        edits.append(Edit(block.map.source(Span(start, end)), text))
    return Fix(tuple(edits), safe=True) if edits else None


def is_unbroken(block: Block, start: int, end: int) -> bool:
    """Does a stretch of text stand in its source whole, without markup or anything left out inside it?"""
    pieces = list(_pieces(block, start, end))
    return all(whole for _, whole in pieces) and all(
        one.end == other.start for (one, _), (other, _) in pairwise(pieces)
    )


def _pieces(block: Block, start: int, end: int) -> Iterator[tuple[Span, bool]]:
    """The spans of source that a stretch of text is made of; whole: and of nothing else."""
    for run in block.map.runs:
        if run.text_start < end and start < run.text_end:
            left, right = max(start, run.text_start), min(end, run.text_end)
            shift = run.source_start - run.text_start
            if run.verbatim:
                yield Span(left + shift, right + shift), True
            else:
                whole = left == run.text_start and right == run.text_end
                yield Span(run.source_start, run.source_end), whole
