"""One JSON object as an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from newslint.model.document import Block, Document
from newslint.model.span import FILE_START, Position
from newslint.readers.body import Body
from newslint.readers.code_spans import told_apart
from newslint.readers.json_body import json_body
from newslint.readers.json_captions import captions_beside
from newslint.readers.json_node import JsonNode
from newslint.readers.metadata import find, ignores, printed

# Keys of a body; where one is empty the next counts (Ghost keeps one text in up to four forms).
BODY = (
    "body", "content", "text", "html", "paragraphs", "content_html", "content:encoded", "content_encoded",
    "bodyHtml", "body_html", "articleBody", "content_elements", "lexical", "mobiledoc", "blocks", "sections",
    "body_markdown", "markdown", "content_text", "plaintext", "bodyText", "post_content",
)  # fmt: skip
_BODIES = frozenset(BODY)


class Origin(NamedTuple):
    """Where the JSON text of an article comes from.

    configured: our field names to keys or JSON pointers, as the user set them.
    """

    name: str
    format: str
    digest: str
    configured: Mapping[str, str]
    position: Position = FILE_START


def article(
    root: JsonNode, fields: Mapping[str, Block], record: str | None, origin: Origin
) -> Document | None:
    """The article that an object holds; None if it has no body."""
    found = _body(root, "title" in fields, origin.configured)
    if found is None:
        return None
    key, body = found[0], told_apart(found[1])
    return Document(
        name=origin.name,
        record=record,
        format=origin.format,
        source=root.source,
        blocks=(*printed(root, fields, origin.configured), *body.blocks, *captions_beside(root)),
        fields=fields,
        digest=origin.digest,
        origin=origin.position,
        comments=body.comments,
        code=body.code,
        ignores=ignores(root),
        metadata={
            name: value.value for name, value in root.members.items() if name not in _BODIES and name != key
        },
    )


def _body(root: JsonNode, titled: bool, configured: Mapping[str, str]) -> tuple[str, Body] | None:
    """The first body that holds text, with its key; of an article with a title also one that holds none."""
    empty = None
    for key, node in _places(root, configured):
        body = json_body(node, titled, configured.get("body_format", ""))
        if body and body.blocks:
            return key, body
        if body and not empty:
            empty = key, body
    return empty if titled else None


def _places(root: JsonNode, configured: Mapping[str, str]) -> Iterator[tuple[str, JsonNode]]:
    own = (configured["body"],) if "body" in configured else ()
    present = root.members
    for key in (*own, *[key for key in BODY if key in present]):
        node = find(root, key)
        if isinstance(node, JsonNode):
            yield key, node
