"""For people: each diagnostic with its lines of source, and those of the place it repeats."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from newslint.model.diagnostic import Diagnostic, Excerpt, Report, Severity
from newslint.reporters import Style
from newslint.reporters.cells import visible
from newslint.reporters.concise import headed, kept, place
from newslint.reporters.paint import BOLD, DIM, SEVERITY, paint
from newslint.reporters.snippet import rows

MIN_ROOM = 20  # cells for source, however narrow the terminal
MAX_RELATED = 5  # places listed; the first of them with its source


def render(report: Report, style: Style) -> Iterator[str]:
    """The diagnostics, a blank line between two; behind those of a file what a limit kept back in it."""
    first = True
    for path, diagnostics in groupby(report.diagnostics, key=lambda each: each.where.path):
        for diagnostic in diagnostics:
            if not first:
                yield ""
            first = False
            yield from _told(diagnostic, style)
        for hidden in report.hidden:
            if hidden.path == path:
                yield ""
                yield kept(hidden, style)


def _told(diagnostic: Diagnostic, style: Style) -> Iterator[str]:
    record = diagnostic.where.record
    yield headed(diagnostic, style) + (f"  [record {visible(record)}]" if record else "")
    related = diagnostic.related[:MAX_RELATED]
    numbers = [line.number for excerpt in (diagnostic.where, *related[:1]) for line in excerpt.lines]
    gutter = len(str(max(numbers, default=0)))
    yield from _source(diagnostic.where, diagnostic.severity, gutter, style)
    for number, excerpt in enumerate(related):
        yield f"  {paint(place(excerpt) + ':', BOLD, style)} {visible(excerpt.message)}"
        if number == 0:
            yield from _source(excerpt, diagnostic.severity, gutter, style)
    if len(diagnostic.related) > len(related):
        yield f"  and {len(diagnostic.related) - len(related)} more"


def _source(excerpt: Excerpt, severity: Severity, gutter: int, style: Style) -> Iterator[str]:
    room = max(style.width - gutter - len("   | "), MIN_ROOM)
    for row in rows(excerpt, room):
        number = "..." if row.number is None else f"{row.number:>{gutter}} |"
        yield f"  {paint(number, DIM, style)} {row.text}".rstrip()
        if row.under:
            bar = paint(" " * gutter + " |", DIM, style)
            yield f"  {bar} {paint(row.under.rstrip(), SEVERITY[severity], style)}"
