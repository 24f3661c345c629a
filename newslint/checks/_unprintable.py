"""Blocks that hold what is not printed: asked once for all checks of such characters."""

from __future__ import annotations

from functools import lru_cache

from newslint.checks._phrases import prose_blocks
from newslint.model.document import Block, Document


@lru_cache(maxsize=64)
def unprintable_blocks(document: Document) -> tuple[Block, ...]:
    """The blocks that people read and in which controls, format characters or odd spaces stand."""
    blocks = (document.blocks[number] for number in prose_blocks(document))
    return tuple(block for block in blocks if not block.text.replace("\xa0", "").isprintable())
