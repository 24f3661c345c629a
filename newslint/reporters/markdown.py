"""A page of Markdown: a table of what was found, for a comment or the summary of a step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.model.diagnostic import Diagnostic, Excerpt, Report
from newslint.reporters import Style
from newslint.reporters.cells import visible
from newslint.reporters.concise import place
from newslint.reporters.tally import found, kept_back

_SYNTAX = str.maketrans({sign: f"&#{ord(sign)};" for sign in "&<>|`*_[]\\~@#$"})
RELATED = 3  # other places named in a row


def render(report: Report, style: Style) -> Iterator[str]:
    """A heading, a row for each diagnostic, and what was kept back."""
    yield f"## newslint: {found(report)}"
    if report.diagnostics:
        yield ""
        yield "| place | severity | rule | finding |"
        yield "|---|---|---|---|"
        yield from map(_row, report.diagnostics)
    notes = [*(each.message for each in report.failures), *kept_back(report)]
    for note in notes:
        yield ""
        yield plain(note)


def within(lines: Iterable[str], size: int) -> Iterator[str]:
    """The lines as far as they fit into so many bytes of UTF-8, and a word on those that do not."""
    more = 0
    for each in lines:
        size -= len(each.encode("utf-8", "backslashreplace")) + 1
        if size < 0:
            more += 1
        else:
            yield each
    if more:
        yield ""
        yield f"{more} more lines do not fit here."


def plain(text: str) -> str:
    """A text of which Markdown makes nothing but itself: it may come from an article."""
    return visible(text).translate(_SYNTAX)


def _row(diagnostic: Diagnostic) -> str:
    others = ", ".join(map(_code, diagnostic.related[:RELATED]))
    more = len(diagnostic.related) - RELATED
    see = f"; see {others}{f' and {more} more' if more > 0 else ''}" if others else ""
    told = f"{plain(diagnostic.message)}{see}"
    return f"| {_code(diagnostic.where)} | {diagnostic.severity.label} | {diagnostic.rule} | {told} |"


def _code(excerpt: Excerpt) -> str:
    return f"<code>{plain(place(excerpt))}</code>"
