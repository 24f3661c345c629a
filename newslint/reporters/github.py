"""GitHub annotations, the most severe first: workflow commands that a step prints.

GitHub shows ten of each severity for a step (limits of actions/toolkit, problem-matchers.md), so the others
are printed as plain lines in a folded group of the log.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.model.diagnostic import Diagnostic, Report, Severity
from newslint.reporters import Style
from newslint.reporters.concise import headed, place, see

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
SHOWN = 10  # annotations of one severity that GitHub shows for a step


def render(report: Report, style: Style) -> Iterator[str]:
    """A workflow command for each annotation that will be shown, then the rest as a group of lines."""
    rest: list[Diagnostic] = []
    for severity, command in COMMANDS.items():
        told = [each for each in report.diagnostics if each.severity is severity]
        yield from (_annotation(command, each) for each in told[:SHOWN])
        rest += told[SHOWN:]
    if rest:
        yield f"::group::{len(rest)} more, beyond the annotations that GitHub shows for a step"
        yield from (f"- {headed(each, Style())}{see(each)}" for each in rest)
        yield "::endgroup::"


def _annotation(command: str, diagnostic: Diagnostic) -> str:
    where = diagnostic.where
    properties = {"title": f"newslint: {diagnostic.rule}", "file": where.path, "line": where.start.line}
    if where.start.line == where.end.line:  # columns are refused in an annotation of several lines
        properties |= {"col": where.start.column, "endLine": where.end.line, "endColumn": where.end.column}
    else:
        properties["endLine"] = where.end.line
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    lines = [diagnostic.message, *(f"{place(each)} {each.message}".rstrip() for each in diagnostic.related)]
    return f"::{command} {listed}::{_data(chr(10).join(lines))}"


def _data(text: str) -> str:
    """What stands behind the second pair of colons: a percent sign or a line end would break it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
