"""Which part of a page is the article: where its body begins and ends, and which heading is the headline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newslint.readers.html_headline import find_headline
from newslint.readers.html_prose import Prose, outermost
from newslint.readers.html_role import Role
from newslint.readers.html_tree import Tree

# What share of a page's prose an `article` must hold to be the article: teasers stand in one, too.
_ENOUGH = 0.35
# The same for one of which only a plain class, such as `text`, says so.
_CLASS = 0.55
# What share of its prose an element must hold for the rest around it not to be of the body.
_MOST = 0.9
# What share of the prose of an element that says it is the body another in it must hold that says so, too.
_INNER = 0.6
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
    marked = _marked(tree, prose)
    body = _densest(tree, prose, marked)
    headline = find_headline(tree, prose.dropped, title, body)
    first = marked if headline is None else headline
    return Article(min(first, body), body, tree.lasts[body], headline)


def _marked(tree: Tree, prose: Prose) -> int:
    """The element that says it is the body, else the article, else what the page is about; else the page."""
    weights = prose.weights
    bodies = [node for node, role in prose.roles.items() if role is Role.BODY and weights[node]]
    classes = [node for node, role in prose.roles.items() if role is Role.ARTICLE]
    kinds = (
        _together(tree, weights, bodies),
        _named(tree, weights, "article"),
        next((node for node in classes if weights[node] >= _CLASS * weights[0]), 0),
        _named(tree, weights, "main"),
    )
    return next((node for node in kinds if node and weights[node] >= _ENOUGH * weights[0]), 0)


def _named(tree: Tree, weights: list[int], name: str) -> int:
    return max(tree.rows(name), key=weights.__getitem__, default=0)


def _together(tree: Tree, weights: list[int], bodies: list[int]) -> int:
    """The body with most of the prose of all `bodies`; or, where they share it, what is around them all."""
    if not bodies:
        return 0
    apart = list(outermost(tree, bodies))
    best = max(apart, key=weights.__getitem__)
    if weights[best] >= _MOST * sum(weights[node] for node in apart):
        inner = [node for node in bodies if best < node < tree.lasts[best]]
        return max((n for n in inner if weights[n] >= _INNER * weights[best]), default=best)
    around = apart[0]
    while tree.lasts[around] <= apart[-1]:
        around = tree.parents[around]
    return around


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
