"""The JSON contract: one object a line for each diagnostic. It only grows."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator

from newslint.model.diagnostic import Diagnostic, Excerpt, Remedy, Report, Value
from newslint.model.span import Position
from newslint.reporters import Style

# Line ends to some readers of JSON Lines (str.splitlines, JavaScript before 2019), though not to JSON.
_LINE_ENDS = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def render(report: Report, style: Style) -> Iterator[str]:
    """One line of JSON for each diagnostic."""
    return (line(contract(each)) for each in report.diagnostics)


def line(value: object) -> str:
    """A value as JSON on one line; characters that are not ASCII stand as they are."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    if not text.isascii():
        for character, escape in _LINE_ENDS.items():
            text = text.replace(character, escape)
    return text


def contract(diagnostic: Diagnostic) -> dict[str, object]:
    """A diagnostic as plain data, keys in the order of the contract."""
    return {
        "rule": diagnostic.rule,
        "severity": diagnostic.severity.label,
        "message": diagnostic.message,
        **_place(diagnostic.where),
        "related": [{**_place(each), "message": each.message} for each in diagnostic.related],
        "values": {name: finite(value) for name, value in diagnostic.values.items()},
        "fingerprint": diagnostic.fingerprint,
        "fix": _fix(diagnostic.fix) if diagnostic.fix else None,
    }


def _place(excerpt: Excerpt) -> dict[str, object]:
    start, end = _position(excerpt.start), _position(excerpt.end)
    return {"path": excerpt.path, "record": excerpt.record, "start": start, "end": end}


def _fix(fix: Remedy) -> dict[str, object]:
    edits = [
        {"start": _position(each.start), "end": _position(each.end), "text": each.text}
        for each in fix.changes
    ]
    return {"safe": fix.safe, "edits": edits}


def _position(position: Position) -> dict[str, int]:
    return {"line": position.line, "column": position.column, "offset": position.offset}


def finite(value: Value) -> Value | None:
    """A value that JSON can hold: it knows no infinity."""
    return None if isinstance(value, float) and not math.isfinite(value) else value
