"""The blocks of a whole page: headline, what stands between it and the body, the body."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.model.document import Block, BlockKind
from newslint.readers.html_article import Article, find_article
from newslint.readers.html_fields import Head
from newslint.readers.html_prose import Prose, weigh
from newslint.readers.html_settle import settle
from newslint.readers.html_tree import Tree
from newslint.readers.html_walk import Walk

# Kinds that count between the headline and the body; the rest there is dates, buttons and sections.
_BEFORE = frozenset((BlockKind.CAPTION, BlockKind.BYLINE, BlockKind.DEK, BlockKind.DATELINE))
# The first text there of this length (code points) is the dek.
_DEK = 40
# A page without a headline that shows less than this share of what its metadata hold is a waiting room.
_SHELL = 0.5


def page_blocks(tree: Tree, head: Head) -> Iterator[Block]:
    """The blocks of the article of a page, none if it has none."""
    prose = weigh(tree)
    title = head.fields.get("title")
    article = find_article(tree, prose, title.text if title else "")
    told = sum(len(block.text) for block in head.body)
    if article is None or (article.headline is None and prose.weights[article.body] < _SHELL * told):
        yield from _told_blocks(title, head)
        return
    seen: set[str] = set()
    for block in _article_blocks(tree, prose, article, title):
        if block.kind is not BlockKind.CAPTION or block.text not in seen:
            seen.add(block.text)
            yield block
    yield from (caption for caption in head.captions if caption.text not in seen)


def _told_blocks(title: Block | None, head: Head) -> Iterator[Block]:
    """The article as the metadata tell it, for a page that its scripts would fill."""
    if head.body:
        if title:
            yield Block(BlockKind.HEADLINE, title.text, title.map)
        yield from head.body
        yield from head.captions


def _article_blocks(tree: Tree, prose: Prose, article: Article, title: Block | None) -> Iterator[Block]:
    start = article.body
    headline = article.headline
    if headline is None:
        if title:
            yield Block(BlockKind.HEADLINE, title.text, title.map)
        yield from _before(tree, prose, article.first, article.body)
    else:
        yield from _before(tree, prose, min(article.first, start), headline)
        for each in Walk(tree, prose).gather(headline, tree.lasts[headline]):
            yield Block(BlockKind.HEADLINE, each.block.text, each.block.map)
            break
        start = max(start, tree.lasts[headline])
        yield from _before(tree, prose, tree.lasts[headline], article.body)
    yield from settle(Walk(tree, prose, article.body).gather(start, article.end), whole=False)


def _before(tree: Tree, prose: Prose, first: int, last: int) -> Iterator[Block]:
    wanted = True
    for block in settle(Walk(tree, prose).gather(first, last), whole=False):
        if block.kind in _BEFORE:
            wanted = wanted and block.kind is not BlockKind.DEK
            yield block
        elif wanted and block.kind is not BlockKind.OTHER and len(block.text) >= _DEK:
            wanted = False
            yield Block(BlockKind.DEK, block.text, block.map)
