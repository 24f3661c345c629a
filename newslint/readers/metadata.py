"""What an article says of itself, in whatever notation: our fields, its dek, the rules it silences."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import islice
from typing import Protocol

from newslint.late import late
from newslint.model.document import Block, BlockKind, Ignore
from newslint.readers.prose import Prose

# Our field -> keys, the first that holds a value counts: of front matter for Hugo, Jekyll, Astro, Docusaurus,
# of exports from WordPress and Ghost, of schema.org.
KEYS: Mapping[str, tuple[str, ...]] = {
    "title": ("headline", "title", "headlines", "webTitle", "post_title"),
    "description": ("description", "summary", "abstract", "excerpt", "custom_excerpt"),
    "date": (
        "date", "published_at", "publishedAt", "pubDate", "datePublished", "date_published", "publishDate",
        "publish_date", "published", "webPublicationDate", "first_publication_date", "first_published_at",
        "display_date", "post_date", "isoDate", "created_at", "createdAt", "created",
    ),
    "author": ("byline", "author", "authors", "primary_author", "creator", "dc:creator"),
    "section": ("section", "category", "categories"),
    "language": ("language", "lang", "inLanguage", "locale"),
    "url": ("url", "canonical_url", "canonical", "originalUrl", "link", "permalink", "webUrl"),
    "slug": ("slug",),
    "id": ("id", "guid", "uri", "_id", "uuid"),
}  # fmt: skip
_PLACES = {key: (rank, name, key) for name, keys in KEYS.items() for rank, key in enumerate(keys)}
_NAMED = ("author", "section")  # a number there is the key of a row elsewhere
# What a site prints between headline and story; a description or summary is for search engines and lists.
_PRINTED: Mapping[str, tuple[BlockKind, tuple[str, ...]]] = {
    "dek": (
        BlockKind.DEK,
        ("dek", "deck", "subheadline", "subheadlines", "standfirst", "subtitle", "subhead"),
    ),
    "byline": (BlockKind.BYLINE, ("byline",)),
    "dateline": (BlockKind.DATELINE, ("dateline",)),
}
_PRINTED_KEYS = frozenset(key for _, keys in _PRINTED.values() for key in keys)


# Members that stand for the whole: in WordPress, lists of authors, Arc, Drupal, Sanity, feeds, Prismic.
_TEXTS = (
    "rendered",
    "raw",
    "name",
    "basic",
    "processed",
    "value",
    "current",
    "#text",
    "$t",
    "_",
    "__cdata",
    "text",
)
# Without "id", which is seldom Indonesian.
_LOCALE = late(
    r"(?:ar|cs|da|de|el|en|es|et|fa|fi|fr|he|hi|hr|hu|is|it|ja|ko|lt|lv|nb|nl|nn|no|pl|pt|ro|ru|sk|sl|sr|sv|th|tr|uk|vi|zh)"
    r"(?:[-_][A-Za-z]{2,4}){0,2}"
)


class Node(Protocol):
    """A value of metadata with its places."""

    def keys(self) -> Collection[str]:
        """The keys, if this is a mapping."""

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
        key = part.replace("~1", "/").replace("~0", "~")
        inside = node.member(key)
        if inside is None and key.isdecimal() and len(key) < 7:
            inside = next(islice(node.elements(), int(key), None), None)
        node = inside
    return node


def text_of(node: Node | None, kind: BlockKind = BlockKind.OTHER) -> Block | None:
    """The text of a value, of the member of it that stands for it, or of the first element that has one."""
    for _ in range(4):
        if node is None:
            return None
        block = node.block(kind)
        if block is not None:
            return _stripped(block)
        named = (found for key in _TEXTS if (found := node.member(key)))
        node = next(named, None) or localized(node) or next(node.elements(), None)
    return None


def localized(node: Node) -> Node | None:
    """The first of the values by language that stand for one, as in Contentful; else None."""
    present = node.keys()
    if present and all(_LOCALE.fullmatch(key) for key in present):
        return node.member(next(iter(present)))
    return None


def _stripped(block: Block) -> Block | None:
    """Without white space at its ends; None if nothing is left."""
    text = block.text.strip()
    if not text or text == block.text:
        return block if text else None
    prose = Prose()
    prose.append_all(block)
    return prose.build(block.kind)


def fields_of(root: Node, configured: Mapping[str, str]) -> dict[str, Block]:
    """Our fields; a configured key goes before those that we know."""
    own = [(name, find(root, key)) for name, key in configured.items()]
    present = root.keys()
    known = sorted([_PLACES[key] for key in present if key in _PLACES])
    fields: dict[str, Block] = {}
    for name, node in (*own, *[(name, root.member(key)) for _, name, key in known]):
        field = "title" if name == "headline" else name
        block = text_of(node) if field in KEYS and field not in fields else None
        if block is not None and not (field in _NAMED and block.text.isdigit()):
            fields[field] = block
    return fields


def printed(root: Node, fields: Mapping[str, Block], configured: Mapping[str, str]) -> tuple[Block, ...]:
    """The headline, dek, byline and dateline that stand above the body."""
    title = fields.get("title")
    blocks = [Block(BlockKind.HEADLINE, title.text, title.map)] if title else []
    present = root.keys()
    if not configured and _PRINTED_KEYS.isdisjoint(present):
        return tuple(blocks)
    for name, (kind, known) in _PRINTED.items():
        keys = (configured[name],) if name in configured else tuple(key for key in known if key in present)
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
