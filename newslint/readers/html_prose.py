"""Where the prose of a page stands, and which of its elements are furniture.

Class names lie: a page may hold its article in a `page-with-sidebar-and-footer`. That an element is furniture
by its class is believed only while enough prose stands outside of all such elements, and no h1 in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newslint.late import late
from newslint.readers.html_elements import SPECIAL
from newslint.readers.html_role import Role
from newslint.readers.html_roles import role_of
from newslint.readers.html_teasers import find_teasers
from newslint.readers.html_tree import Tree

# A block of text is prose from this length on, in code points: shorter ones are labels, dates, buttons. Where
# none is so long, every block is.
_LENGTH = 60
# A block with more of its text in links is a list of them.
_LINKED = 0.5
# A link that holds more rows than a teaser with its picture does was not meant to: its end tag is missing.
_LINK_ROWS = 60
# What share of the prose must stand outside of suspects for them all to be believed.
_OUTSIDE = 0.25
_EAST_ASIAN = late(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_OTHERS = bytes(byte for byte in range(256) if not 0xE3 <= byte <= 0xEF)  # no first byte of one in UTF-8
_DOUBTED = frozenset((Role.SUSPECT, Role.HIDDEN, Role.REPLIES))
# Roles of an element that may be a teaser all the same.
_UNTOLD = (None, Role.ARTICLE, Role.DATE)
# How often a suspect is cleared before the search ends: more of them around one article are not a page.
_CLEARED = 8


@dataclass(frozen=True, slots=True)
class Prose:
    """roles: node -> role, where it has one. dropped: furniture, not to be read. Lengths in code points:

    texts: block element -> the text that it is the nearest block of. weights: the prose in each node.
    """

    roles: dict[int, Role]
    dropped: set[int]
    texts: dict[int, int]
    weights: list[int]


def weigh(tree: Tree, believed: int = 0) -> Prose:
    """Measure a page; an element with less prose than `believed` is what its class says, come what may."""
    roles = _roles(tree)
    if not believed:
        roles |= {node: Role.SUSPECT for node in find_teasers(tree) if roles.get(node) in _UNTOLD}
    if believed and not roles and "table" not in tree.names:  # nothing is weighed of such HTML
        return Prose(roles, set(), {}, [0] * len(tree.names))
    text, in_links = _texts(tree, roles)
    own = _own(text, in_links, _LENGTH) or _own(text, in_links, 1)
    suspects = {node for node, role in roles.items() if role in _DOUBTED}
    suspects -= _around_headings(tree, suspects)
    suspects -= {node for node in suspects if roles[node] is Role.SUSPECT and _is_paragraph(tree, own, node)}
    suspects, weights = _cleared(tree, roles, own, suspects, believed)
    dropped = suspects | {node for node, role in roles.items() if role is Role.FURNITURE}
    for node in outermost(tree, sorted(dropped)):
        weights[node : tree.lasts[node]] = [0] * (tree.lasts[node] - node)
    return Prose(roles, dropped, text, weights)


def _cleared(
    tree: Tree, roles: dict[int, Role], own: dict[int, int], suspects: set[int], believed: int
) -> tuple[set[int], list[int]]:
    """Suspects less those that too much of the prose stands in, and the weights without the rest."""
    weights = _sum(tree, own, suspects)
    for _ in range(_CLEARED):
        held = [node for node in suspects if weights[node] > believed]
        doubted = [node for node in held if roles[node] is Role.SUSPECT]
        if not weights[0]:
            doubted = doubted or held
        if not doubted or weights[0] >= _OUTSIDE * (weights[0] + sum(weights[node] for node in doubted)):
            break
        suspects = suspects - {max(doubted, key=lambda node: (weights[node], -node))}
        weights = _sum(tree, own, suspects)
    return suspects, weights


def _roles(tree: Tree) -> dict[int, Role]:
    source, starts, ends = tree.source, tree.starts, tree.ends
    roles: dict[int, Role] = {}
    for node, name in enumerate(tree.names):
        if name[0] != "#":
            role = role_of(name, source[starts[node] : ends[node]])
            if role:
                roles[node] = role
    return roles


def _texts(tree: Tree, roles: dict[int, Role]) -> tuple[dict[int, int], dict[int, int]]:
    """Block element -> length of the text that it is the nearest block of; and of that part in links."""
    names, parents = tree.names, tree.parents
    holders, link = [0] * len(names), 0
    text: dict[int, int] = {}
    in_links: dict[int, int] = {}
    node, size = 1, len(names)
    while node < size:
        name, parent = names[node], parents[node]
        if name == "#text":
            length = _length(tree.source[tree.starts[node] : tree.ends[node]].strip())
            if length:
                holder = holders[parent]
                text[holder] = text.get(holder, 0) + length
                if node < link:
                    in_links[holder] = in_links.get(holder, 0) + length
        elif name != "#comment":
            if roles.get(node) is Role.FURNITURE:
                node = tree.lasts[node]
                continue
            holders[node] = node if name in SPECIAL else holders[parent]
            if name == "a":
                link = link_end(tree, node)
        node += 1
    return text, in_links


def link_end(tree: Tree, node: int) -> int:
    """The row after the last that an `a` makes a link; its own if it leads nowhere or was left open."""
    end = tree.links[node]
    if end - node > _LINK_ROWS or "href" not in tree.source[tree.starts[node] : tree.ends[node]]:
        return node
    return end


def outermost(tree: Tree, nodes: Iterable[int]) -> Iterator[int]:
    """Those of `nodes`, which are in order, that stand in no other."""
    end = 0
    for node in nodes:
        if node >= end:
            end = tree.lasts[node]
            yield node


def _length(text: str) -> int:
    """Code points, each of Chinese, Japanese or Korean for three: they say as much."""
    if text.isascii() or not text.encode("utf-8", "surrogatepass").translate(None, _OTHERS):
        return len(text)
    return len(text) + 2 * len(_EAST_ASIAN.findall(text))


def _own(text: dict[int, int], in_links: dict[int, int], least: int) -> dict[int, int]:
    """Block element -> length of its text, where that is prose."""
    return {
        node: size - in_links.get(node, 0)
        for node, size in text.items()
        if size >= least and in_links.get(node, 0) < _LINKED * size
    }


def _is_paragraph(tree: Tree, own: dict[int, int], node: int) -> bool:
    """A paragraph of prose is one, though a class of it speaks of a paywall or an advertisement."""
    return tree.names[node] == "p" and own.get(node, 0) >= _LENGTH


def _around_headings(tree: Tree, nodes: set[int]) -> set[int]:
    """Those of `nodes` that an h1 stands in."""
    found: set[int] = set()
    for node in tree.rows("h1"):
        at = node
        while at and at not in found:
            found.add(at)
            at = tree.parents[at]
    return nodes & found


def _sum(tree: Tree, own: dict[int, int], without: set[int]) -> list[int]:
    """Prose in each node; what stands in `without` counts there and no higher up."""
    parents = tree.parents
    weights = [0] * len(parents)
    for node, size in own.items():
        weights[node] = size
    for node in range(len(parents) - 1, 0, -1):
        if weights[node] and node not in without:
            weights[parents[node]] += weights[node]
    return weights
