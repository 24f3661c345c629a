"""Character references that were never resolved, so that a reader sees `&nbsp;` or `&#8217;`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.entities import name2codepoint
from typing import NamedTuple

from newslint.late import late

_REFERENCE = late(
    r"&(?:amp;)*(?:#\d{1,7};|#x[0-9a-f]{1,6};|([a-z][a-z0-9]{1,7});|nbsp(?![a-z0-9;=]))", re.IGNORECASE
)
_LONG = 200  # code points of an address that are looked at
_QUOTES = frozenset("\"'‘’“”„«»`()[]")
_UNSEEN = {
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufffd", ""),
    **dict.fromkeys("\t\n\r\f\x85", " "),
}


class Reference(NamedTuple):
    """A reference in a text: `text[start:end]` stands for `shown`, though it be escaped twice."""

    start: int
    end: int
    shown: str


def references(text: str) -> Iterator[Reference]:
    """The references in a text, but for those in addresses and those named between quotes or brackets."""
    for match in _REFERENCE.finditer(text):
        start, end = match.span()
        if _is_name(match[1]) and not (_is_named(text, start, end) or _is_address(text, start)):
            shown = _resolved(match[0])
            yield Reference(start, end, _UNSEEN.get(shown, shown))


def _is_name(name: str | None) -> bool:
    """Is it one of the 252 names of HTML 4? HTML 5 has 2,000 more, and some are words."""
    return (
        name is None or name in name2codepoint or name.lower() in ("amp", "apos", "gt", "lt", "nbsp", "quot")
    )


def _is_named(text: str, start: int, end: int) -> bool:
    """Is it spoken of, as in "&amp;"?"""
    return start > 0 and text[start - 1] in _QUOTES and text[end : end + 1] in _QUOTES and end < len(text)


def _is_address(text: str, start: int) -> bool:
    word = text[max(0, start - _LONG) : start].rpartition(" ")[2]
    return "://" in word or word.startswith("www.")


def _resolved(reference: str) -> str:
    last, shown = "", reference
    while shown != last:
        last, shown = shown, unescape(shown)
    return shown if shown != reference or reference.islower() else _resolved(reference.lower())
