"""The rules of what chatbots say tell the wordings that they were tuned on, once each, and nothing that people say."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from newslint.engine.run import run_texts
from newslint.model.diagnostic import Diagnostic, Severity
from newslint.policy.config import Config
from newslint.policy.policy import Policy
from newslint.policy.rulebook import Rulebook
from tests.bench.defects.chatbot import CHATBOT, wordings
from tests.bench.defects.said_to_mislead import MISLEADING
from tests.bench.gauge.defect import filled

_AROUND = "Nobody on the quay could remember a winter in which so much rain had fallen on the roofs."
_LEAST = 0.95  # the recall that is wanted of these rules
_TUNED = 0  # the half that rules may be tuned on


@pytest.fixture(scope="module")
def policy() -> Policy:
    return Rulebook.load().configure(Config(Path.cwd(), language="en"), select=tuple(CHATBOT))


def told_of(policy: Policy, text: str) -> list[Diagnostic]:
    story = "\n\n".join(("Eastern quay shut after heavy rain", _AROUND, filled(text, Random(1)), _AROUND, ""))
    return run_texts(policy, {"story.txt": story}, Severity.INFO).diagnostics


@pytest.mark.parametrize("rule", sorted(CHATBOT))
def test_the_tuned_half_is_told(policy: Policy, rule: str) -> None:
    bad, _ = wordings(rule, _TUNED)
    missed = [text for text in bad if rule not in {each.rule for each in told_of(policy, text)}]
    assert len(missed) <= (1 - _LEAST) * len(bad), missed


@pytest.mark.parametrize("rule", sorted(CHATBOT))
def test_what_people_say_is_silent(policy: Policy, rule: str) -> None:
    _, good = wordings(rule, _TUNED)
    assert good
    assert {text: told[0].message for text in good if (told := told_of(policy, text))} == {}


def test_what_misleads_is_silent(policy: Policy) -> None:
    texts = MISLEADING.strip().splitlines()
    assert {text: told[0].message for text in texts if (told := told_of(policy, text))} == {}


def test_a_sentence_is_told_once(policy: Policy) -> None:
    told = told_of(
        policy, "As an AI language model, I don't have access to real-time information about the {thing}."
    )
    assert [each.rule for each in told] == ["residue/chatbot-refusal"]
    told = told_of(policy, "I can't provide real-time information about the {thing}.")
    assert [each.rule for each in told] == ["residue/knowledge-cutoff"]


def test_halves_share_no_wording() -> None:
    for rule in CHATBOT:
        (bad, good), (other, others) = wordings(rule, 0), wordings(rule, 1)
        assert min(map(len, (bad, good, other, others))) >= 7
        assert not {*bad, *good} & {*other, *others}
