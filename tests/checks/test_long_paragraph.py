"""Paragraphs that are too long."""

from __future__ import annotations

from newslint.checks.long_paragraph import LongParagraph
from tests.documents import document

FIVE = LongParagraph(max_words=5)


def told(*paragraphs: str) -> list[tuple[str, object]]:
    """What is told, as it stands in the source, with its count."""
    made = document(paragraphs, "A headline that is far too long for a paragraph")
    return [
        (made.source[slice(*finding.where.span)], finding.values["words"]) for finding in FIVE.findings(made)
    ]


def test_each_that_is_too_long() -> None:
    long = "The dam above Lindvik leaks again."
    assert told("The dam leaks.", long, "The dam leaks once again.", long) == [(long, 6)] * 2


def test_an_interview() -> None:
    long = "The dam above Lindvik leaks again."
    assert told(long, "Who?", "Why?", "When?", "How?") != []
    assert told(long, "Who?", "Why?", "When?", "How?", "Where?") == []


def test_scripts_without_spaces() -> None:
    assert told("水库上方的大坝漏水。") == []
    assert told("대한민국의 댐이 오늘 아침 다시 새고 있다.") != []
