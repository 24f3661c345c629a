"""Reports made by hand from texts and the words in them."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.model.diagnostic import Diagnostic, Excerpt, Severity, SourceLine
from newslint.model.span import LineIndex


def excerpt(
    source: str,
    words: str | tuple[int, int],
    marks: Sequence[str] = (),
    *,
    path: str = "news/bank.md",
    record: str | None = None,
    message: str = "",
) -> Excerpt:
    """The place of these words (or code points) in a source, and of words to mark in it."""
    lines = LineIndex(source)
    start, end = words if isinstance(words, tuple) else _span(source, words)
    first, last = lines.position(start), lines.position(end)
    return Excerpt(
        path,
        record,
        first,
        last,
        tuple(_line(lines, number) for number in range(first.line, last.line + 1)),
        tuple((lines.position(a), lines.position(b)) for a, b in (_span(source, mark) for mark in marks)),
        message,
    )


def diagnostic(
    where: Excerpt,
    *related: Excerpt,
    rule: str = "pack/rule",
    severity: Severity = Severity.ERROR,
    message: str = "is wrong",
) -> Diagnostic:
    """A diagnostic about a place and its related ones."""
    return Diagnostic(rule, severity, message, where, related, {"similarity": 0.5}, "f00d")


def _span(source: str, words: str) -> tuple[int, int]:
    return source.index(words), source.index(words) + len(words)


def _line(lines: LineIndex, number: int) -> SourceLine:
    start, end = lines.line_span(number)
    return SourceLine(number, 1, lines.source[start:end])
