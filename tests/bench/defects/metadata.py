"""What the metadata of an article get wrong, and two defects that are not of its text."""

from __future__ import annotations

from random import Random

from tests.bench.gauge.article import Article
from tests.bench.gauge.defect import Case, Defect, Planter, case, marked, page

_NOBODY = (
    "admin",
    "Staff Writer",
    "[Name]",
    "John Doe",
    "ChatGPT",
    "Author Name",
    "webmaster",
    "Guest Author",
)
_SOMEBODY = ("Ida Berg", "Tomas Lind and Ruth Okafor", "Mei Tan, harbour correspondent", "Adam Minter")
_TONGUES = ("de", "fr", "es", "it", "nl")


def _with(field: str, values: tuple[str, ...], gold: bool) -> Planter:
    def plant(article: Article, random: Random, other: Article) -> Case:
        value = random.choice(values)
        return case(page(article, **{field: marked(value) if gold else value}), anywhere=gold)

    return plant


def _dated(year: int, gold: bool) -> Planter:
    def plant(article: Article, random: Random, other: Article) -> Case:
        date = f"{year + random.randrange(9)}-{random.randrange(1, 13):02}-{random.randrange(1, 29):02}"
        dated = Article(article.id, article.source, article.headline, article.paragraphs, date)
        return case(page(dated), anywhere=gold)

    return plant


def _undated(article: Article, random: Random, other: Article) -> Case:
    return case(
        page(Article(article.id, article.source, article.headline, article.paragraphs, "")), anywhere=True
    )


def _silenced(article: Article, random: Random, other: Article) -> Case:
    comment = marked("<!-- newslint-disable-next-line residue/prompt-leak -- no such thing is here -->")
    return case(page(article, body=[article.paragraphs[0], comment, *article.paragraphs[1:]]), anywhere=True)


def _broken(article: Article, random: Random, other: Article) -> Case:
    """A record cut off in its headline, or one whose headline has no quotes."""
    text = random.choice(('{{"title": "{}', '{{"title": {}}}')).format(article.headline) + "\n"
    return Case((("story-0.json", text),), (("story-0.json", 0, len(text)),), True)


METADATA = {
    "metadata/placeholder-byline": Defect(_with("author", _NOBODY, True), _with("author", _SOMEBODY, False)),
    "metadata/language-mismatch": Defect(
        _with("lang", _TONGUES, True), _with("lang", ("en", "en-GB"), False)
    ),
    "metadata/future-date": Defect(_dated(2050, True), _dated(2010, False)),
    "metadata/missing-field": Defect(_undated),
    "suppression/unused": Defect(_silenced),
    "input/unreadable": Defect(_broken),
}
