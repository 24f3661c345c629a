"""Suppression: the comments and metadata by which an author silences a rule, and what they cover."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Container, Iterator, Sequence
from typing import NamedTuple

from newslint.engine.resolve import excerpt, fingerprint, line_index
from newslint.late import late
from newslint.model.diagnostic import Diagnostic, Location
from newslint.model.document import Block, Document
from newslint.model.span import LineIndex, Span
from newslint.policy.rule import Rule
from newslint.policy.tree import closest

UNUSED = "suppression/unused"

VERBS = ("disable-next-line", "disable-line", "disable-file", "disable", "enable")

_DIRECTIVE = late(r"\s*newslint-(?P<verb>[\w-]*)(?P<rules>.*)", re.S)
_REASON = late(r"(?:^|\s)--(?:\s|$)")
_END = 1 << 60


class Suppression(NamedTuple):
    """One rule silenced from offset first to last of a file, both counted; `span` is what says so.

    Without a rule that a comment could mean, `rule` is empty or the directive that does not exist.
    """

    rule: str
    first: int
    last: int
    span: Span

    def covers(self, rule: str, offset: int) -> bool:
        """Does it silence a finding of this rule that begins at this offset of the file?"""
        return self.rule == rule and self.first <= offset <= self.last


def suppressions(document: Document) -> tuple[Suppression, ...]:
    """All suppressions of a document."""
    if not document.comments and not document.ignores:
        return ()
    base = document.origin.offset
    found = [Suppression(ignore.rule, 0, _END, ignore.span) for ignore in document.ignores]
    opened: dict[str, Suppression] = {}
    blocks = sorted(map(Block.locate, document.blocks))
    for verb, rule, span in _directives(document):
        if verb == "enable":
            if begun := opened.pop(rule, None):
                found.append(Suppression(rule, begun.first, base + span.start, begun.span))
        elif verb == "disable":
            opened.setdefault(rule, Suppression(rule, base + span.end, _END, span))
        else:
            first, last = _covered(document, blocks, verb, span)
            found.append(Suppression(rule, base + first, base + last, span))
    return tuple(sorted((*found, *opened.values()), key=lambda each: (each.span, each.rule)))


def complaint(
    unused: Rule, each: Suppression, document: Document, ran: Container[str], known: Collection[str]
) -> Diagnostic | None:
    """What to say if a suppression silences nothing; None where its rule did not look at this document."""
    if each.rule in known and each.rule not in ran:
        return None
    if each.rule in known:
        problem = "finds nothing here"
    elif each.rule.startswith("newslint-"):
        problem = f"is not a directive; there are {', '.join('newslint-' + verb for verb in VERBS)}"
    else:
        problem = f"is not a rule{_meant(each.rule, known)}" if each.rule else "names no rule"
    values = {"rule": each.rule or "it", "problem": problem}
    where = Location(document.name, document.record, each.span, text=document.source[slice(*each.span)])
    place = excerpt(document, where)
    identity = fingerprint(unused.id, each.rule, where.text)
    return Diagnostic(unused.id, unused.severity, unused.tell(values), place, (), values, identity)


def _meant(name: str, known: Collection[str]) -> str:
    """The rule that was meant: one whose own name is alike, not only that of its pack."""
    from difflib import get_close_matches

    own = {each: each.rpartition("/")[2] for each in known}
    alike = get_close_matches(name.rpartition("/")[2], sorted(set(own.values())))
    return closest(name, [each for each in known if own[each] in alike])


def _directives(document: Document) -> Iterator[tuple[str, str, Span]]:
    """Verb, rule and place of each directive; an unknown one has no verb and its own words for a rule."""
    for span in document.comments:
        match = _DIRECTIVE.match(document.source, span.start, span.end)
        if not match:
            continue
        if match["verb"] not in VERBS:
            yield "", f"newslint-{match['verb']}", span
            continue
        named = _REASON.split(match["rules"], maxsplit=1)[0].replace(",", " ").split()
        for rule in named or [""]:
            yield match["verb"], rule, span


def _covered(document: Document, blocks: Sequence[Span], verb: str, span: Span) -> tuple[int, int]:
    """First and last offset in the source that a directive silences; blocks: their places, in order."""
    lines = line_index(document.source, document.origin)
    line = lines.position(span.end).line
    if verb == "disable-file":
        return -document.origin.offset, _END
    if verb == "disable-line":
        return lines.line_span(line)
    return span.end, _next_end(document, blocks, lines, span.end)


def _next_end(document: Document, blocks: Sequence[Span], lines: LineIndex, after: int) -> int:
    """The end of the first line after `after` that is not blank, and of the block that begins on it.

    In a JSON string the next line of the text is on the same line of the file: there it is the next block.
    """
    here = lines.line_span(lines.position(after).line).end
    following = bisect_left(blocks, (after,))
    block = blocks[following] if following < len(blocks) else None
    if block and block.start <= here:
        return block.end
    line, last = lines.position(after).line + 1, lines.origin.line + len(lines.starts) - 1
    while line < last and not document.source[slice(*lines.line_span(line))].strip():
        line += 1
    end = lines.line_span(min(line, last)).end
    return max(end, block.end) if block and block.start <= end else end
