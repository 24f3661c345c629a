"""The object of an article as one mapping, wherever its system keeps the fields."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.readers.json_node import JsonNode

# Objects that hold the fields of what they stand in: of Contentful and the Guardian, Strapi and Drupal,
# Elasticsearch, GraphQL; a single article of some interfaces; a story of Storyblok.
_HOLDERS = ("fields", "attributes", "_source", "node", "article", "post", "story", "content", "data")
_TITLES = frozenset(("title", "headline", "headlines", "attributes"))
_SYSTEM = ("id", "createdAt", "locale", "contentType")
_DEPTH = 3


def record_with(root: JsonNode, pointers: Iterable[str]) -> JsonNode:
    """The record, in which JSON pointers lead as they do in the object as it is written."""
    found = record(root)
    firsts = {pointer[1:].partition("/")[0] for pointer in pointers if pointer.startswith("/")}
    lost = {name: root.members[name] for name in firsts & root.members.keys() - found.members.keys()}
    return found.over(JsonNode(root.source, root.value, lost)) if lost else found


def record(root: JsonNode, depth: int = _DEPTH) -> JsonNode:
    """The object with the members of those within it that belong to the article beside its own."""
    keys = root.members
    for key in _HOLDERS:
        inside = root.member(key) if key in keys and depth else None
        if inside and inside.is_object and _holds_fields(key, inside):
            inner = record(inside, depth - 1)
            return inner.over(_without(root, key), _system(root.member("sys")))
    if "_embedded" in keys or "yoast_head_json" in keys:
        return _wordpress(root)
    return root


def _holds_fields(key: str, inside: JsonNode) -> bool:
    """Content may be a body and data anything: they hold the fields if a title is among these."""
    return key not in ("content", "data") or not _TITLES.isdisjoint(inside.members)


def _without(root: JsonNode, key: str) -> JsonNode:
    rest = {name: value for name, value in root.members.items() if name != key}
    return JsonNode(root.source, root.value, rest)


def _system(node: JsonNode | None) -> JsonNode | None:
    """What Contentful notes of an entry, but for its type, which is that of every entry."""
    if node is None or not node.is_object:
        return None
    kept = {name: value for name, value in node.members.items() if name in _SYSTEM}
    return JsonNode(node.source, node.value, kept)


def _wordpress(root: JsonNode) -> JsonNode:
    """Authors by name, not by number; the picture above the post; what is written for searchers."""
    inside = dict(root.members)
    embedded, seen = root.member("_embedded"), root.member("yoast_head_json")
    for key in ("author", "wp:featuredmedia"):
        if embedded and key in embedded.members:
            inside[key] = embedded.members[key]
    if seen and "description" in seen.members:
        inside.setdefault("description", seen.members["description"])
    return JsonNode(root.source, root.value, inside)
