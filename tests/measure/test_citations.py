"""What is only a source and its day, and what says something."""

from __future__ import annotations

import pytest

from newslint.measure.citations import is_citation


@pytest.mark.parametrize(
    "sentence",
    [
        "港湾日報社、2031年4月21日。",
        "港湾日報社(電子版速報ニュース)、2031年4月21日。",
        "港湾日報社、2031年4月21日18時44分(UTC+9)。",
        "港务日报，2031年4月21日",
    ],
)
def test_a_source_and_its_day(sentence: str) -> None:
    assert is_citation(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "渡し船は2031年4月21日に再開した。",
        "渡し船が再開したのは、2031年4月21日のことだった。",
        "港湾日報社、2031年。",
        "2031年4月21日。",
        "The Harbour Times, 21 April 2031.",
    ],
)
def test_what_says_something(sentence: str) -> None:
    assert not is_citation(sentence)
