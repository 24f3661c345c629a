"""reviewdog's diagnostic format: one object; its columns count UTF-8 bytes, as its reviewdog.proto says."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.model.diagnostic import Diagnostic, Excerpt, Replacement, Report, Severity
from newslint.reporters import Style
from newslint.reporters.concise import place
from newslint.reporters.jsonl import line

SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def render(report: Report, style: Style) -> Iterator[str]:
    """A diagnostic on each line."""
    yield '{"source": {"name": "newslint"}, "diagnostics": ['
    last = len(report.diagnostics) - 1
    for number, diagnostic in enumerate(report.diagnostics):
        yield line(_diagnostic(diagnostic)) + ("," if number < last else "")
    yield "]}"


def _diagnostic(diagnostic: Diagnostic) -> dict[str, object]:
    """The places of related_locations stand in the message too: not all readers of the format know them."""
    places = "".join(f"\n{place(each)} {each.message}".rstrip() for each in diagnostic.related)
    told: dict[str, object] = {
        "message": diagnostic.message + places,
        "location": _location(diagnostic.where),
        "severity": SEVERITIES[diagnostic.severity],
        "code": {"value": diagnostic.rule},
    }
    if diagnostic.related:
        told["related_locations"] = [
            {"message": each.message, "location": _location(each)} for each in diagnostic.related
        ]
    if diagnostic.fix:
        told["suggestions"] = [{"range": _range(each), "text": each.text} for each in diagnostic.fix.changes]
    return told


def _location(excerpt: Excerpt) -> dict[str, object]:
    return {"path": excerpt.path, "range": _range(excerpt)}


def _range(place: Excerpt | Replacement) -> dict[str, object]:
    first, last = place.byte_columns or (place.start.column, place.end.column)
    start = {"line": place.start.line, "column": first}
    return {"start": start, "end": {"line": place.end.line, "column": last}}
