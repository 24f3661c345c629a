"""Texts, code spans and titles of pictures: where in their marks the text stands."""

from __future__ import annotations

from newslint.late import late
from newslint.model.span import Span
from newslint.readers.mask import Mask
from newslint.readers.prose import Piece

_TICKS = late(r"`+")
_LINE_END = late(r"\r\n|\r|\n")
_TITLE_END = late(r"""["')]\s*\)\Z""")


def placed(source: str, start: int, end: int, text: str) -> Piece:
    """Text where it stands, as it is or as a reference; the parser's range may hold white space behind it."""
    after = start + len(text)
    if source.startswith(text, start, end) and (after == end or source[after:end].isspace()):
        return text, start, after, True
    close = source.find(";", start, end) if source[start] == "&" else -1
    return text, start, close + 1 if close >= 0 else end, False


def code_span(source: str, span: Span, text: str, masked: Mask) -> Piece:
    """A code span without its ticks and padding; one piece that is not verbatim if it goes over lines."""
    left, right = span
    ticks = _TICKS.match(source, left, right)
    size = ticks.end() - left if ticks else 0
    for padding in (size, size + 1):
        if source[left + padding : right - padding] == text:
            return text, left + padding, right - padding, True
    if masked.hides(left, right):
        text = _LINE_END.sub(" ", source[left + size : right - size])
    return text, left, right, False


def picture_title(source: str, picture: Span, title: str) -> Span | None:
    """Where the title of `![...](address "title")` stands; None if it is elsewhere or holds escapes."""
    close = _TITLE_END.search(source, *picture)
    if not title.strip() or close is None or not source.endswith(title, picture.start, close.start()):
        return None
    return Span(close.start() - len(title), close.start())
