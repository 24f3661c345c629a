"""HTML pages: the article of a page as blocks, its furniture left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from newslint.late import late
from newslint.model.document import Block, Document, Fault, Ignore, NotAnArticle
from newslint.model.span import BOM, Span
from newslint.readers.base import ReadOptions, ReadResult
from newslint.readers.body import Body
from newslint.readers.code_spans import html_code, told_apart
from newslint.readers.decode import decode
from newslint.readers.digest import digest
from newslint.readers.html_blocks import html_blocks
from newslint.readers.html_fields import Head, read_head
from newslint.readers.html_grower import grow
from newslint.readers.html_page import page_blocks
from newslint.readers.html_tree import Tree

__all__ = ["charset_of", "html_blocks", "read"]

_CHARSET = late(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([-\w:]{1,40})""", re.IGNORECASE)
# Where a charset must stand, and what a page that declares none is in (HTML standard, section 13.2.3.2).
_DECLARED_IN = 4096
_DEFAULT = "windows-1252"
# In the head of the pages that `newslint report` writes: they quote articles, and are none.
_REPORT = late(r'<meta name="generator" content="newslint [^"]*">')
_RULE = late(r"[^\s,]+")


def read(stream: BinaryIO, name: str, options: ReadOptions) -> Iterator[ReadResult]:
    """One page is one document, unless there is no article in it."""
    raw = stream.read()
    source = decode(raw, charset_of(raw))
    if isinstance(source, Fault):
        yield source
        return
    if _REPORT.search(source, 0, _DECLARED_IN):
        yield NotAnArticle("a page that newslint wrote about articles")
        return
    tree = grow(source, 1 if source.startswith(BOM) else 0)
    head = read_head(tree)
    code = tuple(html_code(source, 0, len(source)))
    body = told_apart(Body(tuple(page_blocks(tree, head)), code=code))
    blocks = body.blocks
    if not blocks:
        yield NotAnArticle("an HTML page without an article")
        return
    yield Document(
        name=name,
        record=None,
        format="html",
        source=source,
        blocks=blocks,
        fields=_fields(head, blocks),
        digest=digest(raw),
        comments=tuple(_directives(tree)),
        code=body.code,
        ignores=tuple(_ignores(source, head)),
    )


def charset_of(raw: bytes) -> str:
    """The charset that a page declares, else the one that a page without is in."""
    declared = _CHARSET.search(raw, 0, _DECLARED_IN)
    charset = declared[1].decode("ascii", "replace").lower() if declared else _DEFAULT
    return _DEFAULT if charset in ("iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii") else charset


def _fields(head: Head, blocks: tuple[Block, ...]) -> dict[str, Block]:
    headline = next((block for block in blocks if block.kind == "headline"), None)
    return {"title": headline, **head.fields} if headline else head.fields


def _directives(tree: Tree) -> Iterator[Span]:
    if "newslint-" in tree.source:
        for node in tree.rows("#comment"):
            start, end = tree.starts[node], tree.ends[node]
            if tree.source[start : min(end, start + 64)].lstrip().startswith("newslint-"):
                yield Span(start, end)


def _ignores(source: str, head: Head) -> Iterator[Ignore]:
    for span in head.ignores:
        for match in _RULE.finditer(source, *span):
            yield Ignore(match[0], Span(*match.span()))
