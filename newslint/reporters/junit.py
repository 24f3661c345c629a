"""JUnit's XML: a file is a suite, a finding a case that failed; without findings there is one that passed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from newslint.model.diagnostic import Diagnostic, Report
from newslint.reporters import Style
from newslint.reporters.concise import headed, place
from newslint.reporters.xml import HEAD, escaped, tag


def render(report: Report, style: Style) -> Iterator[str]:
    """A suite for each file that was linted."""
    found: defaultdict[str, list[Diagnostic]] = defaultdict(list)
    for diagnostic in report.diagnostics:
        found[diagnostic.where.path].append(diagnostic)
    paths = sorted({*report.linted, *found})
    tests = sum(max(1, len(found.get(path, ()))) for path in paths)
    yield HEAD
    counts = {"tests": tests, "failures": len(report.diagnostics), "errors": 0}
    yield tag("testsuites", {"name": "newslint", **counts}, ">")
    for path in paths:
        yield from _suite(path, found.get(path, ()))
    yield "</testsuites>"


def _suite(path: str, diagnostics: Sequence[Diagnostic]) -> Iterator[str]:
    counts = {"tests": max(1, len(diagnostics)), "failures": len(diagnostics), "errors": 0, "skipped": 0}
    yield "  " + tag("testsuite", {"name": path, **counts}, ">")
    if not diagnostics:
        yield "    " + tag("testcase", {"name": "no findings", "classname": path})
    for diagnostic in diagnostics:
        start = diagnostic.where.start
        name = f"{diagnostic.rule} at {start.line}:{start.column}"
        case = {"name": name, "classname": path, "file": path, "line": start.line}
        yield "    " + tag("testcase", case, ">")
        failure = {"message": diagnostic.message, "type": diagnostic.severity.label}
        yield "      " + tag("failure", failure, ">") + escaped(headed(diagnostic, Style()))
        for each in diagnostic.related:
            yield escaped(f"{place(each)} {each.message}".rstrip())
        yield "      </failure>"
        yield "    </testcase>"
    yield "  </testsuite>"
