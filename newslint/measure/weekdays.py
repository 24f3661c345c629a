"""Dates of a text that are told with their day of the week, held against the calendar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from newslint.late import late
from newslint.measure.folding import word_keys
from newslint.measure.lexicon import lexicon
from newslint.measure.literals import places

_NEAR = 45  # days: a date without a year belongs to the time of the article only so near to it
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FIRST, _LAST = 1900, 2100  # years whose calendar is ours wherever news comes from
_WORD = late(r"[^\W\d_]+")
_MONTH = r"(?P<{}>[^\W\d_]{{3,10}})\.?"
_AFTER = late(
    r",? \(?(?:the |den |dem |le |el )?(?:"
    rf"(?P<d1>\d{{1,2}})(?:st|nd|rd|th|er|\.|º)? (?:of |de )?{_MONTH.format('m1')}"
    rf"|{_MONTH.format('m2')} (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?"
    r")(?![\d:–-]|\.\d)(?:,? (?:de |del |of )?(?P<y>\d{4})(?![\d-]))?"
)


class Dated(NamedTuple):
    """A day of the week (0 is Monday) and a date, from `start` to `end`; year 0: not told."""

    start: int
    end: int
    weekday: int
    year: int
    month: int
    day: int


@cache
def weekday_keys() -> Mapping[str, bytes]:
    """The days of the week in English, German, French and Spanish, each with its key as a word."""
    return {name: word_keys(name.lower())[-1] for name in _numbers("weekdays")}


def dated(text: str, weekdays: Iterable[str]) -> Iterator[Dated]:
    """The dates that follow one of these days of the week. Linear in the text."""
    for at in places(text, weekdays):
        word = _WORD.match(text, at)
        weekday = _numbers("weekdays").get(word[0]) if word and not text[at - 1 : at].isalpha() else None
        match = _AFTER.match(text, word.end()) if word and weekday is not None else None
        month = _numbers("months").get((match["m1"] or match["m2"]).lower()) if match else None
        if match and month and weekday is not None:
            year, day = int(match["y"] or 0), int(match["d1"] or match["d2"])
            yield Dated(at, match.end(), weekday, year, month, day)


def weekday_of(year: int, month: int, day: int) -> int | None:
    """0 for Monday to 6 for Sunday; None for a day that is in no calendar."""
    if not 1 <= day <= _LENGTHS[month - 1] or (month == 2 and day == 29 and not _leap(year)):
        return None
    return (_ordinal(year, month, day) - 1) % 7


def month_named(name: str) -> int:
    """The number of a month in English, German, French or Spanish, 0 if it is none."""
    return _numbers("months").get(name.lower(), 0)


def day_number(year: int, month: int, day: int) -> int:
    """Days since the end of the year 0, by the Gregorian rules; 0 for a day that is in no calendar."""
    known = 1 <= month <= 12 and year > 0 and weekday_of(year, month, day) is not None
    return _ordinal(year, month, day) if known else 0


def right_weekday(found: Dated, today: tuple[int, int, int] | None) -> int | None:
    """The day of the week that the date has, -1 if there is no such date; None where that cannot be said.

    today: year, month and day of the article; a date without a year is taken for the nearest to it.
    """
    if not 1 <= found.day <= _LENGTHS[found.month - 1]:
        return -1
    year = found.year or _nearest_year(found, today)
    if not _FIRST <= year < _LAST:
        return None
    right = weekday_of(year, found.month, found.day)
    return -1 if right is None else right


def _nearest_year(found: Dated, today: tuple[int, int, int] | None) -> int:
    if today is None:
        return 0
    now = _ordinal(*today)
    years = (today[0] - 1, today[0], today[0] + 1)
    distance = {year: abs(_ordinal(year, found.month, found.day) - now) for year in years}
    nearest = min(years, key=distance.__getitem__)
    return nearest if distance[nearest] <= _NEAR else 0


def weekday_name(weekday: int) -> str:
    """The English name."""
    return next(name for name, number in _numbers("names").items() if number == weekday)


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _ordinal(year: int, month: int, day: int) -> int:
    """Days since the end of the year 0, by the Gregorian rules; 1 is a Monday."""
    before = sum(_LENGTHS[: month - 1]) - (1 if month > 2 and not _leap(year) else 0)
    past = year - 1
    return past * 365 + past // 4 - past // 100 + past // 400 + before + day


@cache
def _numbers(section: str) -> Mapping[str, int]:
    pairs = (word.split(":") for word in sorted(lexicon("calendar")[section]))
    return {name: int(number) for name, number in pairs}
