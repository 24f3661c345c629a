"""Diagnostics as lists of plain values, which JSON carries, and back."""

from __future__ import annotations

from typing import Any

from newslint.model.diagnostic import (
    Diagnostic,
    Excerpt,
    Remedy,
    Replacement,
    Severity,
    SourceLine,
    Stretch,
)
from newslint.model.span import Position

Plain = list[Any]


def plain(diagnostic: Diagnostic) -> Plain:
    """All of a diagnostic."""
    return [
        diagnostic.rule,
        int(diagnostic.severity),
        diagnostic.message,
        _place(diagnostic.where),
        [*map(_place, diagnostic.related)],
        dict(diagnostic.values),
        diagnostic.fingerprint,
        diagnostic.covers,
        diagnostic.fix and _fix(diagnostic.fix),
        diagnostic.barred,
    ]


def diagnostic_of(values: Plain) -> Diagnostic:
    """The diagnostic of such values."""
    rule, severity, message, where, related, named, fingerprint, covers, fix, barred = values
    return Diagnostic(
        rule,
        Severity(severity),
        message,
        _excerpt(where),
        tuple([_excerpt(each) for each in related]),
        named,
        fingerprint,
        tuple([Stretch(*each) for each in covers]),
        fix and Remedy(tuple(map(_replacement, fix[0])), *fix[1:]),
        barred,
    )


def _fix(fix: Remedy) -> Plain:
    changes = [[*each.start, *each.end, each.text, *each.byte_columns, each.shows] for each in fix.changes]
    return [changes, fix.safe, fix.made_for]


def _place(place: Excerpt) -> Plain:
    lines = [(line.number, line.column, line.text, line.cut) for line in place.lines]
    marks = [(*start, *end) for start, end in place.marks]
    return [
        place.path,
        place.record,
        *place.start,
        *place.end,
        lines,
        marks,
        place.message,
        place.byte_columns,
    ]


def _excerpt(values: Plain) -> Excerpt:
    path, record, line, column, offset, last, until, end, lines, marks, message, columns = values
    return Excerpt(
        path,
        record,
        Position(line, column, offset),
        Position(last, until, end),
        tuple([SourceLine(*each) for each in lines]),
        tuple([(Position(*each[:3]), Position(*each[3:])) for each in marks]),
        message,
        columns and (columns[0], columns[1]),
    )


def _replacement(values: Plain) -> Replacement:
    line, column, offset, last, until, end, text, first, after, shows = values
    return Replacement(
        Position(line, column, offset), Position(last, until, end), text, (first, after), shows
    )
