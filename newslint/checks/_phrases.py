"""What all checks of phrases do: find them in an article, hold them to a scope, point at them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from newslint.checks._scope import admits, scope_names
from newslint.measure.phrases import Match, Phrases, covered
from newslint.measure.prose import Prose
from newslint.measure.quotations import is_quoted
from newslint.model.diagnostic import Location
from newslint.model.document import Block, BlockKind, Document


@dataclass(frozen=True, slots=True)
class Hit:
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


@lru_cache(maxsize=4)
def prose_blocks(document: Document) -> tuple[int, ...]:
    """Indices of the blocks that people read: all but code."""
    return tuple(n for n, block in enumerate(document.blocks) if block.kind is not BlockKind.CODE)


@lru_cache(maxsize=4)
def prose(document: Document) -> Prose:
    """Those blocks as one text, scanned once for all phrases."""
    return Prose.of([document.blocks[number].text for number in prose_blocks(document)])


def hits(
    document: Document, wanted: Phrases, scope: tuple[str, ...] = (), exceptions: Phrases | None = None
) -> Iterator[Hit]:
    """The phrases that stand in a scope of an article and in none of the exceptions, in order.

    A code span is no prose.
    """
    whole = prose(document)
    found: Iterable[Match] = wanted.find(whole)
    if found and exceptions and (excepted := exceptions.find(whole)):
        spared = set(covered(list(found), excepted))
        found = [match for match in found if match not in spared]
    for match in found:
        hit = _hit(document, whole, match)
        if admits(scope, hit.names) and not _is_code(document, hit):
            yield hit


def _hit(document: Document, whole: Prose, match: Match) -> Hit:
    number = whole.text_at(match.start)
    index = prose_blocks(document)[number]
    block = document.blocks[index]
    start, end = match.start - whole.starts[number], match.end - whole.starts[number]
    names = scope_names(document)[index]
    if block.kind is not BlockKind.QUOTE and is_quoted(block.text, start, end):
        names |= {"quote"}
    return Hit(block, start, end, match.number, match.start, names)


def _is_code(document: Document, hit: Hit) -> bool:
    """Does it stand between backticks or in an element `code`?"""
    runs = (run for run in hit.block.map.runs if run.text_start <= hit.start < run.text_end)
    for run in runs:
        before = document.source[max(0, run.source_start - 8) : run.source_start]
        return run.source_start > 0 and before.endswith(("`", "` ", "<code>", "<kbd>", "<samp>", "<tt>"))
    return False
