"""Leads that run for too long."""

from __future__ import annotations

import pytest

from newslint.checks.long_lead import LongLead
from tests.documents import document

TEN = LongLead(max_words=10)
LEAD = "Farmers below the leaking dam of Lindvik will have to pay for its repair."


def told(*paragraphs: str) -> list[str]:
    """What is told, as it stands in the source."""
    made = document(paragraphs, headline="Farmers to pay")
    return [made.source[slice(*finding.where.span)] for finding in TEN.findings(made)]


def test_only_the_first_sentence_of_the_first_paragraph() -> None:
    assert told(LEAD + " " + LEAD, LEAD) == [LEAD]
    assert told("The dam leaks. " + LEAD, LEAD) == []


@pytest.mark.parametrize("stray", ["Tuesday, 6 May 2025", "By Ada Cole", "LATEST"])
def test_a_stray_line_before_it(stray: str) -> None:
    assert told(stray, LEAD) == [LEAD]


def test_a_short_first_sentence_is_the_lead() -> None:
    assert told("It leaks.", LEAD) == []


def test_the_dateline_is_told_but_not_counted() -> None:
    assert told("LINDVIK, Oct. 3 (VN) — " + LEAD) == ["LINDVIK, Oct. 3 (VN) — " + LEAD]
    assert told("LINDVIK, Oct. 3 (VN) — Farmers below the dam will pay for it.") == []


def test_no_lead_at_all() -> None:
    assert (
        told()
        == told("")
        == told("水库上方的大坝漏水，农民将支付大部分工程费用，他们很生气，没有别的办法。")
        == []
    )
