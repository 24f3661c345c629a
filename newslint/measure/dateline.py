"""The place and agency that news begins with: `KYIV, Ukraine (AP) —`."""

from __future__ import annotations

from newslint.late import late

_DATELINE = late(
    r"\s*[A-ZÀ-Þ][A-ZÀ-Þ'’.-]+"  # the place, in capitals
    r"(?:[ ,]+[A-ZÀ-Þ0-9][\w'’.-]*){0,6}"  # its country, a date
    r"(?:\s*\([^()]{1,40}\))?"  # the agency
    r"\s*(?:—|–|--|\s-)\s*"
)


def dateline_end(text: str) -> int:
    """Where the text goes on after a dateline; 0 if it begins with none."""
    match = _DATELINE.match(text, 0, 160)
    return match.end() if match else 0
