"""Captions in JSON: of the pictures in a body, and of those that are listed beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.late import late
from newslint.model.document import Block, BlockKind
from newslint.readers.json_node import JsonNode
from newslint.readers.metadata import text_of

_CAPTIONS = ("caption", "captions", "captionText", "figcaption", "text", "description")
_ALTERNATIVES = ("alt", "alt_text", "altText", "alternativeText", "title")
_HOLDERS = ("file", "image", "asset", "target", "fields", "attributes", "data", "basic")
_PICTURES = frozenset(
    (
        "images", "image", "photos", "photo", "media", "figures", "gallery", "multimedia", "promo_items",
        "lead_image", "leadImage", "main_image", "mainImage", "featured_image", "featuredImage",
        "feature_image", "hero_image", "heroImage", "cover_image", "coverImage", "wp:featuredmedia",
    )
)  # fmt: skip
# Ghost names the caption of the picture above a post so.
_BESIDE = (("feature_image_caption", "feature_image_alt"),)
_FILE_NAME = late(r"\.(?:jpe?g|png|gif|webp|svg|avif)\Z|\A\w+://", re.IGNORECASE)
_ALT = 3  # words; an alternative text of fewer is a label (as in HTML)
_DEPTH = 3


def caption(picture: JsonNode, depth: int = _DEPTH) -> Block | None:
    """The caption of a picture, else what stands for it where it is not shown."""
    found = (text_of(picture.member(key), BlockKind.CAPTION) for key in _CAPTIONS)
    held = (own for key in _HOLDERS if depth and (own := picture.member(key)) and own.is_object)
    return (
        next((block for block in found if block is not None), None)
        or next((block for each in held if (block := caption(each, depth - 1))), None)
        or _alternative(picture)
    )


def _alternative(picture: JsonNode) -> Block | None:
    for key in _ALTERNATIVES:
        block = text_of(picture.member(key), BlockKind.CAPTION)
        if block and len(block.text.split()) >= _ALT and not _FILE_NAME.search(block.text):
            return block
    return None


def captions_beside(root: JsonNode) -> Iterator[Block]:
    """Captions of the pictures that are listed beside the body."""
    for key in [key for key in root.members if key in _PICTURES]:
        node = root.member(key)
        for picture in (node, *node.elements()) if node else ():
            block = caption(picture)
            if block:
                yield block
    for keys in _BESIDE:
        found = (text_of(root.member(key), BlockKind.CAPTION) for key in keys)
        yield from [block for block in found if block is not None][:1]
