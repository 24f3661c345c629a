"""What the label of a part of a JSON body says that the part is, in the words of a dozen editors."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from newslint.late import late
from newslint.model.document import BlockKind

# Sanity has _type, Contentful nodeType, WordPress blockName, Storyblok component; the rest have type.
LABELS = ("nodeType", "_type", "type", "kind", "blockName", "component")
_WORD = late(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_KINDS = (
    (BlockKind.TABLE, "table tr td th"),
    (BlockKind.CODE, "code pre preformatted codeblock"),
    (
        BlockKind.CAPTION,
        "caption figcaption image images img figure photo picture gallery video audio slideshow",
    ),
    (BlockKind.CAPTION, "asset media"),
    (BlockKind.QUOTE, "quote blockquote pullquote quotation"),
    (BlockKind.LIST_ITEM, "list ul ol li lic item items bullet checklist todo listitem"),
    (
        BlockKind.OTHER,
        "embed tweet twitter instagram youtube vimeo oembed ad ads advert advertisement comment",
    ),
    (BlockKind.OTHER, "link bookmark button buttons newsletter signup divider separator delimiter shortcode"),
    (BlockKind.OTHER, "spacer hr form cta iframe script related"),
    (BlockKind.HEADING, "heading header headline title subtitle subheading subhead crosshead"),
)
_WORDS = tuple((kind, frozenset(words.split())) for kind, words in _KINDS)
_HEADING = late(r"\Ah[1-6]\Z", re.IGNORECASE)
_INLINE = frozenset(
    (
        "text", "span", "extended-text", "tab", "hyperlink", "entry-hyperlink", "asset-hyperlink",
        "resource-hyperlink", "link", "autolink", "at-link", "a", "mention", "emoji", "hashtag",
        "strong", "em", "b", "i", "u", "bold", "italic", "mark", "code", "inline", "inline-code",
        "embedded-entry-inline", "footnote",
    )
)  # fmt: skip
_LEXICAL_CODE = 16  # of the bits that say how a text of Lexical is set
_BREAK = frozenset(("linebreak", "line-break", "hard-break", "soft-break", "br", "break"))


@lru_cache(maxsize=512)
def words_of(label: str) -> tuple[str, ...]:
    """The words of a label in lower case: `core/list-item` and `listItem` are made of the same."""
    return tuple(word.lower() for word in _WORD.findall(label))


@lru_cache(maxsize=512)
def kind_of(label: str) -> BlockKind | None:
    """The kind that a label names; None if the part is as it looks."""
    if _HEADING.match(label):
        return BlockKind.HEADING
    words = words_of(label)
    if "text" in words:  # `media-text` of WordPress is prose beside a picture, `text/html` a format
        return None
    return next((kind for kind, names in _WORDS if not names.isdisjoint(words)), None)


@lru_cache(maxsize=512)
def is_inline(label: str) -> bool:
    """Does the label name a part of a line?"""
    return "-".join(words_of(label)) in _INLINE


@lru_cache(maxsize=512)
def is_break(label: str) -> bool:
    """Does the label name the end of a line?"""
    return "-".join(words_of(label)) in _BREAK


def is_code(part: object) -> bool:
    """Is a part of a line marked as code, in any of the ways of doing so?"""
    if not isinstance(part, Mapping):
        return False
    marks, form, notes = part.get("marks"), part.get("format"), part.get("annotations")
    return (
        part.get("code") is True
        or (isinstance(form, int) and bool(form & _LEXICAL_CODE))
        or (isinstance(notes, Mapping) and notes.get("code") is True)
        or (isinstance(marks, list) and any(_named(mark) == "code" for mark in marks))
    )


def _named(mark: object) -> object:
    return mark.get("type") if isinstance(mark, Mapping) else mark
