"""What all checks of phrases do: find them in an article, hold them to a scope, point at them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from newslint.checks._scope import RAW, admits, scope_names
from newslint.measure.phrases import Match, Phrases, covered
from newslint.measure.prose import Prose
from newslint.measure.quotations import is_quoted
from newslint.model.diagnostic import Location
from newslint.model.document import Block, BlockKind, Document
from newslint.model.span import OffsetMap


class Hit(NamedTuple):
    """A phrase in a block: `block.text[start:end]`, with the names of the scopes it stands in.

    number: which of the phrases. at: its place in the prose of the article.
    """

    block: Block
    start: int
    end: int
    number: int
    at: int
    names: frozenset[str]

    @property
    def text(self) -> str:
        """The words as they are written, on one line."""
        return " ".join(self.block.text[self.start : self.end].split())

    @property
    def quoted(self) -> bool:
        """Does somebody else say it?"""
        return "quote" in self.names

    def location(self, document: Document) -> Location:
        """Where it stands."""
        return document.location(self.block, self.start, self.end)


@lru_cache(maxsize=64)
def prose_blocks(document: Document) -> tuple[int, ...]:
    """Indices of the blocks that people read: all but code."""
    return tuple(n for n, block in enumerate(document.blocks) if block.kind is not BlockKind.CODE)


@lru_cache(maxsize=64)
def prose(document: Document) -> Prose:
    """Those blocks as one text, scanned once for all phrases."""
    return Prose.of([document.blocks[number].text for number in prose_blocks(document)])


@lru_cache(maxsize=64)
def _raw(document: Document) -> Prose:
    """All of the source as one text."""
    return Prose.of([document.source])


def hits(
    document: Document, wanted: Phrases, scope: tuple[str, ...] = (), exceptions: Phrases | None = None
) -> Iterator[Hit]:
    """The phrases that stand in a scope of an article and in none of the exceptions, in order.

    A code span is no prose.
    """
    if RAW in scope:
        yield from _raw_hits(document, wanted)
        return
    whole = prose(document)
    found: Iterable[Match] = wanted.find(whole)
    if found and exceptions and (excepted := exceptions.find(whole)):
        spared = set(covered(list(found), excepted))
        found = [match for match in found if match not in spared]
    for match in found:
        hit = _hit(document, whole, match)
        if admits(scope, hit.names) and not is_code(document, hit.block, hit.start):
            yield hit


def _raw_hits(document: Document, wanted: Phrases) -> Iterator[Hit]:
    """The phrases in the source, outside of code."""
    if not wanted.may_be_in(document.source) or not wanted.gate.opens(_raw(document)):
        return
    source = verbatim_block(document.source)
    code = [block.locate() for block in document.of_kind(BlockKind.CODE)]
    for match in wanted.find(_raw(document)):
        line = document.source[document.source.rfind("\n", 0, match.start) + 1 : match.start]
        if line.count("`") % 2 or any(start <= match.start < end for start, end in code):
            continue
        yield Hit(source, match.start, match.end, match.number, match.start, frozenset((RAW,)))


def verbatim_block(source: str) -> Block:
    """A source as one block."""
    return Block(BlockKind.OTHER, source, OffsetMap.verbatim(0, len(source)))


def _hit(document: Document, whole: Prose, match: Match) -> Hit:
    number = whole.text_at(match.start)
    index = prose_blocks(document)[number]
    block = document.blocks[index]
    start, end = match.start - whole.starts[number], match.end - whole.starts[number]
    names = scope_names(document)[index]
    if block.kind is not BlockKind.QUOTE and is_quoted(block.text, start, end):
        names |= {"quote"}
    return Hit(block, start, end, match.number, match.start, names)


def is_code(document: Document, block: Block, start: int) -> bool:
    """Does a place of a block stand in a span of code?"""
    return document.is_code(block.locate(start, start + 1))
