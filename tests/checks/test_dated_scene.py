"""Scenes in the present tense with a date, told from calendars, laws and what people say."""

from __future__ import annotations

import pytest

from newslint.checks.dated_scene import DatedScene
from tests.documents import document

RULE = DatedScene(max_words=80)


def scenes(text: str) -> list[tuple[str, str]]:
    """Verbs and dates that are told."""
    found = RULE.findings(document([text, "The wells ran dry in April."]))
    return [(str(finding.values["verb"]), str(finding.values["date"])) for finding in found]


@pytest.mark.parametrize(
    ("caption", "verb", "date"),
    [
        ("The mayor greets voters in Odda, Thursday, Feb. 20, 2025.", "greets", "Thursday, Feb. 20, 2025"),
        ("Jo Holm waves as she boards a plane at Odda, May 5, 2025. She won.", "waves", "May 5, 2025"),
        ("Villagers carry water in Odda, Norway, May 3, 2024", "carry", "May 3, 2024"),
        ("A man walks past a damaged well in Odda on Thursday.", "walks", "on Thursday"),
        ("Officers stand near the well on 4 February 2019 in Odda, Norway.", "stand", "4 February 2019"),
        ("Jo Holm speaks at a rally in Odda last week.", "speaks", "last week"),
        ("Jo Holm is sworn in, Monday, January 6, 2020, in Odda.", "is", "Monday, January 6, 2020"),
        ("Jo Holm and Per Dahl attend a meeting, February 20, 2025", "attend", "February 20, 2025"),
        ("People queue at a well on April 3, 2024, during the drought.", "queue", "April 3, 2024"),
    ],
)
def test_scenes(caption: str, verb: str, date: str) -> None:
    assert scenes(caption) == [(verb, date)]


@pytest.mark.parametrize(
    "prose",
    [
        "The council meets in Odda on Monday, March 3.",
        "The exhibition opens on 3 May 2020.",
        "The cup kicks off on 9 June.",
        "The mayor said so on Thursday, Feb. 20, 2025.",
        "Officials say villagers carry water in Odda, May 3, 2024.",
        "The president visits Odda on Thursday.",
        "The law takes effect on Jan. 1, 2025.",
        "Student protests broke out in 2019.",
        "The contract runs until June 30, 2027.",
        "He sits on the board of a bank he founded in 1998.",
        "This essay appears in the March 9, 2015 number of our quarterly.",
        '"He waves at me," she wrote on Feb. 20, 2025.',
        "Her book describes protests in Oslo in 1968.",
        "Holm works on a detector that searched the skies last year.",
        "",
        "\n",
    ],
)
def test_left_alone(prose: str) -> None:
    assert scenes(prose) == []


def test_verb_and_date_are_marked() -> None:
    made = document(["Villagers carry water in Odda, May 3, 2024."])
    (finding,) = RULE.findings(made)
    assert [made.source[slice(*mark)] for mark in finding.where.marks] == ["carry", "May 3, 2024"]
