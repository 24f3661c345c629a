"""A sentence or a longer stretch that comes three times in a row: a generator that has lost its way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Annotated, ClassVar, NamedTuple

from newslint.checks.base import Bounds, Count, DocumentCheck
from newslint.measure.echoes import may_loop
from newslint.measure.loops import Loop, loops
from newslint.measure.normalize import normal_spans
from newslint.measure.quotations import is_quoted
from newslint.model.diagnostic import Finding, Location
from newslint.model.document import Block, BlockKind, Document
from newslint.model.span import Span

_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_STOPS = ".!?…。！？।؟"
_CLOSERS = "\"'”’»›“)]}」』*_ \t\n"
_LEAST = 9  # words of all turns together
_LONG = (
    8  # words of a stretch that need be no sentence: shorter ones are labels, refrains and heads of tables
)
_LONGEST = 100
_LABEL = 40  # characters


class Place(NamedTuple):
    """Where a word stands."""

    block: Block
    start: int
    end: int


class GenerationLoop(DocumentCheck):
    """Words that come again at once and again: a sentence, or any eight words and more; not quoted.

    times: told from so many times in a row
    min_words: shorter sentences are left alone
    """

    VALUES: ClassVar[Mapping[str, type]] = {"times": int, "words": int}

    times: Annotated[int, Bounds(3)]
    min_words: Count

    def findings(self, document: Document) -> Iterator[Finding]:
        """One a loop, at the second time and all that follow, related to the first."""
        paragraphs = tuple([block.text for block in document.paragraphs])
        items = tuple([block.text for block in document.of_kind(BlockKind.LIST_ITEM)])
        if not may_loop(paragraphs) and not (items and may_loop(items)):
            return
        words, places = _words(document.blocks)
        for loop in loops(words, _LONGEST):
            start, times = self._turns(loop, places)
            if times < self.times or loop.period < self.min_words or times * loop.period < _LEAST:
                continue
            second, end = start + loop.period, start + times * loop.period
            values = {"times": times, "words": loop.period}
            first = _between(document, places[start], places[second - 1])
            yield Finding(_between(document, places[second], places[end - 1]), values, (first,))

    def _turns(self, loop: Loop, places: Sequence[Place]) -> tuple[int, int]:
        """The word from which it goes round, a first one of a sentence if there is one, and how often."""
        for start in range(
            loop.start, min(loop.start + loop.period, loop.end - self.times * loop.period + 1)
        ):
            first, last = places[start], places[start + loop.period - 1]
            if _begins(first) and _ends(last) and not _is_quoted(first) and not _is_label(first, loop.period):
                return start, (loop.end - start) // loop.period
        if loop.period < _LONG or _is_quoted(places[loop.start]):
            return loop.start, 0
        return loop.start, (loop.end - loop.start) // loop.period


def _is_quoted(place: Place) -> bool:
    return is_quoted(place.block.text, place.start, place.end)


def _is_label(place: Place, words: int) -> bool:
    """Is it a few words with a colon, as the credits of a gallery are?"""
    return words < _LONG and ":" in place.block.text[place.start : place.start + _LABEL]


def _words(blocks: Iterable[Block]) -> tuple[list[object], list[Place]]:
    """The words of the prose, something that is no word for each other block, and where they stand."""
    words: list[object] = []
    places: list[Place] = []
    for block in blocks:
        spans = normal_spans(block.text) if block.kind in _PROSE else [(object(), 0, 0)]
        for word, start, end in spans:
            words.append(word)
            places.append(Place(block, start, end))
    return words, places


def _begins(place: Place) -> bool:
    """Does a sentence begin at a word?"""
    before = place.block.text[: place.start].rstrip(_CLOSERS + "“‘«¿¡(-–—")
    return not before or before[-1] in _STOPS


def _ends(place: Place) -> bool:
    """Does a sentence end after a word?"""
    return place.block.text[place.end : place.end + 2].lstrip(_CLOSERS).startswith(tuple(_STOPS))


def _between(document: Document, first: Place, last: Place) -> Location:
    """From one word to another, with the stop behind it; they may stand in different blocks."""
    text = last.block.text
    end = last.end
    while end < len(text) and text[end] in _STOPS + _CLOSERS and not text[end].isspace():
        end += 1
    if first.block is last.block:
        return document.location(first.block, first.start, end)
    span = Span(first.block.locate(first.start).start, last.block.locate(0, end).end)
    return Location(document.name, document.record, span, text=first.block.text[first.start :])
