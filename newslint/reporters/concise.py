"""One line a diagnostic: `path:line:column: severity rule: message  [see path:line:column]`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from newslint.model.diagnostic import Diagnostic, Excerpt, Hidden, Report
from newslint.reporters import Style
from newslint.reporters.cells import visible
from newslint.reporters.paint import BOLD, DIM, SEVERITY, paint


def render(report: Report, style: Style) -> Iterator[str]:
    """A line for each diagnostic, and behind those of a file what a limit kept back in it."""
    for path, diagnostics in groupby(report.diagnostics, key=lambda each: each.where.path):
        for diagnostic in diagnostics:
            yield headed(diagnostic, style) + paint(see(diagnostic), DIM, style)
        yield from (kept(each, style) for each in report.hidden if each.path == path)


def headed(diagnostic: Diagnostic, style: Style) -> str:
    """Where, how severe, which rule, and its message."""
    severity = paint(diagnostic.severity.label, SEVERITY[diagnostic.severity], style)
    where = paint(place(diagnostic.where) + ":", BOLD, style)
    return f"{where} {severity} {diagnostic.rule}: {visible(diagnostic.message)}"


def place(excerpt: Excerpt) -> str:
    """`path:line:column`."""
    return f"{visible(excerpt.path)}:{excerpt.start.line}:{excerpt.start.column}"


def kept(hidden: Hidden, style: Style) -> str:
    """What a limit kept back in one file."""
    return f"{paint(visible(hidden.path) + ':', BOLD, style)} and {hidden.more} more of {hidden.rule}"


def told(diagnostic: Diagnostic) -> str:
    """The message, and where to look beside."""
    return diagnostic.message + see(diagnostic).replace("  ", " ", 1)


def see(diagnostic: Diagnostic) -> str:
    """Where to look beside: the other place, and how many more there are."""
    if not diagnostic.related:
        return ""
    others = len(diagnostic.related) - 1
    return f"  [see {place(diagnostic.related[0])}{f' and {others} more' if others else ''}]"
