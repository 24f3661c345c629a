"""Planted defects: is each found at its place, and nothing in its sound twin?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from random import Random

from newslint.engine.run import run_texts
from newslint.model.diagnostic import Severity
from newslint.policy.config import Config
from newslint.policy.policy import Policy
from newslint.policy.rulebook import Rulebook
from tests.bench.gauge.article import Article
from tests.bench.gauge.defect import Case, Defect, Planter, case, page, plain
from tests.bench.gauge.score import Tally, Told, touches

WANTED = 240
_ENGINE = "engine"
_TODAY = "2026-11-01"  # articles dated later are dated ahead


def policy_of(book: Rulebook, rule_id: str) -> Policy:
    """The rule alone, as it ships; with all others if it is one that the engine states."""
    alone = () if book.files[rule_id].check == _ENGINE else (rule_id,)
    return book.configure(Config(Path.cwd(), language="en", today=_TODAY), select=alone)


def told_in(policy: Policy, texts: Case, rule_id: str) -> list[Told]:
    """What the rule tells of the texts of a case."""
    report = run_texts(policy, dict(texts.files), Severity.INFO)
    assert not report.failures, report.failures[0].message
    return [
        Told(rule_id, each.where.path, each.where.start.offset, each.where.end.offset, each.message)
        for each in report.diagnostics
        if each.rule == rule_id
    ]


def measured(
    book: Rulebook, rule_id: str, defect: Defect, articles: Sequence[Article], wanted: int = WANTED
) -> tuple[Tally, list[str]]:
    """The tally of a rule over so many planted defects and as many sound twins, and what it got wrong."""
    policy, tally, wrong = policy_of(book, rule_id), Tally(), []
    known = _Unharmed(policy, rule_id)
    for article, made in planted(defect.plant, articles, wanted):
        told = known.besides(article, told_in(policy, made, rule_id))
        hits = [each for each in told if any(touches(each, gold) for gold in made.gold)]
        tally.found += bool(hits)
        tally.missed += not hits
        tally.false += len(told) - len(hits)
        if not hits:
            wrong.append(f"missed: {_gold(made)}")
        wrong += [f"elsewhere: {each.message}" for each in told if each not in hits]
    for article, made in planted(defect.twin, articles, wanted) if defect.twin else ():
        told = known.besides(article, told_in(policy, made, rule_id))
        tally.sound += 1
        tally.false += len(told)
        wrong += [f"in the twin: {each.message}" for each in told]
    return tally, wrong


class _Unharmed:
    """What a rule tells of an article before anything is planted: alarms on clean text, counted elsewhere."""

    def __init__(self, policy: Policy, rule_id: str) -> None:
        self._policy, self._rule = policy, rule_id
        self._told: dict[str, set[str]] = {}

    def besides(self, article: Article, told: list[Told]) -> list[Told]:
        """Those that are not of the article as it was."""
        if article.id not in self._told and told:
            forms = case(page(article)), case(plain(article, list(article.paragraphs)), suffix="txt")
            before = (each for form in forms for each in told_in(self._policy, form, self._rule))
            self._told[article.id] = {each.message for each in before}
        return [each for each in told if each.message not in self._told[article.id]]


def planted(planter: Planter, articles: Sequence[Article], wanted: int) -> Iterator[tuple[Article, Case]]:
    """So many cases, if the articles lend themselves; each article at most three times, by its own chance."""
    made = (
        (article, planter(article, Random(f"{turn} {article.id}"), articles[(at + 7 + turn) % len(articles)]))
        for turn in range(3)
        for at, article in enumerate(articles)
    )
    return islice(((article, texts) for article, texts in made if texts is not None), wanted)


def _gold(texts: Case) -> str:
    name, start, end = texts.gold[-1]
    return dict(texts.files)[name][start:end][:160].replace("\n", " ")
