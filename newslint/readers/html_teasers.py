"""Teasers of other articles, told by their shape: a heading that is a link, and a sentence under it."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.readers.html_elements import HEADINGS
from newslint.readers.html_tree import Tree

# Of 321 such boxes on 34 pages of newsrooms, 90 % hold no more than 188 code points of text, and none of it
# was the article's; items of a list article, whose headings may be links too, are longer.
_LONGEST = 200
# More rows than a teaser has with its picture, date and section.
_ROWS = 60
# How many elements a link may stand around its heading.
_LEVELS = 3


def find_teasers(tree: Tree) -> Iterator[int]:
    """The elements that hold one heading, all of it a link, and no more than a little text besides."""
    for name in sorted(HEADINGS - {"h1"}):
        for heading in tree.rows(name):
            if _is_linked(tree, heading) and (holder := _holder(tree, heading)):
                yield holder


def _is_linked(tree: Tree, heading: int) -> bool:
    around = heading
    for _ in range(_LEVELS):
        around = tree.parents[around]
        if tree.names[around] == "a" and tree.links[around] >= tree.lasts[heading]:
            return True
    last = min(tree.lasts[heading], heading + _ROWS)
    links = (row for row in range(heading + 1, last) if tree.names[row] == "a")
    link = next(links, None)
    texts = [row for row in range(heading + 1, last) if _has_text(tree, row)]
    return link is not None and bool(texts) and link < texts[0] and texts[-1] < tree.links[link]


def _holder(tree: Tree, heading: int) -> int:
    """The innermost element with text besides the heading's, if it is a teaser; else 0."""
    at = tree.parents[heading]
    while at:
        first, last = at + 1, tree.lasts[at]
        if last - first > _ROWS:
            return 0
        outside = [*range(first, heading), *range(tree.lasts[heading], last)]
        if any(tree.names[row] in HEADINGS for row in outside):
            return 0
        size = sum(len(_text(tree, row)) for row in outside)
        if size:
            return at if size <= _LONGEST else 0
        at = tree.parents[at]
    return 0


def _has_text(tree: Tree, row: int) -> bool:
    return bool(_text(tree, row))


def _text(tree: Tree, row: int) -> str:
    return tree.source[tree.starts[row] : tree.ends[row]].strip() if tree.names[row] == "#text" else ""
