"""A pattern that is asked for by strings matches nothing without one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newslint.measure import credits, positions, scenes, spacing

NEEDED: tuple[tuple[re.Pattern[str], Iterable[str]], ...] = (
    (spacing._BEFORE, spacing._STOPS_APART),
    (spacing._BEFORE_CRY, (" !", " ?")),
    (spacing._BESIDE, (" ,",)),
    (spacing._AFTER_QUOTE, (".”", ",”", "!”", "?”")),
    (spacing._DOUBLE, ("  ", "\xa0")),
    (spacing._INSIDE, spacing._OPENED),
    (spacing._CLOSING, spacing._CLOSED),
    (scenes._DATE, scenes._DATED),
    (scenes._FULL_DATE, scenes._CENTURIES),
    (credits._THIS_PHOTO, credits._SHOTS),
    (credits._PHOTO_BY, credits._MADE),
    (positions._ASIDE, positions._ANYWHERE),
    (positions._PLACED, ("(",)),
    (positions._FROM, positions._SIDES),
    (positions._ELSEWHERE, positions._SIGNS_ELSEWHERE),
)


@pytest.mark.parametrize(("pattern", "strings"), NEEDED)
@given(data=st.data())
@settings(max_examples=40, suppress_health_check=list(HealthCheck))
def test_a_match_has_one_of_them(pattern: re.Pattern[str], strings: Iterable[str], data: Any) -> None:
    text = data.draw(st.from_regex(re.compile(pattern.pattern, pattern.flags & ~re.UNICODE)))
    for match in pattern.finditer(text):
        assert any(map(match[0].__contains__, strings)), match[0]


@given(st.from_regex(positions._OPENING.pattern))
@settings(max_examples=40, suppress_health_check=list(HealthCheck))
def test_how_a_place_in_a_picture_begins(text: str) -> None:
    match = positions._OPENING.match(text)
    assert not match or text.startswith(positions._OPENINGS) or "rtist" in match[0]
