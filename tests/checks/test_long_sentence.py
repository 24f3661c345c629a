"""Sentences that run for too long."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newslint.checks.long_sentence import LongSentence
from newslint.engine.run import run_texts
from newslint.policy.config import Config
from newslint.policy.rulebook import Rulebook
from tests.conftest import CHECKOUT
from tests.documents import document

TEN = LongSentence(max_words=10)
LONG = "The farmers below the leaking dam will have to pay for its repair."


def told(*paragraphs: str) -> list[str]:
    """What is told, as it stands in the source."""
    made = document(paragraphs)
    return [made.source[slice(*finding.where.span)] for finding in TEN.findings(made)]


def test_points_at_the_sentence_alone() -> None:
    assert told("It leaks. " + LONG + " They are angry.", "It will hold. " + LONG) == [LONG, LONG]


def test_as_many_words_as_the_limit() -> None:
    assert told("The farmers below the leaking dam will have to pay.") == []
    assert told("The farmers below the leaking dam will have to pay twice.") != []


def test_words_without_a_stop() -> None:
    assert told(LONG.rstrip(".")) == [LONG.rstrip(".")]


def test_scripts_without_spaces() -> None:
    assert told("水库上方的大坝漏水，农民将支付大部分工程费用，他们很生气，市长说没有别的办法。") == []
    assert told(LONG + " 北京") == [LONG]


def test_an_interview() -> None:
    questions = ("Who?", "When?", "Why?", "**And then?**")
    assert told(LONG, *questions) == [LONG]
    assert told(LONG, *questions, "“Really?”") == []


def test_a_long_lead_is_told_once() -> None:
    words = " ".join(["and the ferry was late"] * 12)
    policy = Rulebook.load().configure(
        Config(CHECKOUT), select=("readability/long-lead", "readability/long-sentence")
    )
    report = run_texts(policy, {"a.md": f"One {words}.\n\nTwo {words}.\n"})
    assert [(each.rule, each.where.start.line) for each in report.diagnostics] == [
        ("readability/long-lead", 1),
        ("readability/long-sentence", 3),
    ]


@given(st.lists(st.text(alphabet="a .;:“”?—北\u0301", max_size=60), max_size=3))
def test_anything(paragraphs: list[str]) -> None:
    made = document(paragraphs)
    for finding in LongSentence(max_words=2).findings(made):
        assert made.source[slice(*finding.where.span)].strip()
        assert isinstance(finding.values["words"], int) and finding.values["words"] > 2
