"""SARIF 2.1.0, as code scanning services take it: both places of a duplicate, and identities that last.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath, PureWindowsPath
from urllib.parse import quote

from newslint import __version__
from newslint.model.diagnostic import (
    Descriptor,
    Diagnostic,
    Excerpt,
    Remedy,
    Replacement,
    Report,
    Severity,
)
from newslint.reporters import Style
from newslint.reporters.concise import place
from newslint.reporters.jsonl import finite, line

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT = "%SRCROOT%"
HERE = "The folder that newslint ran in: the top of the checkout."
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note", Severity.OFF: "none"}
MAX_DESCRIPTION = 1024  # of a full description; services refuse longer ones
LINKED = 5  # other places named in the message; relatedLocations has them all

Plain = dict[str, object]


def render(report: Report, style: Style) -> Iterator[str]:
    """One log with one run, a result on each line."""
    numbers = {rule: number for number, rule in enumerate(report.descriptors)}
    yield f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [{{'
    yield f'"tool": {line({"driver": _driver(report)})},'
    yield '"automationDetails": {"id": "newslint/"},'
    yield '"columnKind": "unicodeCodePoints",'
    yield f'"originalUriBaseIds": {line({ROOT: {"description": {"text": HERE}}})},'
    yield f'"invocations": {line([_invocation(report)])},'
    yield '"results": ['
    last = len(report.diagnostics) - 1
    for number, diagnostic in enumerate(report.diagnostics):
        yield line(_result(diagnostic, numbers)) + ("," if number < last else "")
    yield "]}]}"


def _driver(report: Report) -> Plain:
    rules = [_rule(each) for each in report.descriptors.values()]
    return {"name": "newslint", "version": __version__, "semanticVersion": __version__, "rules": rules}


def _rule(rule: Descriptor) -> Plain:
    pack, _, name = rule.id.partition("/")
    silence = f"<!-- newslint-disable-next-line {rule.id} -- why -->"
    whole = f"{rule.summary} {rule.why}"
    return {
        "id": rule.id,
        "name": "".join(word.capitalize() for word in name.split("-")) or rule.id,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": whole if len(whole) <= MAX_DESCRIPTION else rule.summary},
        "help": {
            "text": f"{rule.why}\n\nTo silence it: {silence}",
            "markdown": f"{rule.why}\n\nTo silence it, on the line above: `{silence}`; "
            f"`newslint explain {rule.id}` tells more.",
        },
        "defaultConfiguration": {"level": LEVELS[rule.severity], "enabled": rule.severity > Severity.OFF},
        "properties": {"tags": [pack], "problem.severity": _problem(rule.severity)},
    }


def _problem(severity: Severity) -> str:
    return {Severity.ERROR: "error", Severity.WARNING: "warning"}.get(severity, "recommendation")


def _invocation(report: Report) -> Plain:
    failures = [{"level": "error", "message": {"text": each.message}} for each in report.failures]
    limits = [
        {"level": "note", "message": {"text": f"{each.path}: {each.count} more of {each.rule}"}}
        for each in report.hidden
    ]
    return {"executionSuccessful": not report.incomplete, "toolExecutionNotifications": failures + limits}


def _result(diagnostic: Diagnostic, numbers: Mapping[str, int]) -> Plain:
    result: Plain = {"ruleId": diagnostic.rule}
    if diagnostic.rule in numbers:
        result["ruleIndex"] = numbers[diagnostic.rule]
    result |= {
        "level": LEVELS[diagnostic.severity],
        "message": {"text": _message(diagnostic)},
        "locations": [_location(diagnostic.where)],
        "partialFingerprints": {
            "primaryLocationLineHash": f"{diagnostic.fingerprint}:1",
            "newslintFinding/v1": diagnostic.fingerprint,
        },
        "properties": {name: finite(value) for name, value in diagnostic.values.items()},
    }
    if diagnostic.related:
        result["relatedLocations"] = [
            {"id": number, **_location(each), "message": {"text": each.message or "also here"}}
            for number, each in enumerate(diagnostic.related)
        ]
    if diagnostic.fix:
        result["fixes"] = [_fix(diagnostic.fix, diagnostic.where.path)]
    return result


def _fix(fix: Remedy, path: str) -> Plain:
    changes = [
        {"deletedRegion": _region(each), "insertedContent": {"text": each.text}} for each in fix.changes
    ]
    return {
        "description": {"text": "Safe to apply." if fix.safe else "To be looked at before it is applied."},
        "artifactChanges": [{"artifactLocation": _artifact(path), "replacements": changes}],
    }


def _message(diagnostic: Diagnostic) -> str:
    """The message, with a link for each other place: `see [news/kyiv.md:4:1](0)`."""
    text = diagnostic.message
    if not diagnostic.related:
        return text
    shown = [place(each) for each in diagnostic.related[:LINKED]]
    links = (f"[{_escaped(each)}]({number})" for number, each in enumerate(shown))
    more = len(diagnostic.related) - len(shown)
    return f"{_escaped(text)}; see {', '.join(links)}{f' and {more} more' if more else ''}"


def _escaped(text: str) -> str:
    """Section 3.11.6: a bracket that begins no link has a backslash before it."""
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _location(excerpt: Excerpt) -> Plain:
    physical = {"artifactLocation": _artifact(excerpt.path), "region": _region(excerpt)}
    location: Plain = {"physicalLocation": physical}
    if excerpt.record is not None:
        location["logicalLocations"] = [{"fullyQualifiedName": excerpt.record, "kind": "record"}]
    return location


def _region(place: Excerpt | Replacement) -> Plain:
    return {
        "startLine": place.start.line,
        "startColumn": place.start.column,
        "endLine": place.end.line,
        "endColumn": place.end.column,
    }


def _artifact(path: str) -> Plain:
    """An absolute path is a URI of its own, others are seen from the root of the checkout."""
    for kind in (PurePosixPath(path), PureWindowsPath(path)):
        if kind.is_absolute():
            return {"uri": kind.as_uri()}
    return {"uri": quote(path, errors="surrogatepass"), "uriBaseId": ROOT}
