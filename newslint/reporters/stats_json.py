"""Scores of articles as one JSON object; it only grows."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import __version__
from newslint.model.scorecard import ArticleScores, Scorecard
from newslint.reporters import Style
from newslint.reporters.jsonl import line


def render(card: Scorecard, style: Style) -> Iterator[str]:
    """One object over many lines, an article on each; null where a formula says nothing of an article."""
    yield f'{{"version": {line(__version__)},'
    yield f'"engine": {line(card.engine)}, "min_words": {card.min_words}, "short": {card.short},'
    yield f'"formulas": {line(dict(card.formulas))},'
    summary = {
        name: {f"p{percent}": value for percent, value in values.items()}
        for name, values in card.percentiles.items()
    }
    yield f'"percentiles": {line(summary)},'
    yield '"articles": ['
    last = len(card.articles) - 1
    for number, article in enumerate(card.articles):
        yield line(_article(article)) + ("," if number < last else "")
    yield "]}"


def _article(article: ArticleScores) -> dict[str, object]:
    return {
        "path": article.path,
        "record": article.record,
        "language": article.language,
        "counts": dict(article.counts),
        "scores": dict(article.scores),
    }
