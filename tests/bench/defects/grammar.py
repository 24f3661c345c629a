"""Slips of grammar: a small word twice, a singular with a plural."""

from __future__ import annotations

import re
from random import Random

from tests.bench.gauge.article import Article
from tests.bench.gauge.defect import Case, Defect, case, marked, page, phrase

_SMALL = (
    "the",
    "of",
    "to",
    "a",
    "and",
    "is",
    "for",
    "with",
    "was",
    "has",
    "at",
    "by",
    "from",
    "their",
    "are",
)
_WRONG = [
    f"{marked('These decision has')} been put off twice, {{name}} said.",
    f"{marked('This boats are')} older than the quay, {{name}} said.",
    f"{marked('These plan was')} drawn up in {{place}} last spring.",
    f"{marked('Those letter is')} from the mayor of {{place}}.",
    f"{marked('These narrative has')} been told before in {{place}}.",
    f"{{name}} said that {marked('these measure is')} not enough.",
    f"{marked('This rules have')} been in force since spring.",
    f"{marked('The children was')} safe, {{name}} said.",
    f"{marked('They was')} seen at the {{thing}} on Monday.",
    f"{marked('He have')} been at the {{thing}} since noon.",
]
_RIGHT = [
    "These decisions have been put off twice, {name} said, and this series is the last.",
    "These days it is {name} who runs the {thing}, and those who were there are gone.",
    "That means are lacking is what {name} said in {place}.",
    "The number of boats that leave {place} has grown, and this is what people are told.",
]


def _doubled(article: Article, random: Random, other: Article) -> Case | None:
    body = list(article.paragraphs)
    at = random.randrange(len(body))
    found = list(re.finditer(rf"(?<= )(?:{'|'.join(_SMALL)})(?= [a-z])", body[at]))
    if not found or '"' in body[at]:
        return None
    word = random.choice(found)
    body[at] = body[at][: word.start()] + marked(f"{word[0]} {word[0]}") + body[at][word.end() :]
    return case(page(article, body=body))


GRAMMAR = {
    "consistency/doubled-word": Defect(
        _doubled,
        phrase(
            [],
            [
                "{name} knew that that was so, and the {thing} had had no roof.",
                "The rule was brought in in June, {name} said.",
            ],
            suffix="md",
        ).twin,
    ),
    "consistency/agreement": phrase(_WRONG, _RIGHT, suffix="md"),
}
