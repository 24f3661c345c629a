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
    told = found(report)
    yield f"{told[0].upper()}{told[1:]}."
    yield from kept_back(report)
    if report.incomplete:
        yield "The run is incomplete: not everything could be read or checked."
    fixable = sum(each.fix is not None and each.fix.safe for each in report.diagnostics)
    if fixable:
        yield f"{fixable} can be fixed with --fix."
    if any(each.rule != UNREADABLE for each in report.diagnostics):
        yield HOW_TO_SILENCE


def found(report: Report) -> str:
    """`found 3 errors and 1 warning in 2 of 14 articles`."""
    tally = Tally.of(report)
    numbers = ((tally.errors, "error"), (tally.warnings, "warning"), (tally.infos, "info"))
    told = listed(counted(number, noun) for number, noun in numbers if number)
    articles = counted(report.documents, "article")
    if tally.articles:
        return f"found {told} in {tally.articles} of {articles}"
    return f"found {told}. {articles[0].upper()}{articles[1:]} read" if told else f"no findings in {articles}"


def kept_back(report: Report) -> Iterator[str]:
    """What the report does not tell, and why."""
    if report.withheld:
        yield f"{report.withheld} more beyond --max-diagnostics, none of them more severe."
    hidden = sum(each.more for each in report.hidden)
    if hidden:
        yield f"{hidden} more beyond the limit of a rule for one article."
    if report.known:
        yield f"{counted(len(report.known), 'known finding')} passed over: there before."
    if report.unused:
        entries = (
            "1 entry of the baseline finds"
            if len(report.unused) == 1
            else f"{len(report.unused)} entries of the baseline find"
        )
        yield f"{entries} nothing any more: `newslint baseline prune` drops such."
    below = {name: number for name, number in report.below_level.items() if number}
    for name, number in sorted(below.items()):
        yield f"{number} more of severity {name}: shown with --min-level {name}."


def fails(report: Report, level: Severity) -> bool:
    """Is anything of this severity or above told? Never, if the level is off."""
    return level is not Severity.OFF and any(each.severity >= level for each in report.diagnostics)


def shortened(report: Report, most: int | None) -> Report:
    """The report with at most so many diagnostics, the most severe; the others are counted as withheld."""
    if most is None or len(report.diagnostics) <= most:
        return report
    numbers = range(len(report.diagnostics))
    worst = sorted(numbers, key=lambda number: -report.diagnostics[number].severity)[:most]
    kept = tuple(report.diagnostics[number] for number in sorted(worst))
    return report._replace(diagnostics=kept, withheld=len(report.diagnostics) - most)


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
