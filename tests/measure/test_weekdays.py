"""Dates with their day of the week, held against the calendar of the standard library."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from newslint.measure.weekdays import Dated, dated, right_weekday, weekday_keys, weekday_of

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
LIMITS = (date(1901, 1, 1), date(2098, 12, 31))


@given(DAYS)
def test_the_calendar(day: date) -> None:
    assert weekday_of(day.year, day.month, day.day) == day.weekday()


@given(st.dates(*LIMITS), st.integers(-45, 45))
def test_a_date_without_a_year_is_the_nearest(today: date, away: int) -> None:
    day = today + timedelta(days=away)
    found = Dated(0, 1, 0, 0, day.month, day.day)
    assert right_weekday(found, (today.year, today.month, today.day)) == day.weekday()


def test_no_such_day() -> None:
    assert weekday_of(2023, 2, 29) is None
    assert weekday_of(2024, 2, 29) == 3
    assert right_weekday(Dated(0, 1, 0, 0, 4, 31), None) == -1
    assert right_weekday(Dated(0, 1, 0, 0, 4, 30), None) is None
    assert right_weekday(Dated(0, 1, 0, 1752, 9, 5), None) is None


def test_ways_to_write_a_date() -> None:
    text = (
        "Tuesday, May 6, 2025. Tuesday 6 May 2025. Tuesday the 6th of May, 2025. Tuesday (May 6). Dienstag, 6. Mai 2025."
        " mardi 6 mai 2025. martes, 6 de mayo de 2025."
    )
    years = [(each.weekday, each.year, each.month, each.day) for each in sorted(dated(text, weekday_keys()))]
    assert years == [(1, 2025, 5, 6)] * 3 + [(1, 0, 5, 6)] + [(1, 2025, 5, 6)] * 3


def test_what_is_no_date() -> None:
    text = "Friday. May 3 came. On Sunday, 12 people. Monday, May 3-4. Fridays 3 May. Tuesday 6:30"
    assert list(dated(text, weekday_keys())) == []
