"""Where in a JSON file its articles stand: at the top, or below the names that exports and interfaces use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.readers.json_node import JsonNode

# Arrays of articles, and objects on the way to them: of Ghost (db, data, posts), feeds (rss, channel, item;
# feed, entry), the Guardian (response, results), Elasticsearch (hits, hits), GraphQL (data, ..., nodes).
_NAMES = (
    "items", "articles", "posts", "stories", "entries", "documents", "data", "results", "records", "docs",
    "pages", "news", "item", "entry", "hits", "nodes", "edges", "value", "db", "rss", "channel", "feed",
    "response",
)  # fmt: skip
_DEPTH = 6


def listed(root: JsonNode, configured: Mapping[str, str]) -> Iterator[JsonNode]:
    """The arrays and objects that may hold articles, those nearest to the top first.

    Where the configuration says which member the body is, any name may stand on the way.
    """
    level = [root]
    for _ in range(_DEPTH):
        below: list[JsonNode] = []
        for node in level:
            yield node
            below.extend(_inside(node, "body" in configured))
        level = below


def _inside(node: JsonNode, anywhere: bool) -> Iterator[JsonNode]:
    """What stands one level below a node and may hold articles; an array is told by its first."""
    if node.is_array:
        first = next(node.elements(), None)
        if first and first.is_object:
            yield first
        return
    present = node.members
    for key in present if anywhere else (key for key in _NAMES if key in present):
        inside = node.member(key)
        if inside and inside.value.value and (inside.is_array or inside.is_object):
            yield inside
