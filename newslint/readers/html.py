"""HTML pages: the article of a page as blocks, its furniture left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import blake2b
from typing import BinaryIO

from newslint.model.document import Block, BlockKind, Document, Fault, Ignore, NotAnArticle
from newslint.model.span import Span
from newslint.readers.base import ReadOptions, ReadResult
from newslint.readers.decode import decode
from newslint.readers.html_article import Article, find_article
from newslint.readers.html_blocks import html_blocks, walk
from newslint.readers.html_fields import Head, read_head
from newslint.readers.html_roles import Role
from newslint.readers.html_tree import Tree, grow

__all__ = ["html_blocks", "read"]

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([-\w:]{1,40})""", re.IGNORECASE)
_RULE = re.compile(r"[^\s,]+")


def read(stream: BinaryIO, name: str, options: ReadOptions) -> Iterator[ReadResult]:
    """One page is one document, or none if it holds no prose."""
    raw = stream.read()
    declared = _CHARSET.search(raw, 0, 4096)
    source = decode(raw, declared[1].decode("ascii", "replace") if declared else None)
    if isinstance(source, Fault):
        yield source
        return
    tree = grow(source)
    head = read_head(tree)
    article = find_article(tree)
    if article is None:
        yield NotAnArticle("an HTML page without prose")
        return
    blocks = tuple(_blocks(tree, article, head))
    yield Document(
        name=name,
        record=None,
        format="html",
        source=source,
        blocks=blocks,
        fields=head.fields,
        digest=blake2b(raw, digest_size=16).hexdigest(),
        comments=_directives(tree),
        ignores=_ignores(source, head),
    )


def _blocks(tree: Tree, article: Article, head: Head) -> Iterator[Block]:
    headline = _headline(tree, article, head)
    if headline:
        yield headline
    seen = {headline.text} if headline else set()
    for block in walk(tree, article.first, article.last, _keep):
        if block.kind not in (BlockKind.CAPTION, BlockKind.HEADING) or block.text not in seen:
            yield block
        seen.add(block.text)
    yield from (caption for caption in head.captions if caption.text not in seen)


def _keep(node: int, role: Role) -> bool:
    return role not in (Role.FURNITURE, Role.SUSPECT)


def _headline(tree: Tree, article: Article, head: Head) -> Block | None:
    for node, name in enumerate(tree.names):
        if name == "h1":
            for block in walk(tree, node, tree.lasts[node], _keep):
                return Block(BlockKind.HEADLINE, block.text, block.map)
    title = head.fields.get("title")
    return Block(BlockKind.HEADLINE, title.text, title.map) if title else None


def _directives(tree: Tree) -> tuple[Span, ...]:
    if "newslint" not in tree.source:
        return ()
    comments = (node for node, name in enumerate(tree.names) if name == "#comment")
    spans = (Span(tree.starts[node], tree.ends[node]) for node in comments)
    return tuple(span for span in spans if "newslint" in tree.source[slice(*span)])


def _ignores(source: str, head: Head) -> tuple[Ignore, ...]:
    rules = (match for span in head.ignores for match in _RULE.finditer(source, *span))
    return tuple(Ignore(match[0], Span(*match.span())) for match in rules)
