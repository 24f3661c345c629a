"""From findings to diagnostics: positions, the source lines to show, wording, severity and fingerprint."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from newslint.blake import blake2b
from newslint.measure.normalize import normal_text
from newslint.model.byte_counts import ByteCounts
from newslint.model.diagnostic import (
    Diagnostic,
    Excerpt,
    Finding,
    Location,
    SourceLine,
    Stretch,
)
from newslint.model.document import Document
from newslint.model.span import LineIndex, Position, Span
from newslint.policy.rule import Rule

MAX_RELATED = 50  # other places told with one finding
MAX_LINES = 40  # of a long span, more than a screen is never shown
AROUND, LONGEST = 240, 2000  # of a very long line, code points kept at each side of the span, and of it

Sources = Callable[[Location], Document]


@lru_cache(maxsize=64)
def line_index(source: str, origin: Position) -> LineIndex:
    """The lines of a source; remembered, since findings of a document and records of a file share them."""
    return LineIndex(source, origin)


@lru_cache(maxsize=64)
def byte_counts(source: str) -> ByteCounts:
    """The bytes of a source; remembered likewise."""
    return ByteCounts(source)


def diagnose(rule: Rule, finding: Finding, document_of: Sources) -> Diagnostic:
    """What a finding says under a rule; `document_of` gives the document of a location."""
    values = finding.values
    beside = rule.tell_related(values)
    return Diagnostic(
        rule=rule.id,
        severity=rule.severity_of(values),
        message=rule.tell(values),
        where=excerpt(document_of(finding.where), finding.where),
        related=tuple(excerpt(document_of(place), place, beside) for place in finding.related[:MAX_RELATED]),
        values=values,
        fingerprint=identity(rule.id, finding),
        covers=tuple(_stretch(document_of(place), place) for place in finding.covers),
    )


def _stretch(document: Document, place: Location) -> Stretch:
    start, end = (document.origin.offset + offset for offset in place.span)
    return Stretch(place.name, place.record, start, end)


def identity(rule: str, finding: Finding) -> str:
    """Hash of the rule and of the normalised text at each end, sorted: no positions, no percentages."""
    ends = (finding.where, *finding.related[:1])
    return fingerprint(rule, *sorted(fingerprint(normal_text(end.text) or end.text) for end in ends))


def numbered(identity: str, occurrence: int) -> str:
    """The fingerprint of the second, third... finding of one identity in a document (occurrence 1, 2...)."""
    return fingerprint(identity, str(occurrence)) if occurrence else identity


def fingerprint(*parts: str) -> str:
    """A hash of some texts: 20 hex digits."""
    return blake2b("\n".join(parts).encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()


def excerpt(document: Document, place: Location, message: str = "") -> Excerpt:
    """The positions and source lines of a location."""
    lines = line_index(document.source, document.origin)
    start, end = lines.position(place.span.start), lines.position(place.span.end)
    shown = range(start.line, min(end.line, start.line + MAX_LINES - 1) + 1)
    return Excerpt(
        path=document.name,
        record=document.record,
        start=start,
        end=end,
        lines=tuple(_source_line(document, lines, number, place.span) for number in shown),
        marks=tuple((lines.position(mark.start), lines.position(mark.end)) for mark in place.marks),
        message=message,
        byte_columns=byte_columns(document, lines, place.span, (start, end)),
    )


def byte_columns(
    document: Document, lines: LineIndex, span: Span, ends: tuple[Position, Position]
) -> tuple[int, int]:
    """The columns of both ends, 1-based, in UTF-8 bytes of their lines."""
    return (
        _byte_column(document, lines, span.start, ends[0]),
        _byte_column(document, lines, span.end, ends[1]),
    )


def _byte_column(document: Document, lines: LineIndex, offset: int, position: Position) -> int:
    if document.source.isascii():
        return position.column
    start = lines.line_span(position.line).start
    skipped = position.column - 1 - (offset - start)  # what stands before this source in its first line
    return byte_counts(document.source).between(start, offset) + skipped + 1


def _source_line(document: Document, lines: LineIndex, number: int, span: Span) -> SourceLine:
    start, end = lines.line_span(number)
    first = max(start, span.start - AROUND)
    shown = max(first, span.start)
    last = min(end, shown + LONGEST, max(shown, span.end) + AROUND)
    column = lines.position(first).column
    return SourceLine(number, column, document.source[first:last], cut=last < end)
