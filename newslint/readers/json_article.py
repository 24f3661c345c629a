"""One JSON object as an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from newslint.model.document import Block, BlockKind, Document
from newslint.model.span import FILE_START, Position
from newslint.readers.json_body import json_body
from newslint.readers.json_node import JsonNode
from newslint.readers.metadata import find, ignores, printed, text_of

BODY = ("body", "content", "text", "html", "paragraphs")
_PICTURES = frozenset(
    ("images", "image", "photos", "photo", "media", "figures", "gallery", "lead_image", "featured_image")
)
_CAPTIONS = ("caption", "alt", "alt_text", "description")


@dataclass(frozen=True, slots=True)
class Origin:
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
    found = _body(root, origin.configured)
    if found is None:
        return None
    key, node = found
    body = json_body(node, "title" in fields, origin.configured.get("body_format", ""))
    return Document(
        name=origin.name,
        record=record,
        format=origin.format,
        source=root.source,
        blocks=(*printed(root, fields, origin.configured), *body.blocks, *_captions(root)),
        fields=fields,
        digest=origin.digest,
        origin=origin.position,
        comments=body.comments,
        ignores=ignores(root),
        metadata={name: value for name, value in root.plain().items() if name != key},
    )


def _body(root: JsonNode, configured: Mapping[str, str]) -> tuple[str, JsonNode] | None:
    own = (configured["body"],) if "body" in configured else ()
    for key in (*own, *BODY):
        node = find(root, key)
        if isinstance(node, JsonNode):
            return key, node
    return None


def _captions(root: JsonNode) -> Iterator[Block]:
    """Captions of the pictures that are listed beside the body."""
    present = root.keys()
    for key in present:
        node = root.member(key) if key in _PICTURES else None
        for picture in (node, *node.elements()) if node else ():
            found = (text_of(picture.member(name), BlockKind.CAPTION) for name in _CAPTIONS)
            yield from [block for block in found if block is not None][:1]
