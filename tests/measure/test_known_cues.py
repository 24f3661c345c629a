"""The cues that were worked out beforehand are those of the rules as they are."""

from __future__ import annotations

import pytest

from newslint.measure.anchors import pattern_cues, worked_out
from newslint.measure.known_cues import FILE
from tests.cues import patterns, text


def test_the_file_is_up_to_date() -> None:
    assert FILE.read_text(encoding="ascii") == text(), "run `python -m tests.cues`"


@pytest.mark.parametrize("whole", [True, False])
def test_what_is_known_is_what_would_be_worked_out(whole: bool) -> None:
    for pattern in patterns():
        assert pattern_cues(pattern, whole) == worked_out(pattern, whole)


def test_a_pattern_of_a_user_is_worked_out() -> None:
    assert pattern_cues("ferr(?:y|ies) to nowhere", True) == worked_out("ferr(?:y|ies) to nowhere", True)
