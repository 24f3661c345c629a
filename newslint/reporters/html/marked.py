"""A text with marks: each stretch as grave as the gravest finding in it, and the numbers of notes behind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from newslint.model.diagnostic import Severity
from newslint.model.edition import Mark, Role
from newslint.model.span import Span
from newslint.reporters.html.desk import Desk
from newslint.reporters.html.markup import Html, element, escaped, joined

MAX_REFERENCES = 5  # to notes behind one place; a sentence may be told again fifty times


def marked(desk: Desk, text: str, marks: Sequence[Mark], noted: Set[int]) -> Html:
    """The text of a passage; noted: the numbers of diagnostics whose notes are there to be referred to."""
    return joined(_stretches(desk, text, marks, noted)) if marks else escaped(text)


def _stretches(desk: Desk, text: str, marks: Sequence[Mark], noted: Set[int]) -> Iterator[Html]:
    edges = sorted({0, len(text), *(mark.start for mark in marks), *(mark.end for mark in marks)})
    waiting = sorted(marks)
    active: list[Mark] = []
    for start, end in pairwise(edges):
        while waiting and waiting[0].start <= start:
            active.append(waiting.pop(0))
        active = [mark for mark in active if mark.end > start]
        look = _look(desk, active)
        yield element("mark", text[start:end], class_=look) if look else escaped(text[start:end])
        ending = {mark.number for mark in active if mark.end == end and mark.role is not Role.WORDS}
        told = sorted(ending & noted, key=lambda each: desk.notes[each])
        yield from (_reference(desk, number) for number in told[:MAX_REFERENCES])
        if len(told) > MAX_REFERENCES:
            yield element("span", f"+{len(told) - MAX_REFERENCES}", class_="ref")


def _look(desk: Desk, active: Sequence[Mark]) -> str:
    """The classes of a stretch under these marks."""
    if not active:
        return ""
    places = [mark for mark in active if mark.role is not Role.OTHER]
    if not places:
        return "other"
    severity = max(desk[mark.number].severity for mark in places) or Severity.INFO
    return severity.label + (" key" if any(mark.role is Role.WORDS for mark in places) else "")


def _reference(desk: Desk, number: int) -> Html:
    note = desk.notes[number]
    return element("a", str(note), href=f"#f{number}", class_="ref", aria_label=f"note {note}")


def pointed_out(text: str, marks: Sequence[Span], look: str) -> Html:
    """A text with the words that the other place of a pair lacks."""
    parts: list[str] = []
    at = 0
    for start, end in marks:
        parts += (text[at:start], element("mark", text[start:end], class_=look))
        at = end
    return joined((*parts, text[at:]))
