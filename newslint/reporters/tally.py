"""What a report comes to: counts by severity, and the closing words for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from newslint.model.diagnostic import Report, Severity

# Diagnostics of this rule are about input that gave no article.
UNREADABLE = "input/unreadable"
HOW_TO_SILENCE = (
    "Where a rule is wrong, silence it on the line above: <!-- newslint-disable-next-line RULE -- why -->; "
    "`newslint explain RULE` tells more."
)


class Tally(NamedTuple):
    """How many diagnostics of each severity, and in how many articles."""

    errors: int
    warnings: int
    infos: int
    articles: int

    @classmethod
    def of(cls, report: Report) -> Tally:
        """Count a report."""
        counts = Counter(each.severity for each in report.diagnostics)
        read = (each.where for each in report.diagnostics if each.rule != UNREADABLE)
        return cls(
            counts[Severity.ERROR],
            counts[Severity.WARNING],
            counts[Severity.INFO],
            len({(where.path, where.record) for where in read}),
        )


def summary(report: Report) -> Iterator[str]:
    """The closing words of a run: what was found in how many articles, what was kept back, how to silence."""
    tally = Tally.of(report)
    found = listed(
        counted(number, noun)
        for number, noun in ((tally.errors, "error"), (tally.warnings, "warning"), (tally.infos, "info"))
        if number
    )
    articles = counted(report.documents, "article")
    if tally.articles:
        yield f"Found {found} in {tally.articles} of {articles}."
    elif found:
        yield f"Found {found}. {articles[0].upper()}{articles[1:]} read."
    else:
        yield f"No findings in {articles}."
    yield from kept_back(report)
    if report.incomplete:
        yield "The run is incomplete: not everything could be read or checked."
    if tally.articles:
        yield HOW_TO_SILENCE


def kept_back(report: Report) -> Iterator[str]:
    """What the report does not tell, and why."""
    hidden = sum(each.count for each in report.hidden)
    if hidden:
        yield f"{hidden} more beyond the limit of a rule for one file."
    below = {name: number for name, number in report.below_level.items() if number}
    for name, number in sorted(below.items()):
        yield f"{number} more of severity {name}: shown with --min-level {name}."


def fails(report: Report, level: Severity) -> bool:
    """Is anything of this severity or above told? Never, if the level is off."""
    return level is not Severity.OFF and any(each.severity >= level for each in report.diagnostics)


def no_article(report: Report) -> str:
    """What to say of files none of which holds an article."""
    told = [f"{each.path} ({each.reason})" for each in report.skipped]
    more = f" and {len(told) - 3} more" if len(told) > 3 else ""
    return f"no articles found: passed over {', '.join(told[:3])}{more}"


def counted(number: int, noun: str) -> str:
    """`1 error`, `2 errors`."""
    return f"{number} {noun}" if number == 1 or noun == "info" else f"{number} {noun}s"


def listed(items: Iterator[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    *first, last = list(items) or [""]
    return f"{', '.join(first)} and {last}" if first else last
