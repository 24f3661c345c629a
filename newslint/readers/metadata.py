"""What an article says of itself, in whatever notation: our fields, its dek, the rules it silences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from newslint.model.document import Block, BlockKind, Ignore

# Our field -> keys, the first that holds a value counts. From the front matter of Hugo, Jekyll, Astro, Docusaurus
# and Ghost, the exports of WordPress and Ghost, and schema.org.
KEYS: Mapping[str, tuple[str, ...]] = {
    "title": ("headline", "title"),
    "description": ("description", "summary", "abstract", "excerpt", "custom_excerpt"),
    "date": (
        "date", "published_at", "publishedAt", "pubDate", "datePublished", "date_published", "publishDate", "published",
        "created_at",
    ),
    "author": ("byline", "author", "authors", "creator"),
    "section": ("section", "category", "categories"),
    "language": ("language", "lang", "inLanguage", "locale"),
    "url": ("url", "canonical_url", "canonical", "originalUrl", "link", "permalink"),
    "slug": ("slug",),
    "id": ("id", "guid", "uri", "_id"),
}  # fmt: skip
# What a site prints below the headline; a description or summary is for search engines and lists.
DEK = ("dek", "deck", "subheadline", "standfirst", "subtitle", "subhead")
_PRINTED = {"dek": BlockKind.DEK, "byline": BlockKind.BYLINE, "dateline": BlockKind.DATELINE}


class Node(Protocol):
    """A value of metadata with its places."""

    def member(self, key: str) -> Node | None:
        """The value of a key, if this is a mapping that has it."""

    def elements(self) -> Iterator[Node]:
        """The elements, if this is a list."""

    def block(self, kind: BlockKind) -> Block | None:
        """The text, if this is a string, number or date."""

    def plain(self) -> Mapping[str, object]:
        """All of a mapping without places."""


def find(root: Node, key: str) -> Node | None:
    """The value of a key, or of a JSON pointer (RFC 6901) such as `/article/title`."""
    if not key.startswith("/"):
        return root.member(key)
    node: Node | None = root
    for part in key[1:].split("/"):
        if node is None:
            return None
        part = part.replace("~1", "/").replace("~0", "~")
        inside = node.member(part)
        if inside is None and part.isdecimal():
            inside = next((each for index, each in enumerate(node.elements()) if index == int(part)), None)
        node = inside
    return node


def text_of(node: Node | None, kind: BlockKind = BlockKind.OTHER) -> Block | None:
    """The text of a value, of its `rendered` or `name`, or of the first element that has one."""
    for depth in range(3):
        if node is None:
            return None
        block = node.block(kind)
        if block is not None:
            return block if block.text.strip() else None
        node = node.member("rendered") or node.member("name") or next(node.elements(), None)
    return None


def fields_of(root: Node, configured: Mapping[str, str]) -> dict[str, Block]:
    """Our fields; a configured key goes before those that we know."""
    fields: dict[str, Block] = {}
    for name, known in KEYS.items():
        for key in _keys(name, known, configured):
            block = text_of(find(root, key))
            if block is not None:
                fields[name] = block
                break
    return fields


def _keys(name: str, known: Iterable[str], configured: Mapping[str, str]) -> tuple[str, ...]:
    own = (configured[name],) if name in configured else ()
    if name == "title" and "headline" in configured:
        own = (configured["headline"], *own)
    return (*own, *known)


def printed(root: Node, fields: Mapping[str, Block], configured: Mapping[str, str]) -> tuple[Block, ...]:
    """The headline, dek, byline and dateline that stand above the body."""
    title = fields.get("title")
    blocks = [Block(BlockKind.HEADLINE, title.text, title.map)] if title else []
    for name, kind in _PRINTED.items():
        keys = _keys(name, DEK if name == "dek" else (name,), configured)
        found = (text_of(find(root, key), kind) for key in keys)
        blocks += [block for block in found if block is not None][:1]
    return tuple(blocks)


def ignores(root: Node) -> tuple[Ignore, ...]:
    """The rules of `newslint: {ignore: [...]}`."""
    own = root.member("newslint")
    listed = own.member("ignore") if own else None
    if listed is None:
        return ()
    blocks = (node.block(BlockKind.OTHER) for node in (listed, *listed.elements()))
    return tuple(Ignore(block.text.strip(), block.locate()) for block in blocks if block is not None)
