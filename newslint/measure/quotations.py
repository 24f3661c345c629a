"""Where a text speaks in quotation marks."""

from __future__ import annotations

import re

_MARK = re.compile('["“”„«»]')
_OPENING = "“„«"
_CLOSED_BY = {'"': '"', "“": "”", "„": "“”", "«": "»", "»": "«"}


def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """Spans between double quotation marks, marks included; one that is never closed runs to the end."""
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
    inside = sum(max(0, min(end, stop) - max(start, begin)) for begin, stop in quotations(text))
    return 2 * inside > end - start
