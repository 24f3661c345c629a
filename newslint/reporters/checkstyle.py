"""Checkstyle's XML, which many services of continuous integration read: a `file` with its `error`s."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newslint.model.diagnostic import Diagnostic, Report
from newslint.reporters import Style
from newslint.reporters.concise import told
from newslint.reporters.xml import HEAD, tag

VERSION = "4.3"  # of the form, not of newslint


def render(report: Report, style: Style) -> Iterator[str]:
    """Every file that was linted, those without findings too."""
    found: defaultdict[str, list[Diagnostic]] = defaultdict(list)
    for diagnostic in report.diagnostics:
        found[diagnostic.where.path].append(diagnostic)
    yield HEAD
    yield tag("checkstyle", {"version": VERSION}, ">")
    for path in sorted({*report.linted, *found}):
        yield tag("file", {"name": path}, ">" if path in found else "/>")
        yield from map(_error, found.get(path, ()))
        if path in found:
            yield "</file>"
    yield "</checkstyle>"


def _error(diagnostic: Diagnostic) -> str:
    return "  " + tag(
        "error",
        {
            "line": diagnostic.where.start.line,
            "column": diagnostic.where.start.column,
            "severity": diagnostic.severity.label,
            "message": told(diagnostic),
            "source": diagnostic.rule,
        },
    )
