"""Headlines that repeat, promise what is not there, or carry what does not belong to them."""

from __future__ import annotations

import re
from random import Random

from tests.bench.gauge.article import Article
from tests.bench.gauge.defect import Case, Defect, Planter, case, filled, inserted, marked, page

_PLACES = ("Odda", "Skarra", "Lysaker", "Tessin", "Varde", "Kilmore")
_SITES = (
    " | The Harbour Herald",
    " - The Daily Harbour",
    " | Skarra News",
    " – Varde Times",
    " :: Harbour Online",
)
_NO_SITES = (" - police", " – in pictures", " - 2019", ": a harbour town waits")
_BAITS = (
    "You won't believe why {}",
    "Here's why {}",
    "{}: what happened next will shock you",
    "7 reasons why {}",
    "This is why {}",
    "The shocking truth about why {}",
)


def _with_headline(article: Article, headline: str, body: list[str] | None = None) -> Case:
    return case(page(article, headline=headline, body=body))


def _repeated(article: Article, random: Random, other: Article) -> Case:
    headline = article.headline.rstrip(".")
    told = random.choice(
        (headline, headline + ".", headline.upper(), headline.title(), headline.replace(" ", "  ", 1))
    )
    return case(page(article, body=inserted(article, random, marked(told))))


def _retold(article: Article, random: Random, other: Article) -> Case:
    """A sentence that begins as the headline does, and goes on."""
    told = f"{article.headline.rstrip('.')}, as the harbour trust said on Monday in a letter to the people of Odda."
    return case(page(article, body=inserted(article, random, told)))


def _nameless(article: Article, random: Random, other: Article) -> Case:
    return case(page(article, headline=""), anywhere=True)


def _overlong(article: Article, random: Random, other: Article) -> Case | None:
    long = f"{article.headline.rstrip('.')} {article.paragraphs[0]}"
    words = long.split()[: random.randrange(25, 40)]
    return _with_headline(article, marked(" ".join(words))) if len(words) >= 25 else None


def _site(suffixes: tuple[str, ...], gold: bool) -> Planter:
    def plant(article: Article, random: Random, other: Article) -> Case:
        suffix = random.choice(suffixes)
        return _with_headline(article, article.headline.rstrip(".") + (marked(suffix) if gold else suffix))

    return plant


def _mixed(article: Article, random: Random, other: Article) -> Case | None:
    words = article.headline.split()
    small = [at for at, word in enumerate(words) if re.fullmatch(r"[a-z]{4,}", word)]
    if len(small) < 4 or len(small) < len(words) * 0.6:
        return None
    for at in random.sample(small, len(small) // 2):
        words[at] = words[at].capitalize()
    return _with_headline(article, marked(" ".join(words)))


def _titled(article: Article, random: Random, other: Article) -> Case:
    words = (
        word if word in ("of", "the", "in", "and", "to") else word[0].upper() + word[1:]
        for word in article.headline.split()
    )
    return _with_headline(article, " ".join(words))


def _number(article: Article, random: Random, other: Article) -> Case | None:
    number = str(random.choice((17, 23, 46, 58, 340, 730, 8)))
    if number in re.findall(r"\d+", article.text) or (number == "8" and re.search(r"\beight", article.text)):
        return None
    return _with_headline(article, f"{article.headline.rstrip('.')} after {marked(number)} complaints")


def _told_number(article: Article, random: Random, other: Article) -> Case | None:
    number, words = random.choice(
        (("17", "Seventeen"), ("23", "Twenty-three"), ("8", "Eight"), ("340", "340"))
    )
    body = inserted(article, random, f"{words} complaints had come in by Monday, the harbour trust said.")
    return _with_headline(article, f"{article.headline.rstrip('.')} after {number} complaints", body)


def _name(article: Article, random: Random, other: Article) -> Case | None:
    place = random.choice(_PLACES)
    if place in article.text or article.headline.istitle():
        return None
    return _with_headline(article, f"{article.headline.rstrip('.')} in {marked(place)}")


def _told_name(article: Article, random: Random, other: Article) -> Case | None:
    place = random.choice(_PLACES)
    body = inserted(article, random, f"People in {place} heard of it on Monday, the harbour trust said.")
    return _with_headline(article, f"{article.headline.rstrip('.')} in {place}", body)


def _unrelated(article: Article, random: Random, other: Article) -> Case | None:
    shared = set(re.findall(r"[a-z]{4,}", other.headline.lower())) & set(
        re.findall(r"[a-z]{4,}", article.text.lower())
    )
    return None if shared else _with_headline(article, marked(other.headline))


def _shared(article: Article, random: Random, other: Article) -> Case | None:
    words = article.headline.split()
    if len(words) < 6:
        return None
    if random.random() < 0.5:
        words[random.randrange(1, len(words))] = "soon"
    first = page(article, headline=marked(article.headline))
    return case(first, page(other, headline=marked(" ".join(words))))


def _own(article: Article, random: Random, other: Article) -> Case:
    return case(page(article), page(other))


def _first_sentence(text: str) -> str:
    return re.split(r"(?<=[a-z]{3}[.!?]) (?=[A-Z])", text)[0]


def _dek(article: Article, random: Random, other: Article) -> Case:
    return case(page(article, subtitle=marked(_first_sentence(article.paragraphs[0]))), anywhere=True)


def _own_dek(article: Article, random: Random, other: Article) -> Case:
    return case(page(article, subtitle=_first_sentence(article.paragraphs[3])))


def _bait(article: Article, random: Random, other: Article) -> Case:
    return _with_headline(article, marked(random.choice(_BAITS).format(article.headline.rstrip("."))))


def _honest(article: Article, random: Random, other: Article) -> Case:
    told = ("{} in seven years, mayor says", "Why {}", "{}: a shock for Odda")
    return _with_headline(article, filled(random.choice(told), random).format(article.headline.rstrip(".")))


HEADLINES = {
    "headlines/repeated-in-body": Defect(_repeated, _retold),
    "headlines/missing": Defect(_nameless),
    "headlines/overlong": Defect(_overlong),
    "headlines/site-suffix": Defect(_site(_SITES, True), _site(_NO_SITES, False)),
    "headlines/mixed-case": Defect(_mixed, _titled),
    "headlines/number-not-in-body": Defect(_number, _told_number),
    "headlines/name-not-in-body": Defect(_name, _told_name),
    "headlines/unrelated-to-body": Defect(_unrelated),
    "headlines/shared-headline": Defect(_shared, _own),
    "headlines/dek-repeats-lead": Defect(_dek, _own_dek),
    "headlines/clickbait": Defect(_bait, _honest),
}
