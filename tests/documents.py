"""Documents made of plain blocks, for tests that need no reader."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.model.document import Block, BlockKind, Document
from newslint.model.span import OffsetMap


def document(paragraphs: Sequence[str], headline: str = "", name: str = "article.txt") -> Document:
    """A headline, if there is one, and paragraphs, with an empty line after each."""
    blocks: list[Block] = []
    at = 0
    for number, text in enumerate((headline, *paragraphs)):
        if number or text:
            kind = BlockKind.PARAGRAPH if number else BlockKind.HEADLINE
            blocks.append(Block(kind, text, OffsetMap.verbatim(at, len(text))))
            at += len(text) + 2
    source = "\n\n".join((headline, *paragraphs) if headline else paragraphs)
    return Document(name, None, "text", source, tuple(blocks))
