"""GitLab code quality, which is a report of Code Climate's form: one array of issues."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.blake import blake2b
from newslint.model.diagnostic import Diagnostic, Excerpt, Report, Severity
from newslint.reporters import Style
from newslint.reporters.concise import told
from newslint.reporters.jsonl import line

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}
DUPLICATION = "duplication"  # the pack whose findings are of Code Climate's category of that name


def render(report: Report, style: Style) -> Iterator[str]:
    """An issue on each line; of two issues with one fingerprint GitLab shows only the first, so none has."""
    seen: Counter[str] = Counter()
    last = len(report.diagnostics) - 1
    yield "["
    for number, diagnostic in enumerate(report.diagnostics):
        own = _own(diagnostic.fingerprint, seen[diagnostic.fingerprint])
        seen[diagnostic.fingerprint] += 1
        yield line(_issue(diagnostic, own)) + ("," if number < last else "")
    yield "]"


def _own(fingerprint: str, before: int) -> str:
    if not before:
        return fingerprint
    return blake2b(f"{fingerprint} {before}".encode(), digest_size=10).hexdigest()


def _issue(diagnostic: Diagnostic, fingerprint: str) -> dict[str, object]:
    issue: dict[str, object] = {
        "type": "issue",
        "check_name": diagnostic.rule,
        "description": told(diagnostic),
        "categories": ["Duplication" if diagnostic.rule.startswith(DUPLICATION) else "Style"],
        "severity": SEVERITIES[diagnostic.severity],
        "fingerprint": fingerprint,
        "location": _location(diagnostic.where),
    }
    if diagnostic.related:
        issue["other_locations"] = [_location(each) for each in diagnostic.related]
    return issue


def _location(excerpt: Excerpt) -> dict[str, object]:
    points = (("begin", excerpt.start), ("end", excerpt.end))
    return {
        "path": excerpt.path,
        "positions": {name: {"line": point.line, "column": point.column} for name, point in points},
    }
