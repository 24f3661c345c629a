"""The elements of a page as a browser would nest them, in flat columns and document order."""

from __future__ import annotations

from dataclasses import dataclass

from newslint.readers.html_grower import Grower
from newslint.readers.html_tokens import COMMENT, END_TAG, MARKUP, RAW_ELEMENT, START_TAG


@dataclass(frozen=True, slots=True)
class Tree:
    """Columns, one row a node, parents before children; row 0 is the page.

    names: element in lower case, `#text` or `#comment`. lasts: the row after the last descendant.
    starts, ends: span in `source` of a text, of the inside of a comment, or of the attributes of an element.
    contents: row of a raw element (script, title, ...) -> span of what it holds.
    """

    source: str
    names: list[str]
    parents: list[int]
    lasts: list[int]
    starts: list[int]
    ends: list[int]
    contents: dict[int, tuple[int, int]]


def grow(source: str, start: int = 0, end: int | None = None) -> Tree:
    """The tree of `source[start:end]`; anything at all is a page, and none takes more than linear time."""
    grower = Grower()
    at, end = start, len(source) if end is None else end
    for token in MARKUP.finditer(source, start, end):
        left, right = token.span()
        if at < left:
            grower.leaf("#text", at, left)
        at = right
        kind = token.lastindex
        if kind == START_TAG:
            grower.open(token[4].lower(), *token.span(5))
        elif kind == END_TAG:
            grower.close(token[6].lower())
        elif kind == RAW_ELEMENT:
            grower.contents[len(grower.names)] = token.span(3)
            grower.leaf(token[1].lower(), *token.span(2))
        elif kind == COMMENT:
            grower.leaf("#comment", *token.span(8))
    if at < end:
        grower.leaf("#text", at, end)
    grower.finish()
    return Tree(
        source, grower.names, grower.parents, grower.lasts, grower.starts, grower.ends, grower.contents
    )
