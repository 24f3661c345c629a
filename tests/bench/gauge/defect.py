"""A defect that is planted in an article, and where it stands: the gold that a rule is measured against."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.bench.gauge.article import Article

_BEGIN, _END = "\ue000", "\ue001"  # around gold while a text is put together
_MARKED = re.compile(f"{_BEGIN}([^{_BEGIN}{_END}]*){_END}")


@dataclass(frozen=True, slots=True)
class Case:
    """Files by name, with the gold spans of each: a rule must tell one of them, and nothing else.

    anywhere: the defect is one of the whole article, so that any place in it is right.
    """

    files: tuple[tuple[str, str], ...]
    gold: tuple[tuple[str, int, int], ...]
    anywhere: bool = False


Planter = Callable[[Article, Random, Article], Case | None]


@dataclass(frozen=True, slots=True)
class Defect:
    """How to plant a defect, and its sound twin: as much like it as can be, and right.

    A planter takes an article, chance, and another article; None if the article does not lend itself.
    """

    plant: Planter
    twin: Planter | None = None


def marked(text: str) -> str:
    """Text that is gold."""
    return f"{_BEGIN}{text}{_END}"


def case(*texts: str, suffix: str = "md", anywhere: bool = False) -> Case:
    """A case of texts in which gold is marked, one a file."""
    files, gold = [], []
    for number, text in enumerate(texts):
        name = f"story-{number}.{suffix}"
        plain, spans = _unmarked(text)
        files.append((name, plain))
        gold += [(name, start, end) for start, end in spans]
        if anywhere and number == 0:
            gold.append((name, 0, len(plain)))
    return Case(tuple(files), tuple(gold), anywhere)


def _unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    parts, spans, at, last = [], [], 0, 0
    for match in _MARKED.finditer(text):
        parts += [text[last : match.start()], match[1]]
        start = at + match.start() - last
        at = start + len(match[1])
        spans.append((start, at))
        last = match.end()
    return "".join((*parts, text[last:])), spans


def page(
    article: Article, *, body: list[str] | None = None, headline: str | None = None, **front: str
) -> str:
    """The article as Markdown with front matter; an empty field is left out."""
    fields = {"title": article.headline if headline is None else headline, "date": article.date, **front}
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items() if value]
    body = list(article.paragraphs) if body is None else body
    return "\n".join(("---", *lines, "---", "")) + "\n" + "\n\n".join(body) + "\n"


def plain(article: Article, body: list[str]) -> str:
    """The article as plain text."""
    return "\n\n".join((article.headline, *body)) + "\n"


def inserted(article: Article, random: Random, *paragraphs: str) -> list[str]:
    """The paragraphs of the article with these among them, in order, never first or last, never together."""
    body = list(article.paragraphs)
    places = sorted(random.sample(range(1, len(body)), len(paragraphs)), reverse=True)
    for place, paragraph in zip(places, reversed(paragraphs), strict=True):
        body.insert(place, paragraph)
    return body


def phrase(
    bad: list[str], good: list[str] | None = None, place: str = "middle", suffix: str = "txt"
) -> Defect:
    """A defect that is a paragraph of its own, one of these; `place`: first, last, or among the others."""
    return Defect(_one_of(bad, place, suffix, True), _one_of(good, place, suffix, False) if good else None)


def _one_of(texts: list[str], place: str, suffix: str, gold: bool) -> Planter:
    def plant(article: Article, random: Random, other: Article) -> Case:
        text = random.choice(texts)
        text = text if _BEGIN in text or not gold else marked(text)
        text = filled(text, random)
        body = list(article.paragraphs)
        at = {"first": 0, "last": len(body)}.get(place, random.randrange(1, len(body)))
        body.insert(at, text)
        return case(page(article, body=body) if suffix == "md" else plain(article, body), suffix=suffix)

    return plant


_NAMES = (
    "Ida Berg",
    "Tomas Lind",
    "Clement Orr",
    "Ruth Okafor",
    "Mei Tan",
    "Samuel Price",
    "Nora Haugen",
    "Ali Demir",
)
_PLACES = ("Odda", "Skarra", "Port Ellery", "Lysaker", "Brenton", "Varde", "Kilmore", "Tessin")
_THINGS = ("ferry", "bridge", "school", "harbour", "hospital", "orchard", "railway", "library")


def filled(text: str, random: Random) -> str:
    """The text with made-up names for {name}, {other}, {place} and {thing}."""
    name, other = random.sample(_NAMES, 2)
    chosen = {
        "{name}": name,
        "{other}": other,
        "{place}": random.choice(_PLACES),
        "{thing}": random.choice(_THINGS),
    }
    for gap, word in chosen.items():
        text = text.replace(gap, word)
    return text
