"""Markdown and MDX: front matter, shortcodes masked, and the blocks that CommonMark sees."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from newslint.model.document import Block, BlockKind, Document, Fault, NotAnArticle
from newslint.model.span import BOM
from newslint.readers.base import ReadOptions, ReadResult
from newslint.readers.body import Body
from newslint.readers.captioned import caption_regions, captioned
from newslint.readers.code_spans import html_code, told_apart
from newslint.readers.decode import decode
from newslint.readers.digest import digest
from newslint.readers.front_matter import front_matter
from newslint.readers.markdown_blocks import markdown_blocks
from newslint.readers.mask import Mask, mask
from newslint.readers.opening import opening

REPORT = "## newslint: "  # what our own reports begin with, which may be left among articles


def read(stream: BinaryIO, name: str, options: ReadOptions) -> Iterator[ReadResult]:
    """One file is one document; a fault in its front matter is told beside it."""
    raw = stream.read()
    source = decode(raw)
    if isinstance(source, Fault):
        yield source
        return
    if source.startswith(REPORT):
        yield NotAnArticle("a report of newslint")
        return
    matter = front_matter(source, 1 if source.startswith(BOM) else 0, options.fields)
    yield from matter.faults
    mdx = name.lower().endswith(".mdx")
    body = markdown_body(source, matter.end, "title" in matter.fields, mdx=mdx)
    yield Document(
        name,
        None,
        "mdx" if mdx else "markdown",
        source,
        (*matter.blocks, *body.blocks),
        matter.fields,
        digest(raw),
        comments=body.comments,
        code=body.code,
        ignores=matter.ignores,
        metadata=matter.metadata,
    )


def markdown_body(source: str, start: int = 0, titled: bool = False, *, mdx: bool = False) -> Body:
    """The blocks of `source[start:]`; its first heading of level 1 is the headline unless it is `titled`."""
    masked = mask(source, start, mdx=mdx)
    found = markdown_blocks(source, start, masked, titled)
    regions = caption_regions(source, masked.spans)
    told = captioned(found.blocks, regions) if regions else found.blocks
    blocks = list(opening(told))
    if masked.captions:
        blocks = _merged(blocks, masked)
    comments = sorted((*found.comments, *masked.comments))
    code = (*found.code, *html_code(source, start, len(source)))
    return told_apart(Body(tuple(blocks), tuple(comments), code))


def _merged(blocks: list[Block], masked: Mask) -> list[Block]:
    return sorted([*blocks, *masked.captions], key=_place)


def _place(block: Block) -> tuple[bool, int]:
    return block.kind is not BlockKind.HEADLINE, block.map.runs[0].source_start
