"""Text that comes twice: in one article, or in two."""

from __future__ import annotations

import re
from random import Random

from tests.bench.gauge.article import Article
from tests.bench.gauge.defect import Case, Defect, Planter, case, marked, page

_SWAPS = ("now", "also", "later", "again", "perhaps", "officials", "recently", "several", "former", "local")
_ENOUGH = 25  # words of a paragraph whose copy differs in two of them and is still 85 % the same


def _long(article: Article, random: Random, words: int) -> int | None:
    """The number of a paragraph of so many words, without a quotation, not the last."""
    fits = [
        at for at, text in enumerate(article.paragraphs[:-1]) if text.count(" ") >= words and '"' not in text
    ]
    return random.choice(fits) if fits else None


def _changed(text: str, random: Random, count: int) -> str:
    """The text with so many words swapped, dropped or added."""
    words = text.split()
    for at in random.sample(range(1, len(words) - 1), count):
        how = random.choice(("swap", "drop", "add"))
        words[at] = {
            "swap": random.choice(_SWAPS),
            "drop": "",
            "add": f"{random.choice(_SWAPS)} {words[at]}",
        }[how]
    return " ".join(filter(None, words))


def _again(least: int, changes: int) -> Planter:
    """A paragraph comes again at the end, with so many words changed."""

    def plant(article: Article, random: Random, other: Article) -> Case | None:
        at = _long(article, random, least)
        if at is None:
            return None
        copy = article.paragraphs[at]
        return case(
            page(
                article,
                body=[*article.paragraphs, marked(_changed(copy, random, changes) if changes else copy)],
            )
        )

    return plant


def _sentences(text: str) -> list[str]:
    return [one for one in re.split(r"(?<=[a-z]{3}[.!?]) (?=[A-Z])", text) if one.count(" ") >= 9]


def _sentence_again(changes: int) -> Planter:
    def plant(article: Article, random: Random, other: Article) -> Case | None:
        at = _long(article, random, 14)
        found = _sentences(article.paragraphs[at]) if at is not None else []
        if not found or (changes and found[0].count(" ") < 17):
            return None
        copy = _changed(found[0], random, changes) if changes else found[0]
        return case(
            page(
                article,
                body=[*article.paragraphs, f"{other.paragraphs[1]} {marked(copy)} {other.paragraphs[2]}"],
            )
        )

    return plant


def _loop(article: Article, random: Random, other: Article) -> Case | None:
    found = _sentences(article.paragraphs[1])
    if not found or '"' in found[0]:
        return None
    stuck = marked(" ".join([found[0]] * random.randrange(3, 7)))
    return case(page(article, body=[article.paragraphs[0], stuck, *article.paragraphs[2:]]))


def _contained(article: Article, random: Random, other: Article) -> Case | None:
    at = _long(article, random, 16)
    if at is None:
        return None
    copy = article.paragraphs[at]
    body = [*article.paragraphs[:at], marked(copy), *article.paragraphs[at + 1 :]]
    longer = f"{other.paragraphs[1]} {marked(copy)} {other.paragraphs[2]}"
    if random.random() < 0.5:
        return case(page(article, body=[*body, longer]))
    return case(
        page(article, body=body), page(other, body=[other.paragraphs[0], longer, *other.paragraphs[3:]])
    )


def _renumbered(article: Article, random: Random, other: Article) -> Case | None:
    fits = [
        text
        for text in article.paragraphs
        if len(re.findall(r"\b\d+\b", text)) >= 1 and text.count(" ") >= 14
    ]
    if not fits or '"' in fits[0]:
        return None
    copy = re.sub(r"\b\d+\b", lambda match: str(int(match[0][:9]) + random.randrange(1, 9)), fits[0])
    return case(page(article, body=[*article.paragraphs, marked(copy)]))


def _recycled(article: Article, random: Random, other: Article) -> Case | None:
    at = _long(article, random, _ENOUGH)
    if at is None:
        return None
    copy = _changed(article.paragraphs[at], random, random.randrange(0, 3))
    body = [*article.paragraphs[:at], marked(article.paragraphs[at]), *article.paragraphs[at + 1 :]]
    return case(page(article, body=body), page(other, body=[*other.paragraphs, marked(copy)]))


def _two(article: Article, random: Random, other: Article) -> Case:
    return case(page(article), page(other))


def _copied(article: Article, random: Random, other: Article) -> Case:
    """The same article under another headline: whole, longer, or two thirds of it among other text."""
    kept = list(article.paragraphs)
    how = random.choice(("copy", "update", "part"))
    if how == "copy":
        kept[-1] = _changed(kept[-1], random, 1)
    elif how == "update":
        kept += list(other.paragraphs[:2])
    else:
        kept = kept[: len(kept) * 2 // 3 + 1] + list(other.paragraphs[:4])
    first = page(article, headline=marked(article.headline))
    return case(first, page(other, headline=marked(other.headline), body=kept), anywhere=True)


def _template(article: Article, random: Random, other: Article) -> Case | None:
    line = f"{article.paragraphs[0].split('.')[0]} is what {other.paragraphs[0].split('.')[0]} means."
    third = Article("", "", "A third story from the quay", other.paragraphs[:0], "2019-06-01")
    filler = [*article.paragraphs[1:3], *other.paragraphs[1:3]]
    pages = [
        page(article, body=[*article.paragraphs[2:], marked(line)]),
        page(other, body=[*other.paragraphs[2:], marked(line)]),
    ]
    return case(*pages, page(third, body=[*filler[1:2], "The quay was shut on Monday.", marked(line)]))


def _apart(article: Article, random: Random, other: Article) -> Case | None:
    """Two paragraphs that share every second word."""
    at = _long(article, random, 14)
    if at is None:
        return None
    words, others = article.paragraphs[at].split(), " ".join(other.paragraphs).split()
    told = " ".join(
        word if number % 4 < 2 else others[number % len(others)] for number, word in enumerate(words)
    )
    return case(page(article, body=[*article.paragraphs, f"{told.rstrip('.')}."]))


def _twice(article: Article, random: Random, other: Article) -> Case | None:
    """A sentence that comes twice in a row is no loop."""
    found = _sentences(article.paragraphs[1])
    return (
        case(page(article, body=[article.paragraphs[0], f"{found[0]} {found[0]}", *article.paragraphs[2:]]))
        if found
        else None
    )


def _hammered(article: Article, random: Random, other: Article) -> Case | None:
    body = list(article.paragraphs)
    words = article.text.count(" ")
    for _ in range(max(9, words // 40)):
        at = random.randrange(len(body))
        body[at] += " It came in the wake of the storm that hit the quay."
    return case(page(article, body=body), anywhere=True)


DUPLICATION = {
    "duplication/repeated-paragraph": Defect(_again(14, 0), _apart),
    "duplication/near-duplicate-paragraph": Defect(_again(_ENOUGH, 2), _apart),
    "duplication/repeated-sentence": Defect(_sentence_again(0), _apart),
    "duplication/near-duplicate-sentence": Defect(_sentence_again(2), _apart),
    "duplication/generation-loop": Defect(_loop, _twice),
    "duplication/contained-paragraph": Defect(_contained, _two),
    "duplication/same-but-numbers": Defect(_renumbered, _apart),
    "duplication/recycled-paragraph": Defect(_recycled, _two),
    "duplication/recycled-article": Defect(_copied, _two),
    "duplication/boilerplate": Defect(_template, _two),
    "duplication/hammered-phrase": Defect(_hammered),
}
