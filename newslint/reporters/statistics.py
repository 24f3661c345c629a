"""How often each rule spoke, in place of what it said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from newslint.model.diagnostic import Report, Severity
from newslint.reporters import Style
from newslint.reporters.jsonl import line
from newslint.reporters.paint import SEVERITY, paint


class Count(NamedTuple):
    """How many diagnostics of one rule and severity, in how many articles."""

    rule: str
    severity: Severity
    times: int
    articles: int


def counts(report: Report) -> list[Count]:
    """The most frequent first; those that a limit hid are not counted."""
    diagnostics = Counter((each.rule, each.severity) for each in report.diagnostics)
    places = {(each.rule, each.severity, each.where.path, each.where.record) for each in report.diagnostics}
    articles = Counter(place[:2] for place in places)
    rows = [Count(*key, count, articles[key]) for key, count in diagnostics.items()]
    return sorted(rows, key=lambda row: (-row.times, row.rule, row.severity))


def table(report: Report, style: Style) -> Iterator[str]:
    """A line for each rule: count, severity, rule, articles."""
    rows = counts(report)
    width = max((len(str(row.times)) for row in rows), default=0)
    for row in rows:
        severity = paint(f"{row.severity.label:<7}", SEVERITY[row.severity], style)
        articles = "1 article" if row.articles == 1 else f"{row.articles} articles"
        yield f"{row.times:>{width}}  {severity}  {row.rule}  (in {articles})"


def as_json(report: Report) -> Iterator[str]:
    """The same as a JSON array of objects."""
    yield "[" + ",\n ".join(as_jsonl(report)) + "]"


def as_jsonl(report: Report) -> Iterator[str]:
    """The same, a JSON object a line."""
    for row in counts(report):
        yield line(row._asdict() | {"severity": row.severity.label})
