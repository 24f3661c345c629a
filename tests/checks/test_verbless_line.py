"""Lines between full paragraphs that only name who or what is to be seen."""

from __future__ import annotations

import pytest

from newslint.checks.verbless_line import VerblessLine
from tests.documents import document

RULE = VerblessLine(max_words=11, max_run=2)
BEFORE = "The harbour trust put off the vote, and its master Ida Berg asked how Per van der Dahl could have known of it."
AFTER = "It will now meet on the second floor of the school, which is dry, and vote before the month is out."


def subjects(*lines: str) -> list[object]:
    """What is told of lines between two full paragraphs."""
    return [finding.values["subject"] for finding in RULE.findings(document([BEFORE, *lines, AFTER]))]


@pytest.mark.parametrize(
    ("line", "subject"),
    [
        ("Ida Berg", "Ida Berg"),
        ("Ida Berg.", "Ida Berg"),
        ("Ida Berg -", "Ida Berg"),
        ("Per van der Dahl", "Per van der Dahl"),
        ("Ove Lund, treasurer of the trust", "Ove Lund"),
        ("Ove Lund, Pier Road, Skarra.", "Ove Lund"),
        ("Ana Ruiz, ministra de la Presidencia.", "Ana Ruiz"),
        ("A view of the old pier.", "A view of"),
        ("An aerial photo of the hall after the rain", "An aerial photo of"),
        ("A page from the report on the pier", "A page from"),
    ],
)
def test_lines_without_a_verb(line: str, subject: str) -> None:
    assert subjects(line) == [subject]


@pytest.mark.parametrize(
    "line",
    [
        "Ove Lund",  # of whom the article does not tell
        "Berg",
        "The Pier",
        "Ove Lund, however, disagreed.",
        "Ove Lund, the treasurer, is Norwegian.",
        "In June, Ove Lund left.",
        "A view of the pier shows the damage.",
        "A number of members stayed away.",
        "Looking Ahead",
        "Ida Berg asked.",
        "Ida Berg?",
        "",
    ],
)
def test_left_alone(line: str) -> None:
    assert subjects(line) == []


def test_a_name_that_the_next_paragraph_takes_up_is_a_heading() -> None:
    made = document([BEFORE, "Ida Berg", f"Berg would not say. {AFTER}"])
    assert not list(RULE.findings(made))


def test_two_in_a_row_are_told_and_three_are_a_list() -> None:
    assert subjects("Ida Berg", "A view of the old pier") == ["Ida Berg", "A view of"]
    assert subjects("Ida Berg", "A view of the old pier", "Per van der Dahl") == []


def test_only_between_full_paragraphs() -> None:
    assert not list(RULE.findings(document(["A view of the old pier", AFTER])))
    assert not list(RULE.findings(document([BEFORE, "A view of the old pier"])))
    assert not list(
        RULE.findings(document(["Ships in port: " + "one, two, " * 9 + "three", "A view of it all", AFTER]))
    )
