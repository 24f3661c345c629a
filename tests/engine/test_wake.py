"""An article wakes the rules that may find something in it, and no others that can be told from them."""

from __future__ import annotations

from pathlib import Path

from newslint.engine.wake import awake
from newslint.policy.config import Config
from newslint.policy.rulebook import Rulebook
from tests.documents import document

POLICY = Rulebook.load().configure(Config(Path.cwd()), select=["residue", "style/machine-phrasing"])


def woken(*paragraphs: str) -> list[str]:
    article = document(paragraphs, "Harbour reopens")
    return [rule.id for rule in awake(POLICY.rules_for(article), article)]


def test_an_article_without_their_words_wakes_no_phrase_rule() -> None:
    assert "residue/chatbot-refusal" not in woken("The harbour reopened on Monday.")


def test_a_word_wakes_the_rule_that_needs_it() -> None:
    assert "residue/chatbot-refusal" in woken("It cannot fulfil this request.", "It said.")


def test_rules_come_in_their_order_and_rosters_are_kept() -> None:
    article = document(["One cannot fulfil this request in the digital landscape."])
    told = [rule.id for rule in awake(POLICY.rules_for(article), article)]
    assert told == sorted(told)
    assert POLICY.rules_for(article) is POLICY.rules_for(document(["Another."]))


def test_nothing_to_read() -> None:
    assert woken() == woken("")
