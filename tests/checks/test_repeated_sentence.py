"""Sentences that stand again in the same article."""

from __future__ import annotations

import pytest

from newslint.checks.repeated_sentence import RepeatedSentence
from tests.documents import document

RULE = RepeatedSentence(min_words=8)
VOTE = "The board voted four to three to keep the school open."


def told(*paragraphs: str) -> list[tuple[str, str]]:
    """What is told, and what it is related to, as they stand in the source."""
    made = document(paragraphs)
    return [
        (made.source[slice(*finding.where.span)], made.source[slice(*finding.related[0].span)])
        for finding in RULE.findings(made)
    ]


def test_points_at_the_sentence_and_at_the_first() -> None:
    again = VOTE.replace("four", "Four").replace(" to keep", ", to keep")
    assert told(f"It was late. {VOTE} Parents cheered.", f"{again} It was close.") == [(again, VOTE)]


def test_every_time_but_the_first() -> None:
    assert told(f"{VOTE} {VOTE}", VOTE) == [(VOTE, VOTE)] * 2


def test_behind_a_mark_that_is_never_closed() -> None:
    assert told(VOTE, f'"It was late. {VOTE}') == [(VOTE, VOTE)]
    assert told(f'"It was late. {VOTE}', f'"{VOTE}') == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (VOTE, VOTE.replace("four", "five")),
        ("The board voted to keep it open.", "The board voted to keep it open."),
        (VOTE, f"“{VOTE[:-1]},” said the minutes."),
        (f'"{VOTE}" So it says in the minutes.', f'The minutes say: "{VOTE}"'),
        (f"‘{VOTE}’", f"‘{VOTE}’"),
    ],
)
def test_left_alone(first: str, second: str) -> None:
    assert told(first, second) == []


def test_the_questions_of_an_interview() -> None:
    question = "Why did the board vote to keep the school open?"
    assert told(question, question) == [(question, question)]
    assert told(*[question] * 5) == []


def test_nothing_to_tell_in_nothing() -> None:
    assert told() == told("", "a") == []
