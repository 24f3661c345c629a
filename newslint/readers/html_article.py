"""Which part of a page is the article."""

from __future__ import annotations

from dataclasses import dataclass

from newslint.readers.html_elements import SPECIAL
from newslint.readers.html_roles import Role, role_of
from newslint.readers.html_tree import Tree

# A block of text is prose from this length on (code points); shorter ones are labels, dates and buttons.
_PROSE = 60
_LINKED = 0.5


@dataclass(frozen=True, slots=True)
class Article:
    """The rows of the tree from the headline to the body's end. `body` are the ranges that hold its prose."""

    first: int
    last: int
    body: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """Code points of prose inside each node, in all and for what each element is for."""

    roles: dict[int, Role]
    total: list[int]


def weigh(tree: Tree) -> Prose:
    """How much prose stands in each node, furniture counting for nothing."""
    names, parents, source = tree.names, tree.parents, tree.source
    size = len(names)
    roles: dict[int, Role] = {}
    text, linked, total = [0] * size, [0] * size, [0] * size
    holder = [0] * size
    in_link = [False] * size
    node = 1
    while node < size:
        name, parent = names[node], parents[node]
        if name == "#text":
            length = len(source[tree.starts[node] : tree.ends[node]].strip())
            text[holder[parent]] += length
            if in_link[parent]:
                linked[holder[parent]] += length
        elif name != "#comment":
            role = role_of(name, source[tree.starts[node] : tree.ends[node]])
            if role is Role.FURNITURE:
                roles[node] = role
                node = tree.lasts[node]
                continue
            if role is not Role.PROSE:
                roles[node] = role
            holder[node] = node if name in SPECIAL else holder[parent]
            in_link[node] = name == "a" or in_link[parent]
        node += 1
    for node in range(size - 1, 0, -1):
        if text[node] >= _PROSE and linked[node] < _LINKED * text[node]:
            total[node] += text[node] - linked[node]
        total[parents[node]] += total[node]
    return Prose(roles, total)


def find_article(tree: Tree) -> Article | None:
    """The part of the page that is its article; none if the page holds no prose."""
    prose = weigh(tree)
    total = prose.total
    if not total[0]:
        return None
    best = _semantic(tree, prose)
    if best is None:
        best = _densest(tree, prose)
    return Article(best, tree.lasts[best], ((best, tree.lasts[best]),))


def _semantic(tree: Tree, prose: Prose) -> int | None:
    bodies = [node for node, role in prose.roles.items() if role is Role.BODY]
    for nodes in (bodies, [n for n, name in enumerate(tree.names) if name in ("article", "main")]):
        best = max(nodes, key=lambda node: prose.total[node], default=None)
        if best is not None and prose.total[best] >= prose.total[0] * 0.3:
            return best
    return None


def _densest(tree: Tree, prose: Prose) -> int:
    node = 0
    while True:
        children = [n for n in range(node + 1, tree.lasts[node]) if tree.parents[n] == node]
        best = max(children, key=lambda child: prose.total[child], default=0)
        if prose.total[best] < 0.9 * prose.total[node] or best == 0:
            return node
        node = best
