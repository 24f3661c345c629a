"""One JSON object: version, summary, diagnostics (each as the JSON contract has it)."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import __version__
from newslint.model.diagnostic import Report
from newslint.reporters import Style
from newslint.reporters.jsonl import contract, line
from newslint.reporters.tally import Tally


def render(report: Report, style: Style) -> Iterator[str]:
    """One object over many lines, a diagnostic on each."""
    yield f'{{"version": {line(__version__)},'
    yield f'"summary": {line(_summary(report))},'
    yield '"diagnostics": ['
    last = len(report.diagnostics) - 1
    for number, diagnostic in enumerate(report.diagnostics):
        yield line(contract(diagnostic)) + ("," if number < last else "")
    yield "]}"


def _summary(report: Report) -> dict[str, object]:
    tally = Tally.of(report)
    return {
        "files": report.files,
        "articles": report.documents,
        "articles_with_findings": tally.articles,
        "errors": tally.errors,
        "warnings": tally.warnings,
        "infos": tally.infos,
        "hidden": [{"rule": each.rule, "path": each.path, "count": each.more} for each in report.hidden],
        "below_level": dict(sorted(report.below_level.items())),
        "known": len(report.known),
        "unused_in_baseline": len(report.unused),
        "withheld": report.withheld,
        "skipped": len(report.skipped),
        "failures": [each.message for each in report.failures],
        "incomplete": report.incomplete,
    }
