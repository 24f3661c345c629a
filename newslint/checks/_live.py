"""Live blogs: one article of many hours, in which what is told again is told on purpose."""

from __future__ import annotations

from functools import lru_cache

from newslint.late import late
from newslint.model.document import BlockKind, Document

_NAMED = late(r"(?i)\blive[ -]?(?:blog|updates?|coverage|ticker|text)\b|\bas it happened\b|\Alive:")
_STAMP = late(r"(?i)\W{0,3}(?:\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?)(?=$|\W)")
_STAMPS = 3  # entries from which an article is one of entries


@lru_cache(maxsize=512)
def is_live(document: Document) -> bool:
    """Does an article call itself live, or is it made of entries that begin with a time of day?"""
    named = (document.text_of(field) for field in ("title", "section", "slug"))
    if any(map(_NAMED.search, named)) or (document.headline and _NAMED.search(document.headline.text)):
        return True
    kinds = (BlockKind.PARAGRAPH, BlockKind.HEADING)
    stamps = sum(_STAMP.match(block.text) is not None for block in document.of_kind(*kinds))
    return stamps >= _STAMPS
