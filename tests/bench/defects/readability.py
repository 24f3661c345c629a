"""Sentences, paragraphs and articles without end."""

from __future__ import annotations

from random import Random

from tests.bench.gauge.article import Article
from tests.bench.gauge.defect import Case, Defect, case, marked, page

_CLAUSES = (
    "the harbour trust met on Monday to speak of the ferry", "nobody from the council came", "the rain had not stopped",
    "a letter from the mayor was read out twice", "the skipper of the ferry was asked what he had seen",
    "the insurers had sent a clerk with a camera", "the school stayed shut for another week", "the crane was moved",
    "the people on the quay went home", "the lights of the town were put out one after the other",
)  # fmt: skip


def _run_on(random: Random, count: int) -> str:
    return " and ".join(random.sample(_CLAUSES, count)).capitalize() + "."


def _sentence(article: Article, random: Random, other: Article) -> Case:
    at = random.randrange(1, len(article.paragraphs))
    body = list(article.paragraphs)
    body.insert(at, marked(_run_on(random, 9)))
    return case(page(article, body=body))


def _lead(article: Article, random: Random, other: Article) -> Case:
    return case(page(article, body=[marked(_run_on(random, 9)), *article.paragraphs]))


def _paragraph(article: Article, random: Random, other: Article) -> Case:
    text, more = "", [*article.paragraphs, *other.paragraphs] * 3
    while text.count(" ") < 210:
        text += more.pop(0) + " "
    return case(page(article, body=[marked(text.strip()), *more[:4]]), anywhere=True)


def _wall(article: Article, random: Random, other: Article) -> Case:
    texts = [*article.paragraphs, *other.paragraphs] * 2
    half = len(texts) // 2
    return case(page(article, body=[" ".join(texts[:half]), " ".join(texts[half:])]), anywhere=True)


_OFFICE = (
    "the implementation of administrative recommendations concerning infrastructural investments",
    "an interdepartmental evaluation of environmental responsibilities",
    "the continuation of negotiations regarding agricultural compensation",
    "a preliminary consideration of constitutional alternatives",
    "the reorganisation of international communications authorities",
)


def _dense(article: Article, random: Random, other: Article) -> Case:
    """Every sentence in the language of offices."""
    body = []
    for _ in range(6):
        one, two, three = random.sample(_OFFICE, 3)
        body.append(f"Notwithstanding {one}, {two} necessitates {three}, representatives acknowledged.")
    return case(page(article, body=body * 2), anywhere=True)


READABILITY = {
    "readability/hard-to-read": Defect(_dense),
    "readability/long-sentence": Defect(_sentence),
    "readability/long-lead": Defect(_lead),
    "readability/long-paragraph": Defect(_paragraph),
    "readability/wall-of-text": Defect(_wall),
}
