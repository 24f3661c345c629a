"""Dates as metadata write them."""

from __future__ import annotations

import pytest

from newslint.measure.dates import day_of, days_between


@pytest.mark.parametrize(
    "text",
    [
        "2025-05-03",
        "2025-05-03T10:00:00+02:00",
        "20250503",
        "2025/05/03 10:00",
        "3 May 2025",
        "Sat, 03 May 2025 10:00:00 GMT",
        "May 3, 2025",
        "May 3rd 2025",
        "3. Mai 2025",
        "3 de mayo de 2025",
    ],
)
def test_day(text: str) -> None:
    assert day_of(text) == (2025, 5, 3)


@pytest.mark.parametrize(
    "text", ["", "soon", "2025", "2025-13-01", "2025-02-30", "31 April 2025", "3 Smarch 2025", "0000-01-01"]
)
def test_no_day(text: str) -> None:
    assert day_of(text) is None


def test_days_between() -> None:
    assert days_between((2024, 2, 28), (2024, 3, 1)) == 2
    assert days_between((2025, 1, 1), (2024, 12, 31)) == -1
