"""HTML as a flat stream of tags, raw text and comments, cut in linear time from any input whatever."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.late import late
from newslint.model.span import Span
from newslint.readers.html_elements import RAW

_ATTRIBUTES = r"""((?:[^>=]++|=\s*+(?:"[^"]*+"?|'[^']*+'?|[^\s>]*+))*+)"""

# One alternative a kind of token, after the tokenizer of the HTML standard (section 13.2.5). All repeats are
# possessive and an end of input closes anything, so that no place is scanned twice. `lastindex` of a match
# tells the kind.
MARKUP = late(
    rf"""<(?:
     (?i:(?P<raw>{"|".join(sorted(RAW))})(?=[\s/>])){_ATTRIBUTES}>?+
        ((?:[^<]++|<(?!/(?i:(?P=raw))[\s/>]))*+)
    |([a-zA-Z][^\s/>]*+){_ATTRIBUTES}>?+
    |/([a-zA-Z][^\s/>]*+){_ATTRIBUTES}>?+
    |!--(?:-?>|((?:[^-]++|-(?!-!?>))*+)(?:--!?>)?+)
    |[!?/][^>]*+>?+
    )""",
    re.VERBOSE,
)
_ATTRIBUTE = late(r"""([^\s"'>/=][^\s>/=]*+)\s*+(?:=\s*+("[^"]*+"?|'[^']*+'?|[^\s>]++))?+""")


RAW_ELEMENT, START_TAG, END_TAG, COMMENT = 3, 5, 7, 8


class Attribute(NamedTuple):
    """The name in lower case, and the span in the source of the value without its quotes."""

    name: str
    value: Span


def attributes(source: str, start: int, end: int) -> Iterator[Attribute]:
    """The attributes that stand in `source[start:end]`: the inside of a start tag, after the name."""
    for match in _ATTRIBUTE.finditer(source, start, end):
        left, right = match.span(2)
        if left < 0:
            left = right = match.end(1)
        elif source[left] in "\"'":
            closed = right - left > 1 and source[right - 1] == source[left]
            left, right = left + 1, right - 1 if closed else right
        yield Attribute(match[1].lower(), Span(left, right))
