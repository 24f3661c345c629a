"""What an article says in two ways."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from random import Random

from tests.bench.gauge.article import CORPORA, Article, carriers
from tests.bench.gauge.defect import Case, Defect, Planter, case, filled, inserted, marked, page, phrase

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FORMS = (
    ("US", "U.S."), ("UK", "U.K."), ("UN", "U.N."), ("EU", "E.U."),
)  # fmt: skip
_BRITISH = (
    "colour",
    "harbour",
    "centre",
    "labour",
    "defence",
    "favourite",
    "theatre",
    "neighbour",
    "honour",
    "travelled",
)
_AMERICAN = (
    "color",
    "harbor",
    "center",
    "labor",
    "defense",
    "favorite",
    "theater",
    "neighbor",
    "honor",
    "traveled",
)
_TOLLS = (
    "The blast at the quay {act} {count} people.",
    "In the blast {count} people were {act}, the mayor said on Monday.",
    "{count} people were {act} when the crane fell, and the quay was shut.",
    "The accident {act} {count} people and sank a boat.",
    "The harbour trust wrote to the families of the {count} people {act} in the accident.",
)
_TERMS = (
    ("adviser", "advisor"),
    ("e-mail", "email"),
    ("ceasefire", "cease-fire"),
    ("policymakers", "policy-makers"),
    ("website", "web site"),
)


@cache
def _small_words() -> frozenset[str]:
    """What no article has for a name: words that some article writes small."""
    articles = (*carriers(0), *carriers(1))
    return frozenset(word for article in articles for word in re.findall(r"(?<![\w’'])[a-z]+", article.text))


def _variant(article: Article, random: Random, other: Article) -> Case | None:
    """One letter of a name that stands three times at least is lost, doubled, changed or swapped with the next."""
    text = "\n\n".join(article.paragraphs)
    names = re.findall(r"(?<=[a-z] )[A-Z][a-z]{5,}\b", text)
    fits = sorted(
        name for name in set(names) if names.count(name) >= 3 and name.lower() not in _small_words()
    )
    if not fits:
        return None
    name = random.choice(fits)
    at = random.randrange(2, len(name) - 1)
    how = {
        "lost": name[:at] + name[at + 1 :],
        "doubled": name[:at] + name[at] + name[at:],
        "changed": name[:at] + random.choice("aeiourstln") + name[at + 1 :],
        "swapped": name[:at] + name[at + 1] + name[at] + name[at + 2 :] if at + 1 < len(name) else name,
    }[random.choice(("lost", "doubled", "changed", "swapped"))]
    places = list(re.finditer(rf"(?<=[a-z] ){name}\b", text))
    if how == name or how in text:
        return None
    place = random.choice(places[1:])
    text = text[: place.start()] + marked(how) + text[place.end() :]
    return case(page(article, body=text.split("\n\n")))


def _inflected(article: Article, random: Random, other: Article) -> Case:
    told = filled(
        "The Norwegians and a Norwegian of {place}, in Norway, met the Hansens; Mr Hansen, and Mrs Jansen, left.",
        random,
    )
    return case(page(article, body=inserted(article, random, told)))


def _both(pairs: tuple[tuple[str, str], ...], shapes: tuple[str, str], mixed: bool) -> Planter:
    def plant(article: Article, random: Random, other: Article) -> Case | None:
        one, two = random.choice(pairs)
        if re.search(rf"\b{re.escape(one)}\b|{re.escape(two)}", article.text):
            return None
        forms = (marked(one), marked(two)) if mixed else (one, one)
        chosen = (shape.replace("%", form) for shape, form in zip(shapes, forms, strict=True))
        return case(page(article, body=inserted(article, random, *chosen)))

    return plant


_ABOUT = (
    "Officials from the % came to the quay on Monday.",
    "It was the % that paid for the crane, and nobody else.",
)
_PAID = ("The % was paid for by the trust, nobody knows why.", "Of the % nothing was left but the name.")


@cache
def _regional() -> frozenset[str]:
    """Words that are spelled in two ways, by a list of pairs where it is at hand: no article may have one of its own."""
    pairs = CORPORA / "lists" / "spellings-gb-us.json"
    known = json.loads(pairs.read_text(encoding="utf-8")) if pairs.is_file() else {}
    return frozenset((*_BRITISH, *_AMERICAN, *known, *known.values()))


def _spelled(mixed: bool) -> Planter:
    def plant(article: Article, random: Random, other: Article) -> Case | None:
        if not _regional().isdisjoint(re.findall(r"[a-z]+", article.text.lower())):
            return None
        first, second = random.sample(range(len(_BRITISH)), 2)
        forms = (_BRITISH[first], _AMERICAN[second] if mixed else _BRITISH[second])
        told = [
            shape.replace("%", marked(form) if mixed else form)
            for shape, form in zip(_PAID, forms, strict=True)
        ]
        return case(page(article, body=inserted(article, random, *told)))

    return plant


def _weekday(wrong: bool) -> Planter:
    def plant(article: Article, random: Random, other: Article) -> Case:
        day = date(random.randrange(2005, 2026), random.randrange(1, 13), random.randrange(1, 29))
        name = _DAYS[(day.weekday() + (random.randrange(1, 7) if wrong else 0)) % 7]
        month = (
            random.choice((_MONTHS[day.month - 1], _MONTHS[day.month - 1][:3] + "."))
            if day.month != 5
            else "May"
        )
        written = random.choice(
            (
                f"{name}, {month} {day.day}, {day.year}",
                f"{name}, {day.day} {_MONTHS[day.month - 1]} {day.year}",
            )
        )
        told = f"The quay was shut on {marked(written) if wrong else written}, when the crane fell."
        return case(page(article, body=inserted(article, random, told)))

    return plant


def _counts(same: bool) -> Planter:
    def plant(article: Article, random: Random, other: Article) -> Case | None:
        if re.search(r"\b(?:killed|died|dead|deaths?|injured|hurt|wounded)\b", article.text):
            return None
        one, two = random.sample(range(13, 60), 2)
        act = random.choice(("killed", "injured"))
        two = one if same else two
        first, second = random.sample(_TOLLS, 2)
        told = (first.format(act=act, count=one), second.format(act=act, count=two))
        return case(
            page(article, body=inserted(article, random, *(text if same else marked(text) for text in told)))
        )

    return plant


CONSISTENCY = {
    "consistency/unexplained-abbreviation": phrase(
        [
            f"The {marked(short)} will vote on the {{thing}}, {{name}} said."
            for short in ("QHT", "VHKO", "ZRB")
        ],
        ["The harbour trust (QHT) will vote on the {thing}, and the QHT has the last word."],
        suffix="md",
    ),
    "consistency/name-variant": Defect(_variant, _inflected),
    "consistency/abbreviation-mix": Defect(_both(_FORMS, _ABOUT, True), _both(_FORMS, _ABOUT, False)),
    "consistency/spelling-variant": Defect(_spelled(True), _spelled(False)),
    "consistency/mixed-term": Defect(_both(_TERMS, _PAID, True), _both(_TERMS, _PAID, False)),
    "consistency/weekday-date": Defect(_weekday(True), _weekday(False)),
    "consistency/conflicting-count": Defect(_counts(False), _counts(True)),
}
