"""The first look of the pattern of foreign cues lets none go."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from newslint.measure.positions import _ELSEWHERE

FIRST_LOOK = "(?=[(（vVdD左画写図])"


@given(st.from_regex(_ELSEWHERE.pattern.replace(FIRST_LOOK, "")))
def test_no_foreign_cue_is_overlooked(text: str) -> None:
    assert FIRST_LOOK in _ELSEWHERE.pattern
    whole = re.compile(_ELSEWHERE.pattern.replace(FIRST_LOOK, ""))
    assert [each.span() for each in _ELSEWHERE.finditer(text)] == [
        each.span() for each in whole.finditer(text)
    ]
