"""Bylines that name somebody, and those that name nobody."""

from __future__ import annotations

import pytest

from newslint.measure.bylines import is_placeholder


@pytest.mark.parametrize(
    "byline",
    [
        "admin",
        "By Admin",
        "by [Name]",
        "{{ author }}",
        "Author: your name",
        "%author%",
        "John Doe",
        "N/A",
        "By ...",
        "???",
        "von Max Mustermann",
    ],
)
def test_placeholder(byline: str) -> None:
    assert is_placeholder(byline)


@pytest.mark.parametrize(
    "byline", ["", "Ida Berg", "By Ida Berg", "Byron Admin", "Our staff in Odda", "dpa", "Bo", "Par Nilsson"]
)
def test_somebody(byline: str) -> None:
    assert not is_placeholder(byline)
