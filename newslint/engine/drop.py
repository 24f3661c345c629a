"""What goes with a block that is dropped: the rest of its lines, its element, the blank line after it.

Each way is a guess about the notation around the block; the proof, not this file, says whether it is right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from newslint.late import late
from newslint.model.span import Span

Way = Callable[[str, Span], Span | None]

NEAR = 500  # code points around a block in which its own markup stands
_LAST_LINE = late(r"(?:[^\r\n]*)(?P<end>\r\n|\n|\r|\Z)")
_BLANK = late(r"(?:[ \t]*(?:\r\n|\n|\r))+")
_BLANK_BEFORE = late(r"(?:\A|[\r\n])[ \t]*(?:\r\n|\n|\r)\Z")
_OPENED = late(r"<p\b[^<>]*>(?:\s|\\[nrt]|<(?!p\b|/)[^<>]*>)*\Z", re.IGNORECASE)
_CLOSED = late(
    r"(?:\s|\\[nrt]|<\\?/(?!p\b)\w+\s*>)*<\\?/p\s*>[ \t]*(?:\r\n|\n|\r|(?:\\[nrt])+)?", re.IGNORECASE
)
_INDENT = late(r"[\r\n](?P<blank>[ \t]*)\Z")
_ESCAPED_BREAKS = late(r"(?:\\[nrt]|[ \t])+")
_BREAKS_BEFORE = late(r"(?:\\[nrt]|[ \t])+\Z")
_ENTRY_END = late(r'"\s*,\s*(?=")')
_ENTRY_START = late(r'\s*,\s*"\Z')


def lines(source: str, span: Span) -> Span | None:
    """Whole lines, and the blank lines after them; at the end of the text, those before."""
    start = max(source.rfind("\n", 0, span.start), source.rfind("\r", 0, span.start)) + 1
    start += source.startswith("\ufeff", start) and start == 0
    last = _LAST_LINE.match(source, span.end)
    end = last.end() if last else span.end
    blank = _BLANK.match(source, end)
    after = blank.end() if blank else end
    if after < len(source):
        before = source[max(0, start - NEAR) : start]
        return Span(start, after if not before or _BLANK_BEFORE.search(before) else end)
    words = len(source[:start].rstrip(" \t\r\n"))
    return Span(words, last.start("end")) if last and words else None


def element(source: str, span: Span) -> Span | None:
    """A `<p>` of HTML, in a string of JSON too, and the line end after it; whole lines if it has some."""
    opened = _OPENED.search(source, max(0, span.start - NEAR), span.start)
    closed = _CLOSED.match(source, span.end)
    if not opened or not closed:
        return None
    indent = _INDENT.search(source, max(0, opened.start() - NEAR), opened.start())
    whole = indent and source[closed.end() - 1] in "\r\n"
    return Span(indent.start("blank") if indent and whole else opened.start(), closed.end())


def passage(source: str, span: Span) -> Span | None:
    """A paragraph in a string of JSON, and the escaped line ends after it; of the last, before."""
    after = _ESCAPED_BREAKS.match(source, span.end)
    if after and not source.startswith('"', after.end()):
        return Span(span.start, after.end())
    before = _BREAKS_BEFORE.search(source, max(0, span.start - NEAR), span.start)
    return Span(before.start(), span.end) if before else None


def entry(source: str, span: Span) -> Span | None:
    """A string in an array of JSON, and the comma after it or, of the last, before."""
    after = _ENTRY_END.match(source, span.end)
    if after and source.startswith('"', span.start - 1):
        return Span(span.start - 1, after.end())
    before = _ENTRY_START.search(source, max(0, span.start - NEAR), span.start)
    return Span(before.start(), span.end + 1) if before and source.startswith('"', span.end) else None


_OTHERS: tuple[Way, ...] = (lines, element)
_WAYS: Mapping[str, tuple[Way, ...]] = {
    "html": (element, lines),
    "json": (element, passage, entry),
    "jsonl": (element, passage, entry),
}


def ways(form: str) -> tuple[Way, ...]:
    """The ways in which a block may stand in a document of a format, the likeliest first."""
    return _WAYS.get(form, _OTHERS)
