"""Suppression: the comments and metadata by which an author silences a rule, and which lines they cover."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from newslint.engine.resolve import excerpt, fingerprint, line_index
from newslint.model.diagnostic import Diagnostic, Location
from newslint.model.document import Document
from newslint.model.span import LineIndex, Span
from newslint.policy.rule import Rule

UNUSED = "suppression/unused"

_DIRECTIVE = re.compile(
    r"\s*newslint-(?P<verb>disable-next-line|disable-line|disable-file|disable|enable)(?![\w-])(?P<rules>.*)",
    re.S,
)
_REASON = re.compile(r"(?:^|\s)--(?:\s|$)")
_END_OF_FILE = 1 << 60


@dataclass(frozen=True, slots=True)
class Suppression:
    """One rule silenced on lines first..last of a file (both counted); `span` is the comment that says so."""

    rule: str
    first: int
    last: int
    span: Span

    def covers(self, rule: str, line: int) -> bool:
        """Does it silence a finding of this rule that begins on this line?"""
        return self.rule == rule and self.first <= line <= self.last


def suppressions(document: Document) -> tuple[Suppression, ...]:
    """All suppressions of a document; a comment that names no rule gives one with an empty rule."""
    if not document.comments and not document.ignores:
        return ()
    lines = line_index(document.source, document.origin)
    found = [Suppression(ignore.rule, 0, _END_OF_FILE, ignore.span) for ignore in document.ignores]
    opened: dict[str, Suppression] = {}
    for verb, rule, span in _directives(document):
        line = lines.position(span.end).line
        if verb == "enable":
            begun = opened.pop(rule, None)
            if begun:
                found.append(Suppression(rule, begun.first, line, begun.span))
        elif verb == "disable":
            opened.setdefault(rule, Suppression(rule, line, _END_OF_FILE, span))
        elif verb == "disable-file":
            found.append(Suppression(rule, 0, _END_OF_FILE, span))
        elif verb == "disable-line":
            found.append(Suppression(rule, line, line, span))
        else:
            found.append(Suppression(rule, *_next_lines(document, lines, span.end), span))
    return tuple(sorted((*found, *opened.values()), key=lambda each: (each.span, each.rule)))


def complaint(
    unused: Rule, each: Suppression, document: Document, ran: Container[str], known: Container[str]
) -> Diagnostic | None:
    """What to say if a suppression silences nothing; None where its rule did not look at this document."""
    if each.rule in known and each.rule not in ran:
        return None
    problem = (
        "finds nothing here" if each.rule in known else "is not a rule" if each.rule else "names no rule"
    )
    values = {"rule": each.rule or "it", "problem": problem}
    where = Location(document.name, document.record, each.span, text=document.source[slice(*each.span)])
    place = excerpt(document, where)
    identity = fingerprint(unused.id, each.rule, where.text)
    return Diagnostic(unused.id, unused.severity, unused.tell(values), place, (), values, identity)


def _directives(document: Document) -> Iterator[tuple[str, str, Span]]:
    for span in document.comments:
        match = _DIRECTIVE.match(document.source[span.start : span.end])
        if match:
            named = _REASON.split(match["rules"], maxsplit=1)[0].replace(",", " ").split()
            for rule in named or [""]:
                yield match["verb"], rule, span


def _next_lines(document: Document, lines: LineIndex, after: int) -> tuple[int, int]:
    """The first line after `after` that is not blank, to the last line of the block that begins on it."""
    line = lines.position(after).line + 1
    last = lines.origin.line + len(lines.starts) - 1
    while line < last and not document.source[slice(*lines.line_span(line))].strip():
        line += 1
    if line > last:
        return line, line
    begin, end = lines.line_span(line)
    for block in document.blocks:
        span = block.locate()
        if begin <= span.start <= end:
            return line, max(line, lines.position(span.end).line)
    return line, line
