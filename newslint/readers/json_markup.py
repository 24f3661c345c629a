"""HTML in a string of JSON that is one line of text to its reader: a title, a caption."""

from __future__ import annotations

import re

from newslint.late import late
from newslint.model.document import Block
from newslint.readers.compose import compose
from newslint.readers.prose import Prose

_TAG = late(r"</?[a-z][^<>]*>", re.IGNORECASE)
_REFERENCE = late(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});", re.IGNORECASE)


def has_tags(text: str) -> bool:
    """Is there a tag in a text?"""
    return "<" in text and _TAG.search(text) is not None


def has_references(text: str) -> bool:
    """Is there a character reference in a text?"""
    return "&" in text and _REFERENCE.search(text) is not None


def resolved(block: Block) -> Block:
    """The text that a block of HTML shows, its paragraphs one after another; itself if that is nothing."""
    from newslint.readers.html_blocks import html_blocks

    prose = Prose()
    end = 0
    for each in html_blocks(block.text, 0, len(block.text)):
        at = each.map.runs[0].source_start
        if (
            at >= end
        ):  # not the alternative text of a picture, which may come before the line that it stands in
            prose.line_break(at, at)
            prose.append_all(each)
            end = each.map.runs[-1].source_end
    if not prose.pieces:
        return block
    line = prose.build(block.kind)
    return Block(block.kind, line.text, compose(line.map, block.map))
