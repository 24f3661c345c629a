"""Dates as metadata write them."""

from __future__ import annotations

from newslint.late import late
from newslint.measure.weekdays import day_number, month_named

Day = tuple[int, int, int]

_ISO = late(r"\s*(\d{4})[-/.]?(\d\d)[-/.]?(\d\d)(?!\d)")
_NAMED = late(
    r"(?P<d1>\d{1,2})(?:st|nd|rd|th|\.)?[ -](?:de )?(?P<m1>[^\W\d_]{3,10})\.?,?[ -](?:de )?(?P<y1>\d{4})"
    r"|(?P<m2>[^\W\d_]{3,10})\.? (?P<d2>\d{1,2})(?:st|nd|rd|th)?,? (?P<y2>\d{4})"
)


def day_of(text: str) -> Day | None:
    """Year, month and day of a date: ISO 8601, RFC 5322, or with the name of a month; None if it has none."""
    if match := _ISO.match(text):
        day = int(match[1]), int(match[2]), int(match[3])
    elif match := _NAMED.search(text):
        month = month_named(match["m1"] or match["m2"])
        day = int(match["y1"] or match["y2"]), month, int(match["d1"] or match["d2"])
    else:
        return None
    return day if day_number(*day) else None


def days_between(earlier: Day, later: Day) -> int:
    """How many days later the second date is; negative if it is earlier."""
    return day_number(*later) - day_number(*earlier)
