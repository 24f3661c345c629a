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
    return [rule.id for rule, _ in awake(POLICY.rules_for(article), [article])]


def test_an_article_without_their_words_wakes_no_phrase_rule() -> None:
    assert "residue/chatbot-refusal" not in woken("The harbour reopened on Monday.")


def test_a_word_wakes_the_rule_that_needs_it() -> None:
    assert "residue/chatbot-refusal" in woken("I cannot fulfil this request.", "It said.")


def test_rules_come_in_their_order_and_rosters_are_kept() -> None:
    article = document(["I cannot fulfil this request in the digital landscape."])
    told = [rule.id for rule, _ in awake(POLICY.rules_for(article), [article])]
    assert told == sorted(told)
    assert POLICY.rules_for(article) is POLICY.rules_for(document(["Another."]))


def test_nothing_to_read() -> None:
    assert woken() == woken("")


def test_each_rule_is_given_the_articles_that_wake_it() -> None:
    told = document(["I cannot fulfil this request."], "Harbour reopens")
    plain = document(["The harbour reopened on Monday."], "Harbour reopens")
    likely = {rule.id: some for rule, some in awake(POLICY.rules_for(told), [plain, told])}
    assert likely["residue/chatbot-refusal"] == [told]
    assert likely["residue/truncated-ending"] == [plain, told]


def test_of_many_articles_patterns_are_asked_for_together() -> None:
    plain = [document([f"It cannot fulfil the order of {number}."]) for number in range(40)]
    told = document(["I cannot fulfil this request."])
    likely = [some for rule, some in awake(POLICY.rules_for(told), [*plain, told]) if "refusal" in rule.id]
    assert told in likely[0]
    assert plain[-1] not in likely[0]
