"""Which heading of a page is the headline of its article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import unescape

from newslint.late import late
from newslint.readers.html_prose import outermost
from newslint.readers.html_tree import Tree

_WORD = late(r"\w+")
# How alike a heading and the page's title must be for it to be the headline, whichever comes first.
_ALIKE = 0.5
_TEXTS = 40


def find_headline(tree: Tree, dropped: set[int], title: str, body: int) -> int | None:
    """The heading most like the title; without one, the last h1 before the body, or the first at all.

    On blogs the h1 may be the name of the site, and the headline an h3.
    """
    lower = (row for name in ("h2", "h3") for row in tree.rows(name) if row <= body + _TEXTS)
    rows = sorted((*tree.rows("h1"), *lower))
    headings = list(_read(tree, dropped, rows))
    titled = _most_like(tree, title, headings)
    if titled is not None:
        return titled
    first = [node for node, _ in headings if tree.names[node] == "h1"]
    before = [node for node in first if node < body]
    return before[-1] if before else next(iter(first), None)


def find_titled(tree: Tree, dropped: set[int], title: str) -> int | None:
    """The h1 that has the title of the page, if one has."""
    return _most_like(tree, title, _read(tree, dropped, tree.rows("h1")))


def _most_like(tree: Tree, title: str, headings: Iterable[tuple[int, str]]) -> int | None:
    ranked = ((_likeness(text, title), tree.names[node] == "h1", -node) for node, text in headings)
    best = max(ranked, default=None)
    return -best[2] if best and best[0] >= _ALIKE else None


def _read(tree: Tree, dropped: set[int], rows: Iterable[int]) -> Iterator[tuple[int, str]]:
    """Those headings, in order, that are read, and their texts."""
    furniture = iter(outermost(tree, sorted(dropped)))
    gap = next(furniture, None)
    for node in rows:
        while gap is not None and tree.lasts[gap] <= node:
            gap = next(furniture, None)
        if (gap is None or node < gap) and (text := _text(tree, node)):
            yield node, text


def _text(tree: Tree, node: int) -> str:
    rows = range(node, min(tree.lasts[node], node + _TEXTS))
    texts = (tree.source[tree.starts[row] : tree.ends[row]] for row in rows if tree.names[row] == "#text")
    return " ".join(unescape(text).strip() for text in texts).strip()


def _likeness(text: str, title: str) -> float:
    """From 0 to 1: words of both, of words of either; 1 if the title begins with the text."""
    if title.startswith(text):
        return 1.0
    ours, others = set(_WORD.findall(text.casefold())), set(_WORD.findall(title.casefold()))
    return len(ours & others) / len(ours | others) if ours and others else 0.0
