"""The parser of CommonMark, with what most sites have beside it."""

from __future__ import annotations

from typing import Any

import pyromark

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_GFM
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
)


def events(text: str, merged: bool) -> list[Any]:
    """What the parser makes of a text: events, each with its range in UTF-8 bytes.

    merged: text that stands in the source as one piece is one event, where that is sure.
    """
    merged = merged and not _is_pieced(text)
    return list(pyromark.events_with_range(text, options=_OPTIONS, merge_text=merged))


def _is_pieced(text: str) -> bool:
    """Are there escapes, references or code? Text with them may not stand in its range as it is."""
    return "\\" in text or "&" in text or "`" in text or "~" in text or "\t" in text or "    " in text
