"""Numbers that a headline promises, and numbers that a text tells."""

from __future__ import annotations

import pytest

from newslint.measure.headline_numbers import promised
from newslint.measure.number_words import has_year, is_told, numbers


@pytest.mark.parametrize(
    ("headline", "values"),
    [
        ("12 rescued, 3,500 stranded", [12, 3500]),
        ("Odda pays $4.5m for 2.5 km of road", [4.5, 2.5]),
        ("Runner wins 20th race at 97", [20, 97]),
        ("Part 3: 10 ways to see Odda in 2025", []),
        ("Covid-19, F-16, A380, 9/11, 10:30, 2-1, G20, 18F, E39, #5, v2.1.3", []),
        ("1 killed, 1bn lost", []),
        ("", []),
    ],
)
def test_promised(headline: str, values: list[float]) -> None:
    assert [each.value for each in promised(headline)] == values


def test_what_may_be_rounded_and_reckoned() -> None:
    first, second, third = promised("7 boats, $3m, 31 years")
    assert (first.rough, second.rough, third.rough) == (False, True, True)
    assert (first.years, second.years, third.years) == (False, False, True)


def test_numbers() -> None:
    assert {25, 5, 20, 1200, 3.5, 12, 2, 100} <= numbers(
        "Twenty-five; 1,200; $3.5m; a dozen; both; a hundred."
    )
    assert has_year(numbers("It opened in 1994."))
    assert not has_year(numbers("It seats 1,250 and 3,000.5."))


def test_told_in_another_unit() -> None:
    assert is_told(300.0, numbers("300 million"), 0.0)
    assert is_told(4.5, numbers("4,481,000"), 0.06)
    assert not is_told(12.0, numbers("ten people, 11 boats"), 0.06)
