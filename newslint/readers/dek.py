"""The dek of front matter, which sites print as Markdown: bold words and references are resolved."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.late import late
from newslint.model.document import Block, BlockKind
from newslint.readers.compose import compose
from newslint.readers.mask import Mask

_MARKED = late(r"\*\S|`|\]\(|&#?\w+;|<[a-zA-Z/]|(?<!\w)_\S")


def resolved(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks, a dek with marks as the one paragraph that it shows."""
    for block in blocks:
        if block.kind is BlockKind.DEK and _MARKED.search(block.text):
            yield _shown(block)
        else:
            yield block


def _shown(block: Block) -> Block:
    from newslint.readers.markdown_blocks import markdown_blocks

    shown = markdown_blocks(block.text, 0, Mask(block.text), True).blocks
    if len(shown) != 1 or not shown[0].text.strip():
        return block
    return Block(BlockKind.DEK, shown[0].text, compose(shown[0].map, block.map))
