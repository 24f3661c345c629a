"""Where a text speaks in quotation marks."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import islice, takewhile

from newslint.late import late

_MARK = late('["“”„«»「」『』]')
_OPENING = "“„«「『"
_CLOSED_BY = {'"': '"', "“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』"}


@lru_cache(maxsize=2048)
def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """Spans between double quotation marks and corner brackets, marks too; one left open runs to the end."""
    spans: list[tuple[int, int]] = []
    start, closing = -1, ""
    for match in _MARK.finditer(text):
        mark = match.group()
        if start >= 0 and mark in closing:
            spans.append((start, match.end()))
            start = -1
        elif start < 0 and (mark in _OPENING or mark == '"'):
            start, closing = match.start(), _CLOSED_BY[mark]
    if start >= 0:
        spans.append((start, len(text)))
    return tuple(spans)


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether most of a stretch of a text stands in quotation marks, or it begins with a single one."""
    if text.startswith(("‘", "'"), start):
        return True
    spans = quotations(text)
    reached = islice(spans, bisect_right(spans, start, key=_stop), None)
    covering = takewhile(lambda span: span[0] < end, reached)
    inside = sum(min(end, stop) - max(start, begin) for begin, stop in covering)
    return 2 * inside > end - start


def is_left_open(text: str, start: int) -> bool:
    """Whether a place of a text stands in a quotation that is never closed: it goes on, or lost its mark."""
    begin, stop = (quotations(text) or ((len(text), len(text)),))[-1]
    closed = stop - begin > 1 and text[stop - 1] in _CLOSED_BY[text[begin]]
    return begin <= start and not closed


def _stop(span: tuple[int, int]) -> int:
    return span[1]
