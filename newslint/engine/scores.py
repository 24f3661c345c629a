"""Score the articles of some files: read, count, put formulas to them, and see where the middle lies."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import partial

from newslint.engine.discover import Discovery
from newslint.engine.pool import batched, mapped, processes
from newslint.engine.reading import read_file
from newslint.engine.source_file import SourceFile
from newslint.measure.counts import Counts
from newslint.measure.language import likely_language
from newslint.measure.readability import FORMULAS
from newslint.measure.scoring import Engine, countable, formulas_for, measured
from newslint.model.diagnostic import Failure, Skipped
from newslint.model.document import Document, Fault, NotAnArticle
from newslint.model.scorecard import PERCENTILES, ArticleScores, Scorecard
from newslint.policy.rulebook import Policy

COUNTED = tuple(field.name for field in fields(Counts) if field.name != "unfamiliar")


@dataclass(frozen=True, slots=True)
class Scoring:
    """How to score. formulas: by name; none: all that fit the language of an article. min_words: below it an
    article is counted but has no scores."""

    policy: Policy
    formulas: tuple[str, ...] = ()
    engine: Engine = "newslint"
    min_words: int = 100


@dataclass(frozen=True, slots=True)
class Scored:
    """What one batch of files gave."""

    articles: tuple[ArticleScores, ...]
    skipped: tuple[Skipped, ...]
    failures: tuple[Failure, ...]
    unread: tuple[str, ...]


def scores(scoring: Scoring, found: Discovery, jobs: int = 0) -> Scorecard:
    """The scores of the articles in focus. Same files, same scorecard, whatever the jobs."""
    files = [file for file in found.files if file.focus]
    work = partial(score_files, scoring)
    batches = list(mapped(work, batched(files), processes(jobs, len(files))))
    card = scorecard(scoring, tuple(each for batch in batches for each in batch.articles))
    return replace(
        card,
        skipped=tuple(found.skipped) + tuple(each for batch in batches for each in batch.skipped),
        failures=found.failures + tuple(each for batch in batches for each in batch.failures),
        unread=tuple(each for batch in batches for each in batch.unread),
    )


def scorecard(scoring: Scoring, articles: tuple[ArticleScores, ...]) -> Scorecard:
    """The scores of articles with their percentiles."""
    long = [each for each in articles if each.counts["words"] >= scoring.min_words]
    used = {name for each in articles for name in each.scores}
    titles = {name: formula.title for name, formula in FORMULAS.items() if name in used}
    return Scorecard(
        articles=articles,
        formulas=titles,
        percentiles=dict(_percentiles(long, titles)),
        engine=scoring.engine,
        min_words=scoring.min_words,
        short=len(articles) - len(long),
    )


def score_files(scoring: Scoring, files: Sequence[SourceFile]) -> Scored:
    """The scores of the articles in these files; runs in a worker process."""
    articles: list[ArticleScores] = []
    skipped: list[Skipped] = []
    failures: list[Failure] = []
    unread: list[str] = []
    for file in files:
        for result in read_file(file, scoring.policy.fields, failures):
            if isinstance(result, Document):
                articles.append(article_scores(scoring, result))
            elif isinstance(result, Fault):
                line, column, _ = result.position
                unread.append(f"{file.name}:{line}:{column}: {result.message}")
            elif isinstance(result, NotAnArticle):
                skipped.append(Skipped(file.name, result.reason))
                if file.named:
                    failures.append(Failure(f"{file.name}: there is no article in it: {result.reason}"))
    return Scored(tuple(articles), tuple(skipped), tuple(failures), tuple(unread))


def article_scores(scoring: Scoring, document: Document) -> ArticleScores:
    """The counts and scores of one article.

    The language is what the text looks like, else what the document declares, else as configured."""
    texts = countable(block.text for block in document.paragraphs)
    language = likely_language(texts) or scoring.policy.language_of(document)
    fitting = formulas_for(language, scoring.engine)
    names = tuple(name for name in fitting if name in (scoring.formulas or fitting))
    seen = measured(texts, (), language)
    if seen.counts.words >= max(1, scoring.min_words):
        seen = measured(texts, names, language, scoring.engine)
    return ArticleScores(
        document.name,
        document.record,
        language,
        {name: getattr(seen.counts, name) for name in COUNTED},
        {name: _finite(seen.scores.get(name)) for name in scoring.formulas or names},
    )


def _finite(score: float | None) -> float | None:
    return None if score is None or math.isnan(score) else score


def _percentiles(
    articles: Sequence[ArticleScores], formulas: Iterable[str]
) -> Iterator[tuple[str, Mapping[int, float]]]:
    for name in COUNTED:
        yield name, _quantiles([each.counts[name] for each in articles])
    for name in formulas:
        yield name, _quantiles([score for each in articles if (score := each.scores.get(name)) is not None])


def _quantiles(values: Sequence[float]) -> dict[int, float]:
    """Percentiles with linear interpolation between the two nearest values (Hyndman and Fan's type 7)."""
    ordered = sorted(values)
    if not ordered:
        return {}
    return {percent: _between(ordered, percent * (len(ordered) - 1) / 100) for percent in PERCENTILES}


def _between(ordered: Sequence[float], place: float) -> float:
    below = math.floor(place)
    above = min(below + 1, len(ordered) - 1)
    return round(ordered[below] + (ordered[above] - ordered[below]) * (place - below), 6)
