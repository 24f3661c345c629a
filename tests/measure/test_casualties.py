"""Numbers of people killed or hurt, and numbers that are a part or a bound."""

from __future__ import annotations

import pytest

from newslint.measure.casualties import sign_places, tolls


def told(text: str) -> list[tuple[str, str, int]]:
    return [(toll.fate, toll.noun, toll.number) for toll in tolls(text, sign_places(text))]


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("Twelve people were killed at Odda.", ("killed", "people", 12)),
        ("The flood killed 1,200 people.", ("killed", "people", 1200)),
        ("The death toll stood at 14.", ("killed", "people", 14)),
        ("Six sailors have been rescued.", ("rescued", "sailors", 6)),
        ("It left 3 dead. Nobody cared.", ("killed", "people", 3)),
        ("Police arrested nine men.", ("arrested", "men", 9)),
    ],
)
def test_told(text: str, toll: tuple[str, str, int]) -> None:
    assert told(text) == [toll]


@pytest.mark.parametrize(
    "text",
    [
        "At least 12 people were killed.",
        "Another five people died.",
        "Two of the people killed were wardens.",
        "In 1987, 50 people died.",
        "It killed 12 last year.",
        "Killed 50% by frost, and 3.5 dead.",
        "",
        "killed " * 1000,
    ],
)
def test_left_alone(text: str) -> None:
    assert told(text) == []
