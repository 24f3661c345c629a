"""The blocks of an article as one text, so that it is scanned once and not block by block."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from newslint.measure.quotations import quotations
from newslint.model.diagnostic import Location
from newslint.model.document import Block, BlockKind, Document

_KINDS = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_READ = (
    *_KINDS,
    BlockKind.HEADLINE,
    BlockKind.DEK,
    BlockKind.DATELINE,
    BlockKind.HEADING,
    BlockKind.CAPTION,
    BlockKind.QUOTE,
)
_GAP = "\n\n"


class Prose(NamedTuple):
    """Blocks of an article, joined by blank lines; `starts` says where each begins in `text`."""

    document: Document
    text: str
    blocks: tuple[Block, ...]
    starts: tuple[int, ...]

    def block_at(self, at: int) -> tuple[Block, int]:
        """The block that holds a place of the text, and the same place in it."""
        index = bisect_right(self.starts, at) - 1
        return self.blocks[index], at - self.starts[index]

    def location(self, start: int, end: int) -> Location:
        """The place in the source of a stretch of the text that lies in one block."""
        block, at = self.block_at(start)
        return self.document.location(block, at, at + end - start)

    def is_quoted(self, at: int) -> bool:
        """Whether a place stands between double quotation marks, one left open, or a block quotation."""
        block, place = self.block_at(at)
        if block.kind is BlockKind.QUOTE:
            return True
        spans = quotations(block.text)
        before = bisect_right(spans, (place, len(block.text))) - 1  # the last that begins here or earlier
        return before >= 0 and place < spans[before][1]


@lru_cache(maxsize=64)
def prose(document: Document) -> Prose:
    """The paragraphs and list items of a document as one text."""
    return _joined(document, _KINDS)


@lru_cache(maxsize=64)
def everything(document: Document) -> Prose:
    """All that is meant for readers, headlines and captions too, as one text; not code."""
    return _joined(document, _READ)


def _joined(document: Document, kinds: tuple[BlockKind, ...]) -> Prose:
    blocks = tuple(block for block in document.blocks if block.kind in kinds)
    starts, at = [], 0
    for block in blocks:
        starts.append(at)
        at += len(block.text) + len(_GAP)
    return Prose(document, _GAP.join(block.text for block in blocks), blocks, tuple(starts))
