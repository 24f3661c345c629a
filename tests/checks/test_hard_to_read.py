"""Articles whose score lies outside the band."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newslint.checks.hard_to_read import HardToRead
from newslint.measure.readability import FORMULAS
from newslint.policy.mechanism import option_types
from tests.documents import document

EASY = "The dam leaks. It is old. The town will mend it. The farms pay. They have to. It is the law."
RULE = HardToRead(formula="flesch-kincaid", easiest=0, hardest=17, min_words=10)


def told(check: HardToRead, *paragraphs: str) -> list[tuple[object, object]]:
    """The side and the limit of what is told."""
    found = check.findings(document(paragraphs, "Dam to be mended"))
    return [(finding.values["side"], finding.values["limit"]) for finding in found]


def test_every_formula_can_be_chosen() -> None:
    names = option_types(HardToRead)["formula"].__args__
    assert set(names) == set(FORMULAS)


@pytest.mark.parametrize("name", sorted(set(FORMULAS) - {"smog"}))
def test_both_ends_of_the_band(name: str) -> None:
    sign = -1 if FORMULAS[name].higher_is_easier else 1
    low, high = (-1000.0 * sign, 1000.0 * sign)
    assert told(replace(RULE, formula=name, easiest=low, hardest=high), EASY) == []
    assert told(replace(RULE, formula=name, easiest=low, hardest=low), EASY) == [("harder", low)]
    assert told(replace(RULE, formula=name, easiest=high, hardest=high), EASY) == [("easier", high)]


def test_smog_needs_thirty_sentences() -> None:
    check = replace(RULE, formula="smog", easiest=20.0, hardest=30.0)
    assert told(check, EASY) == []
    assert told(check, *[EASY] * 5) == [("easier", 20.0)]


def test_paragraphs_count_together() -> None:
    assert told(RULE, "The dam leaks.") == []
    assert told(RULE, "The dam leaks.", "It is old.", "The town will mend it.") == [("easier", 0)]


def test_points_at_the_headline() -> None:
    made = document([EASY], "Dam to be mended")
    (finding,) = RULE.findings(made)
    assert finding.where == made.anchor
    assert isinstance(finding.values["grade"], int) and finding.values["grade"] == 0


@pytest.mark.parametrize("formula", ["flesch-kincaid", "lix"])
def test_other_languages(formula: str) -> None:
    german = "Der Damm leckt. Er ist alt. Die Stadt wird ihn flicken. Die Bauern zahlen. Sie sind zornig."
    check = replace(RULE, formula=formula, easiest=60.0, hardest=90.0)
    assert bool(told(check, german)) is (formula == "lix")
    assert told(check, "水库上方的大坝漏水，农民将支付大部分工程费用。" * 9) == []


def test_nothing_to_score() -> None:
    assert told(replace(RULE, min_words=0)) == told(replace(RULE, min_words=0), "— …") == []
