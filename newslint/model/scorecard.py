"""What `newslint stats` reports: counts and scores of each article, and their percentiles over all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from newslint.model.diagnostic import Failure, Skipped

PERCENTILES = (5, 25, 50, 75, 95)


@dataclass(frozen=True, slots=True)
class ArticleScores:
    """One article. language: ISO 639-1. scores: by formula; None where a formula says nothing of it."""

    path: str
    record: str | None
    language: str
    counts: Mapping[str, int]
    scores: Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class Scorecard:
    """Articles by path and place in the file. formulas: name -> title of those that score any of them.

    percentiles: of each count and score, by percentage, over the articles that have it. engine: who scored.
    short: how many articles are below `min_words`, and so in no percentile.
    """

    articles: tuple[ArticleScores, ...]
    formulas: Mapping[str, str]
    percentiles: Mapping[str, Mapping[int, float]]
    engine: str
    min_words: int
    short: int
    skipped: tuple[Skipped, ...] = ()
    failures: tuple[Failure, ...] = ()
    unread: tuple[str, ...] = field(default=())
