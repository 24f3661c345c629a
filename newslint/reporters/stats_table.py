"""Scores of articles as a table: a line for each article, and one for each percentile."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newslint.model.scorecard import PERCENTILES, ArticleScores, Scorecard
from newslint.reporters import Style
from newslint.reporters.cells import Cells, visible
from newslint.reporters.paint import BOLD, DIM, paint

COUNTS = ("words", "sentences")  # json and csv have all


def render(card: Scorecard, style: Style) -> Iterator[str]:
    """Columns by what they hold: two counts, then a score for each formula, `-` where it says nothing."""
    names = (*COUNTS, *card.formulas)
    rows = [(_place(each), [_count(each, name) for name in names]) for each in card.articles]
    summary = [
        (f"p{percent}" if percent != 50 else "median", [_quantile(card, name, percent) for name in names])
        for percent in PERCENTILES
    ]
    widths = [
        max(len(name), *(len(cells[number]) for _, cells in (*rows, *summary)))
        for number, name in enumerate(names)
    ]
    first = max((_width(head) for head, _ in (*rows, *summary)), default=0)
    yield paint(_line("article", names, first, widths), BOLD, style)
    for head, cells in rows:
        yield _line(head, cells, first, widths)
    if len(card.articles) > 1:
        for head, cells in summary:
            yield paint(_line(head, cells, first, widths), DIM, style)


def _place(article: ArticleScores) -> str:
    return visible(article.path if article.record is None else f"{article.path} ({article.record})")


def _count(article: ArticleScores, name: str) -> str:
    if name in article.counts:
        return str(article.counts[name])
    return _number(article.scores.get(name))


def _quantile(card: Scorecard, name: str, percent: int) -> str:
    found: Mapping[int, float] = card.percentiles.get(name, {})
    return _number(found.get(percent))


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:z.1f}"


def _line(head: str, cells: Sequence[str], first: int, widths: Sequence[int]) -> str:
    padded = head + " " * (first - _width(head))
    return "  ".join((padded, *(f"{cell:>{width}}" for cell, width in zip(cells, widths, strict=True))))


def _width(text: str) -> int:
    return Cells.of(text).width(0, len(text))
