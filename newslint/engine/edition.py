"""The edition of a run: its articles set for reading, the pairs in them, and their scores."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import nsmallest

from newslint.engine.corpus import Corpus
from newslint.engine.galley import galley
from newslint.engine.request import Request
from newslint.engine.run import ran
from newslint.engine.scores import Scoring, article_scores, scorecard
from newslint.engine.twins import twins
from newslint.model.diagnostic import Diagnostic, Severity
from newslint.model.edition import Edition

MAX_SET = 2000  # articles with their text, and as many pairs: more than anyone reads; the others are counted

Key = tuple[str, str | None]


def edition(request: Request) -> Edition:
    """Run a request, and set its articles in focus for reading, with the text of those that are worst."""
    report, corpus = ran(request._replace(keep=True))
    diagnostics = report.diagnostics
    found: defaultdict[Key, list[int]] = defaultdict(list)
    for number, each in enumerate(diagnostics):
        found[each.where.path, each.where.record].append(number)
    shown = set(nsmallest(MAX_SET, found, key=lambda key: _badness(key, found, diagnostics)))
    scoring = Scoring(request.policy)
    galleys, scores = [], []
    for number in _focused(corpus):
        document = corpus.documents[number]
        key = (document.name, document.record)
        told = [(each, diagnostics[each]) for each in found.get(key, ())]
        galleys.append(galley(document, told, with_text=key in shown))
        scores.append(article_scores(scoring, document))
    pairs, untold = twins(corpus, diagnostics, MAX_SET)
    return Edition(report, tuple(galleys), scorecard(scoring, tuple(scores)), pairs, untold)


def _focused(corpus: Corpus) -> list[int]:
    """The numbers of the articles to report on, by path and place in the file."""
    numbers = [number for number, entry in enumerate(corpus.entries) if entry.focus]
    return sorted(numbers, key=lambda number: (corpus.entries[number].name, corpus.entries[number].line))


def _badness(
    key: Key, found: Mapping[Key, Sequence[int]], diagnostics: Sequence[Diagnostic]
) -> tuple[int, int, str, str]:
    errors = sum(diagnostics[number].severity is Severity.ERROR for number in found[key])
    return -errors, -len(found[key]), key[0], key[1] or ""
