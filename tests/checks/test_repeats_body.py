"""Lines of the body that say what it says, when there are very many of them."""

from __future__ import annotations

from time import process_time

from newslint.checks.repeats_body import RepeatsBody
from tests.documents import document

RULE = RepeatsBody(min_run=6, max_words=60, min_habit=0.8)
LINE = "Mira Holm, left, greets the crew of the {} ferry after the long winter in the yard."
BODY = (
    "She came at noon and greeted the crew of the {} ferry after the long winter in the yard, "
    "which the town had paid for."
)


def test_many_lines_take_linear_time() -> None:
    names = [f"{first}{second}" for first in "bcdfghjklm" for second in ("ara", "eno", "iri", "ola", "usk")]
    lines = [text.format(name) for name in names * 8 for text in (LINE, BODY)]
    start = process_time()
    found = list(RULE.findings(document(lines)))
    assert len(found) == len(names) * 8
    assert process_time() - start < 15
