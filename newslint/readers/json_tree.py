"""Bodies that are trees of blocks, by any of the editors that differ in the names of things alone.

Tried on rich text of Contentful, ProseMirror, Slate and Lexical, Portable Text, Editor.js, Gutenberg, Arc.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from newslint.model.document import Block, BlockKind
from newslint.readers.body import Body
from newslint.readers.compose import through
from newslint.readers.json_captions import caption
from newslint.readers.json_inline import label_of, line, stands_in_line
from newslint.readers.json_kinds import kind_of, words_of
from newslint.readers.json_markup import has_references
from newslint.readers.json_node import JsonNode
from newslint.readers.json_string import string_body
from newslint.readers.metadata import text_of

# What a part is made of: a string, or parts of its own, in the part itself or in an object that it holds.
_STRINGS = (
    "text", "content", "html", "body", "paragraph", "value", "code", "markdown", "quote", "calloutText",
    "values", "innerHTML",
)  # fmt: skip
_PARTS = frozenset(
    (
        "root", "content", "children", "innerBlocks", "blocks", "content_elements", "body", "paragraphs",
        "items", "sections", "text", "value", "rich_text", "columns", "rows", "cells", "elements", "images",
    )
)  # fmt: skip
_HELD = _PARTS.union(_STRINGS)
_HOLDERS = ("data", "attrs", "attributes", "fields", "props")
_HEADINGS = ("heading", "title", "subheading")
_SPEAKERS = ("caption", "citation", "attribution", "author", "cite")
_SEALED = frozenset((BlockKind.TABLE, BlockKind.CODE, BlockKind.OTHER))  # all that is inside is the same
# Members with the parts of a line; in the last three only of a part that is one paragraph.
_LINES = ("children", "rich_text", "content", "text", "value")
_HOLDS_BLOCKS = frozenset(
    (
        "doc",
        "document",
        "root",
        "section",
        "article",
        "body",
        "group",
        "column",
        "columns",
        "list",
        "ul",
        "ol",
    )
)
_ITEM = frozenset(("item", "li", "lic"))


def tree(root: JsonNode, named: str) -> Iterator[Body]:
    """The bodies of all parts, in order; strings in them are in the format named, else it is guessed."""
    if root.is_object:
        untitled = {key: value for key, value in root.members.items() if key not in _HEADINGS}
        yield from part(JsonNode(root.source, root.value, untitled), label_of(root), None, named)
    for each in root.elements():
        yield from _any(each, None, named)


def _any(node: JsonNode, around: BlockKind | None, named: str) -> Iterator[Body]:
    if node.is_object:
        yield from part(node, label_of(node), around, named)
    elif node.is_array:
        for each in node.elements():
            yield from _any(each, around, named)
    else:
        yield from _string(node, around, named)


def part(node: JsonNode, label: str, around: BlockKind | None, named: str) -> Iterator[Body]:
    """The bodies of one part of a tree and of all in it. around: the kind of the part that it stands in."""
    kind = around if around in _SEALED else (_kind(node, label) or around)
    held = (node.member(key) for key in (*_HOLDERS, label) if key in node.members)
    node = node.over(*(each for each in held if each and each.is_object))
    if _is_picture(node, kind, label):
        block = caption(node)
        yield Body((block,) if block else ())
    else:
        yield from _told(node, kind, named)
    for key in [key for key, value in node.members.items() if key in _PARTS and value.value]:
        inside = node.member(key)
        if inside is None:
            continue
        if inside.is_array:
            yield from _list(inside, key in _LINES[:2] or (key in _LINES and _is_line(label)), kind, named)
        elif inside.is_object:
            yield from part(inside, label_of(inside), kind, named)
    if kind is BlockKind.QUOTE:
        yield from _speaker(node)


def _is_picture(node: JsonNode, kind: BlockKind | None, label: str) -> bool:
    """Is it seen, and its caption beneath it? A post or a film that is embedded may have one as well."""
    if kind is BlockKind.OTHER:
        return _holds(node, "caption")
    return kind is BlockKind.CAPTION and "caption" not in label.lower()


def _kind(node: JsonNode, label: str) -> BlockKind | None:
    """By the label, but for Portable Text, where it says nothing, and for HTML that says it better."""
    if _holds(node, "innerHTML") and not _holds(node, "innerBlocks"):
        return None
    if label != "block":
        return kind_of(label)
    if text_of(node.member("listItem")):
        return BlockKind.LIST_ITEM
    style = text_of(node.member("style"))
    return kind_of(style.text) if style else None


def _holds(node: JsonNode, key: str) -> bool:
    return key in node.members and bool(node.members[key].value)


def _is_line(label: str) -> bool:
    """Is a part of this label one paragraph, whose parts make one line?"""
    words = words_of(label)
    return bool(words) and (_HOLDS_BLOCKS.isdisjoint(words) or not _ITEM.isdisjoint(words))


def _told(node: JsonNode, kind: BlockKind | None, named: str) -> Iterator[Body]:
    """The string that a part is made of, under its heading."""
    strings = (own for key in _STRINGS if (own := node.member(key)) and own.value.value and own.string())
    text = None if _holds(node, "innerBlocks") else next(strings, None)
    if kind is None and (text or any(key in _PARTS for key in node.members)):
        headings = (text_of(node.member(key), BlockKind.HEADING) for key in _HEADINGS)
        yield Body(tuple(block for block in headings if block)[:1])
    if text:
        yield from _string(text, kind, named)


def _list(nodes: JsonNode, in_line: bool, kind: BlockKind | None, named: str) -> Iterator[Body]:
    """Parts of a line beside each other are one block."""
    for is_line, group in groupby(nodes.elements(), lambda each: in_line and _in_line(each)):
        if is_line:
            yield line(group, kind or BlockKind.PARAGRAPH)
            continue
        for each in group:
            yield from _any(each, kind, named)


def _in_line(node: JsonNode) -> bool:
    """A part of a line, or one that nobody knows and that has no parts: nothing of it could be read."""
    if stands_in_line(node):
        return True
    return node.is_object and not kind_of(label_of(node)) and _HELD.isdisjoint(node.members)


def _string(node: JsonNode, kind: BlockKind | None, named: str) -> Iterator[Body]:
    text = node.string()
    if text is None or not text.text.strip():
        return
    if kind is BlockKind.CODE:
        yield Body((Block(kind, text.text, text.map),))
        return
    inside = string_body(text.text, True, named or ("html" if has_references(text.text) else ""))
    body = through(inside, text.map)
    blocks = tuple(Block(kind or each.kind, each.text, each.map) for each in body.blocks)
    yield body._replace(blocks=blocks)


def _speaker(node: JsonNode) -> Iterator[Body]:
    for key in _SPEAKERS:
        own = node.member(key)
        block = text_of(own.member("content") or own, BlockKind.OTHER) if own else None
        if block:
            yield Body((block,))
            return
