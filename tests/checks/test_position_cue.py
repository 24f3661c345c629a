"""Paragraphs that tell who stands where, told from the left and right of politics and of the road."""

from __future__ import annotations

import pytest

from newslint.checks.position_cue import PositionCue
from tests.documents import document

RULE = PositionCue(max_words=120)


def cues(text: str) -> list[str]:
    """The words that are marked."""
    made = document(["The strike is over.", text])
    return [made.source[slice(*mark)] for finding in RULE.findings(made) for mark in finding.where.marks]


@pytest.mark.parametrize(
    ("caption", "found"),
    [
        ("Ida Berg, left, greets Per Dahl in Skarra", ["left"]),
        ("Ida Berg, left, and Per Dahl, right, shake hands.", ["left", "right"]),
        ("Ida Berg, 34, second from left, with her crew.", ["second from left"]),
        ("The master, Ida Berg, at left, looks on.", ["at left"]),
        ("Ida Berg talks with Per Dahl, right", ["right"]),
        ("A docker, left, confronts a police officer.", ["left"]),
        ("From left, Ida Berg, Per Dahl and Ove Lund pose on the pier.", ["From left, "]),
        ("(From left) Ida Berg and Per Dahl", ["From left"]),
        ("Clockwise from top left: Ida Berg, Per Dahl", ["Clockwise from top"]),
        ("Ida Berg (left) and Per Dahl (right) in 1998", ["left", "right"]),
        ("Ida Berg (L) shakes hands with Per Dahl (R)", ["L", "R"]),
        ("Ida Berg (2nd L) waves", ["2nd L"]),
        ("Ida Berg (pictured left) denies it", ["pictured left"]),
        ("Pictured: Ida Berg on her tug", ["Pictured: "]),
        ("Ida Berg, seen here in 2019, on her tug", [", seen here"]),
        ("An artist's impression of the new pier", ["An artist's impression"]),
        ("Ida Berg (links) und Per Dahl", ["(links)"]),
        ("写真左がイーダ・ベルク", ["写真左"]),
        ("左からベルク、ダール、ルンド", ["左から"]),
        ("伊达·贝格（左）与佩尔·达尔", ["（左）"]),
        ("Ida Berg (izquierda) con Per Dahl (derecha)", ["(izquierda)", "(derecha)"]),
    ],
)
def test_cues(caption: str, found: list[str]) -> None:
    assert cues(caption) == found


@pytest.mark.parametrize(
    "prose",
    [
        "He left, right after the vote, for the ferry.",
        "The road turns left, then right.",
        '"That was Berg, right," the driver said.',
        "“That was Berg, right,” the driver said.",
        "Oh, right. The vote is on Monday.",
        "Labour, left, right and centre, is in trouble.",
        "Left, right and centre, shops are closing.",
        "After the war, many families left, and few came back.",
        "Sen. Ove Lund (R) voted against the bill.",
        "A father of two, he left the party in 2019.",
        "Cars drove from left to right across the bridge.",
        "In 2019, right before the vote, prices rose.",
        "The results can be seen here.",
        "On the left, voters are angry; on the right, they are bored.",
        "It is short for (L)ots of (L)ittle files.",
        "",
    ],
)
def test_left_alone(prose: str) -> None:
    assert cues(prose) == []


def test_values_name_the_first_cue_and_count_them() -> None:
    (finding,) = RULE.findings(document(["From left: Ida Berg and, far right, Per Dahl"]))
    assert finding.values == {"cue": "From left", "cues": 1}
