"""Paragraphs that stand again word for word."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from newslint.archive.join import groups
from newslint.checks.repeated_paragraph import RepeatedParagraph
from newslint.model.document import Document
from newslint.model.observations import Observation
from tests.documents import document

RULE = RepeatedParagraph(across="document", min_words=5)
SHIP = "The ship left without its captain."


def told(documents: Sequence[Document]) -> list[tuple[int, int, int]]:
    """Start of what is told, start of what it is related to, and which time it is."""
    return [
        (finding.where.span.start, finding.related[0].span.start, int(finding.values["time"]))
        for group in groups(RULE.observe(documents))
        for finding in RULE.judge([Observation(documents[at], documents[at].blocks[i]) for at, i in group])
    ]


def test_every_time_but_the_first() -> None:
    made = document([SHIP, "Nobody knew why.", SHIP.upper(), "It was found in May.", f"“{SHIP}”"])
    starts = [block.locate().start for block in made.blocks]
    assert told([made]) == [(starts[2], 0, 2), (starts[4], 0, 3)]


@pytest.mark.parametrize(
    "again",
    [
        "The ship left with its captain.",
        "Nobody knew why.",
        "See all ships of the line",
        "",
    ],
)
def test_left_alone(again: str) -> None:
    first = again if again != "The ship left with its captain." else SHIP
    assert told([document([first, "It was found in May.", again])]) == []


def test_accents_and_dots_do_not_count() -> None:
    assert len(told([document(["The U.S. café in Orléans closed.", "The US cafe in Orleans closed."])])) == 1
