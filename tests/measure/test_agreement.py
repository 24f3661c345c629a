"""Couplings of singular and plural, and what looks like one."""

from __future__ import annotations

import pytest

from newslint.measure.agreement import disagreements


def told(text: str) -> list[str]:
    return [text[start:end] for start, end in disagreements(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("These narrative has been refuted.", "These narrative has"),
        ("He said those long bridge was shut.", "those long bridge was"),
        ("It rained. The old ferries was late.", "The old ferries was"),
        ("The ferries is late.", "The ferries is"),
        ("“Our wardens has gone home.”", "Our wardens has"),
        ("This rules are new.", "This rules are"),
        ("Then we was told.", "we was"),
        ("This rules have been in force.", "This rules have"),
        ("It rained. She have gone.", "She have"),
    ],
)
def test_told(text: str, words: str) -> None:
    assert told(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "These people has-been actors like.",
        "The board has has not raised fees. The mayor was was told.",
        "One of those people is a pilot.",
        "Those affected was a wide circle.",
        "These alone is what he meant.",
        "The news is out. The bus was late. The economics is simple. The steelworks is shut.",
        "The cost of this process was high, and this series are two series.",
        "Amid all this lawmakers are at home.",
        "The hazards that this food poses are many.",
        "What they wash is clean, and what is owed is theirs.",
        "This series have been good, and this always have been. Should he have gone, it would have rained.",
        "",
        "these ",
        "hese narrative has",
    ],
)
def test_left_alone(text: str) -> None:
    assert told(text) == []


def test_linear() -> None:
    assert told("these this s is we was" * 20000) == []
