"""Headlines that stand again in the body."""

from __future__ import annotations

import pytest

from newslint.checks.repeated_headline import RepeatedHeadline
from tests.documents import document

RULE = RepeatedHeadline(similarity=0.95, min_words=2)
HEAD = "Lock keeper saves three swans from the weir"


@pytest.mark.parametrize(
    ("text", "similarity"),
    [
        (HEAD, 1.0),
        (HEAD.upper() + ".", 1.0),
        ("Lock keeper saves three swans from weir", 0.95),
        ("From the weir: lock keeper saves three swans", 0.99),
    ],
)
def test_told(text: str, similarity: float) -> None:
    made = document(["Rain is expected.", text, "It was a near thing."], headline=HEAD)
    (finding,) = RULE.findings(made)
    assert made.source[slice(*finding.where.span)] == text
    assert made.source[slice(*finding.related[0].span)] == HEAD
    assert finding.values["similarity"] == pytest.approx(similarity, abs=0.011)
    assert finding.values["exact"] is (similarity == 1.0)


@pytest.mark.parametrize(
    "text",
    [
        "A lock keeper saved three swans from the weir at Harrow on Sunday.",
        "Lock keeper saves three swans. From the weir!",
        "Lock keeper saves seven geese from the weir",
        "Swans",
        "",
    ],
)
def test_left_alone(text: str) -> None:
    assert not list(RULE.findings(document([text], headline=HEAD)))


@pytest.mark.parametrize("headline", ["", "Sport", "—"])
def test_a_short_headline_or_none(headline: str) -> None:
    assert not list(RULE.findings(document(["Sport", "—", "Rain is expected."], headline=headline)))
