"""What a page says of its article outside the body: title, description, date, author, section, ..."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newslint.model.document import Block, BlockKind
from newslint.model.span import Span
from newslint.readers.html_jsonld import Value, is_article, paragraphs, parse, scalars, string_block, things
from newslint.readers.html_text import text_block
from newslint.readers.html_tokens import attributes
from newslint.readers.html_tree import Tree

# Name or property of a meta element -> our field; the first in this order that is there counts.
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "headline"),
    "description": ("og:description", "description", "twitter:description", "dc.description"),
    "date": (
        "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.created",
        "pubdate", "publishdate", "publish-date", "parsely-pub-date", "sailthru.date", "og:published_time",
    ),
    "author": ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl"),
    "section": ("article:section", "section", "parsely-section", "category"),
    "language": ("og:locale", "content-language", "language", "dc.language"),
    "url": ("og:url", "twitter:url"),
}  # fmt: skip
_FIELD_OF_META = {name: (field, rank) for field, names in _META.items() for rank, name in enumerate(names)}
_META_KEYS = ("property", "name", "itemprop", "http-equiv")
_LINKED_DATA = {
    "title": ("headline", "name"),
    "description": ("description", "alternativeHeadline"),
    "date": ("datePublished", "dateCreated"),
    "author": ("author", "creator"),
    "section": ("articleSection",),
    "language": ("inLanguage",),
    "url": ("url", "mainEntityOfPage", "@id"),
    "id": ("identifier",),
}
# Field, element, its attribute, and what its tag holds.
_FIELDS_OF_ELEMENTS = (
    ("language", "html", "lang", "lang"),
    ("url", "link", "href", "canonical"),
    ("date", "time", "datetime", "datetime"),
)
_INNER = ("name", "@id", "url", "alternateName", "value")


@dataclass(frozen=True, slots=True)
class Head:
    """fields: name -> text. captions, body: from linked data. ignores: contents of newslint's own meta."""

    fields: dict[str, Block]
    captions: tuple[Block, ...]
    body: tuple[Block, ...]
    ignores: tuple[Span, ...]


def read_head(tree: Tree) -> Head:
    """Fields by JSON-LD of the article, else by html and link elements, else by meta, else by any."""
    data = [thing for thing in _linked_data(tree) if is_article(tree.source, thing)]
    fields: dict[str, Block] = {}
    ignores: list[Span] = []
    from_data, from_meta = _fields_of_data(tree, data), _fields_of_meta(tree, ignores)
    from_elements = list(_fields_of_elements(tree))
    trusted = [each for each in from_elements if each[0] in ("language", "url")]
    for name, block in (*from_data, *trusted, *from_meta, *from_elements):
        if block and block.text.strip():
            fields.setdefault(name, block)
    return Head(fields, tuple(_captions(tree, data)), tuple(_body(tree, data)), tuple(ignores))


def _linked_data(tree: Tree) -> Iterator[dict[str, Value]]:
    for node in tree.rows("script"):
        if "ld+json" in tree.source[tree.starts[node] : tree.ends[node]]:
            yield from things(parse(tree.source, *tree.contents[node]))


def _fields_of_data(tree: Tree, data: list[dict[str, Value]]) -> Iterator[tuple[str, Block | None]]:
    for thing in data:
        for field, keys in _LINKED_DATA.items():
            for key in keys:
                for span in scalars(thing.get(key), *_INNER):
                    yield field, string_block(BlockKind.OTHER, tree.source, span)


def _fields_of_meta(tree: Tree, ignores: list[Span]) -> list[tuple[str, Block | None]]:
    found: list[tuple[int, str, Block | None]] = []
    for values in _elements(tree, "meta"):
        content = values.get("content")
        key = next((values[name] for name in _META_KEYS if name in values), None)
        if content is None or key is None:
            continue
        label = tree.source[slice(*key)].strip().lower()
        if label == "newslint-ignore":
            ignores.append(content)
        elif label in _FIELD_OF_META:
            field, rank = _FIELD_OF_META[label]
            found.append((rank, field, text_block(BlockKind.OTHER, tree.source, *content)))
    found.sort(key=lambda each: each[0])
    return [(field, block) for _, field, block in found]


def _fields_of_elements(tree: Tree) -> Iterator[tuple[str, Block | None]]:
    for name, element, attribute, mark in _FIELDS_OF_ELEMENTS:
        for values in _elements(tree, element, mark):
            if attribute in values:
                yield name, text_block(BlockKind.OTHER, tree.source, *values[attribute])
                break
    for node in tree.rows("title"):
        yield "title", text_block(BlockKind.OTHER, tree.source, *tree.contents[node])
        break


def _elements(tree: Tree, name: str, mark: str = "") -> Iterator[dict[str, Span]]:
    """The attributes of the elements of a name that have `mark` in their tag."""
    for node in tree.rows(name):
        start, end = tree.starts[node], tree.ends[node]
        if mark in tree.source[start:end]:
            yield {each.name: each.value for each in attributes(tree.source, start, end)}


def _body(tree: Tree, data: list[dict[str, Value]]) -> Iterator[Block]:
    for thing in data[:1]:
        for span in scalars(thing.get("articleBody")):
            yield from paragraphs(tree.source, span)


def _captions(tree: Tree, data: list[dict[str, Value]]) -> Iterator[Block]:
    for thing in data:
        for key in ("image", "associatedMedia", "video"):
            for span in scalars(thing.get(key), "caption", "description"):
                block = string_block(BlockKind.CAPTION, tree.source, span)
                if block and " " in block.text:
                    yield block
