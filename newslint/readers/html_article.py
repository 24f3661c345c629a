"""Which part of a page is the article: where its body begins and ends, which heading is the headline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newslint.readers.html_headline import find_headline, find_titled
from newslint.readers.html_marked import find_marked
from newslint.readers.html_prose import Prose
from newslint.readers.html_tree import Tree

# What share of an article's prose another on the page must hold to be one of its kind.
_RIVAL = 0.5
# What share of its prose an element must hold for the rest around it not to be of the body.
_MOST = 0.9
# A paragraph of this length (code points) beside an element shows that the body is not that element alone.
_PARAGRAPH = 20


@dataclass(frozen=True, slots=True)
class Article:
    """Rows of the tree: from `first` to `body` stand captions, byline and dek; from there to `end` the body.

    headline: the element that is it, if there is one.
    """

    first: int
    body: int
    end: int
    headline: int | None


def find_article(tree: Tree, prose: Prose, title: str) -> Article | None:
    """The article of a page whose metadata call it `title`; none if there is no prose in it."""
    if not prose.weights[0]:
        return None
    marked = find_marked(tree, prose, _one_of_many(tree, prose, title))
    body = _densest(tree, prose, marked)
    headline = find_headline(tree, prose.dropped, title, body)
    first = marked if headline is None else headline
    return Article(min(first, body), body, tree.lasts[body], headline)


def _one_of_many(tree: Tree, prose: Prose, title: str) -> int:
    """The `article` under the page's title, where others of its size follow; else the page."""
    weights = prose.weights
    node = find_titled(tree, prose.dropped, title) or 0
    while node and tree.names[node] != "article":
        node = tree.parents[node]
    apart = (row for row in tree.rows("article") if tree.lasts[row] <= node or tree.lasts[node] <= row)
    return node if any(weights[row] >= _RIVAL * weights[node] > 0 for row in apart) else 0


def _densest(tree: Tree, prose: Prose, node: int) -> int:
    """The innermost element with most of the prose of `node` and no paragraph beside it."""
    weights, names = prose.weights, tree.names
    while True:
        children = list(_children(tree, node))
        best = max(children, key=weights.__getitem__, default=node)
        if weights[best] < _MOST * weights[node] or names[best] == "p" or best == node:
            return node
        if any(_is_beside(tree, prose, child, best) for child in children):
            return node
        node = best


def _is_beside(tree: Tree, prose: Prose, child: int, best: int) -> bool:
    """Is it a paragraph beside `best`: a `p`, or of the same tag where both hold text themselves?"""
    if child == best or child in prose.dropped or prose.texts.get(child, 0) < _PARAGRAPH:
        return False
    return tree.names[child] == "p" or (_tag(tree, child) == _tag(tree, best) and best in prose.texts)


def _tag(tree: Tree, node: int) -> tuple[str, str]:
    return tree.names[node], tree.source[tree.starts[node] : tree.ends[node]]


def _children(tree: Tree, node: int) -> Iterator[int]:
    child, last = node + 1, tree.lasts[node]
    while child < last:
        yield child
        child = tree.lasts[child]
