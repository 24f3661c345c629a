"""Which element of a page says of itself that it is the body of the article."""

from __future__ import annotations

from newslint.readers.html_prose import Prose, outermost
from newslint.readers.html_role import Role
from newslint.readers.html_tree import Tree

# What share of the prose an element must hold to be believed: teasers stand in an `article`, too.
_ENOUGH = 0.35
# The same for one of which only a plain class, such as `text`, says so.
_CLASS = 0.55
# What share of the prose of all bodies one of them must hold for the others to be nothing.
_MOST = 0.9
# What share of the prose of a body another in it must hold that says so, too.
_INNER = 0.6
# What share of an article's prose one beside it must hold for them to be parts of a list.
_BESIDE = 0.5
# How many elements up two parts of one body have something around them both.
_LEVELS = 4


def find_marked(tree: Tree, prose: Prose, scope: int) -> int:
    """The element that says it is the body, else the article, else what the page is about; else `scope`."""
    weights, last = prose.weights, tree.lasts[scope]
    marks = [(node, role) for node, role in prose.roles.items() if scope < node < last and weights[node]]
    least = weights[scope]
    kinds = (
        (_together(tree, weights, [node for node, role in marks if role is Role.BODY]), _ENOUGH),
        (_article(tree, weights, scope), _ENOUGH),
        (max((n for n, role in marks if role is Role.ARTICLE), key=weights.__getitem__, default=0), _CLASS),
        (_heaviest(tree, weights, "main", scope), _ENOUGH),
    )
    return next((node for node, share in kinds if node and weights[node] >= share * least), scope)


def _heaviest(tree: Tree, weights: list[int], name: str, scope: int) -> int:
    rows = (row for row in tree.rows(name) if scope < row < tree.lasts[scope])
    return max(rows, key=weights.__getitem__, default=0)


def _article(tree: Tree, weights: list[int], scope: int) -> int:
    """The heaviest `article`, unless it is one of a list: of updates, say, which are one story."""
    best = _heaviest(tree, weights, "article", scope)
    beside = (row for row in tree.rows("article") if row != best and tree.parents[row] == tree.parents[best])
    return 0 if any(weights[row] >= _BESIDE * weights[best] for row in beside) else best


def _together(tree: Tree, weights: list[int], bodies: list[int]) -> int:
    """The body with most of the prose of all `bodies`; or, where its kin share it, what is around them."""
    if not bodies:
        return 0
    apart = list(outermost(tree, bodies))
    best = max(apart, key=weights.__getitem__)
    kin = [node for node in apart if _are_parts(tree, best, node)]
    if weights[best] >= _MOST * sum(weights[node] for node in kin):
        inner = [node for node in bodies if best < node < tree.lasts[best]]
        return max((node for node in inner if weights[node] >= _INNER * weights[best]), default=best)
    around = kin[0]
    while tree.lasts[around] <= kin[-1]:
        around = tree.parents[around]
    return around


def _are_parts(tree: Tree, one: int, other: int) -> bool:
    """Do two elements stand equally deep in one that is near, with no `article` between?"""
    for _ in range(_LEVELS):
        if one == other:
            return True
        if "article" in (tree.names[one], tree.names[other]):
            return False
        one, other = tree.parents[one], tree.parents[other]
    return one == other
