"""Sentences that are told again: marks, the limit of a file, and what is left alone."""

from __future__ import annotations

from pathlib import Path
from time import process_time

from newslint.checks.near_duplicate_sentence import NearDuplicateSentence
from newslint.engine.run import run_texts
from newslint.policy.config import load_config
from newslint.policy.rulebook import Rulebook
from tests.documents import document

RULE = NearDuplicateSentence(similarity=0.75, min_words=8)
ONE = "The keeper said that the lamp had been lit on every night of the war but three."
AGAIN = "The keeper said that the lamp had been lit on every night of the siege but three."
FILL = "Nobody on the island had thought to ask him before the teacher did."


def test_what_is_marked() -> None:
    (found,) = RULE.findings(document([f"{ONE} {FILL}", f"It seems so. {AGAIN}"]))
    assert found.where.text == AGAIN
    assert found.related[0].text == ONE
    assert [mark.end - mark.start for mark in found.where.marks] == [len("siege")]


def test_two_in_one_paragraph() -> None:
    assert len(list(RULE.findings(document([f"{ONE} {FILL} {AGAIN}"])))) == 1
    assert not list(RULE.findings(document([f"{ONE} {FILL} {ONE}"])))


def test_a_live_blog_and_an_address_are_left_alone() -> None:
    assert not list(
        RULE.findings(document([f"{ONE} {FILL}", f"It was so. {AGAIN}"], headline="Live: the lamp"))
    )
    address = ONE[:-1] + " https://example.org/lamp."
    assert not list(RULE.findings(document([f"{address} {FILL}", f"It was so. {AGAIN}"])))


def test_three_are_told_an_article() -> None:
    days = [
        f"{ONE[:-1]} or {word}, as she had heard."
        for word in ("four", "five", "six", "seven", "eight", "nine")
    ]
    policy = Rulebook.load().configure(
        load_config(Path(__file__).parent, isolated=True), select=["duplication/near-duplicate-sentence"]
    )
    text = "\n\n".join(f"{day} {chr(65 + number) * 9} went home." for number, day in enumerate(days))
    report = run_texts(policy, {"a.md": text})
    assert len(report.diagnostics) == 3
    assert [each.more for each in report.hidden] == [2]


def test_one_paragraph_without_end_takes_linear_time() -> None:
    start = process_time()
    assert not list(RULE.findings(document([f"{ONE} " * 5_000])))
    told = list(RULE.findings(document([" ".join(f"{ONE[:-1]} and {word}." for word in range(2_000))])))
    assert len(told) == 1_999
    assert process_time() - start < 15


def test_the_earliest_of_those_most_like_it_is_named() -> None:
    other = ONE.replace("keeper", "pilot")
    found = list(RULE.findings(document([f"{other} {FILL}", f"{ONE} {FILL}", f"It seems so. {AGAIN}"])))
    assert [(each.where.text, each.related[0].text) for each in found] == [(ONE, other), (AGAIN, ONE)]
