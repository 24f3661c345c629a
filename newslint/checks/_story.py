"""What an article tells in its own voice: the words of its body, without quoted speech and questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain

from newslint.checks._interview import questions
from newslint.measure.normalize import normal_spans, normal_words
from newslint.measure.passages import Passage, Runs, passages, runs
from newslint.measure.plain import plain
from newslint.measure.quotations import quotations
from newslint.measure.rough import made_roughly
from newslint.model.diagnostic import Location
from newslint.model.document import Block, BlockKind, Document
from newslint.model.span import Span

WIDTH = 5  # words of a run: of the passages that 40 natural pairs share, runs of five cover all but slips
LEAST = 8  # words of a passage; what is shorter is a turn of phrase
GAP = 2  # words that may be changed in the midst of a passage
_KNOWN = bytes([True] * WIDTH)
Places = tuple[tuple[int, int, int], ...]
BODY = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING, BlockKind.OTHER)


@dataclass(frozen=True, slots=True, eq=False)
class Story:
    """The words of a story, and its runs of them; where they stand is found out when it is asked for."""

    document: Document
    words: tuple[str, ...]
    runs: Runs = field(repr=False)

    @property
    def places(self) -> Places:
        """Of each word: block, start and end in its text."""
        return _places(self.document)

    def may_share(self, other: Story, words: int) -> bool:
        """False only where the passages that two stories share have fewer words, a run counted once."""
        return len(self.runs.keys() & other.runs.keys()) * (WIDTH + GAP) >= words

    def shared_with(self, other: Story) -> list[Passage]:
        """The passages of this story that also stand in another, in order."""
        found = passages(self.words, other.runs, WIDTH, GAP)
        return [passage for passage in found if passage.end - passage.start >= LEAST]

    def share(self, other: Story) -> float:
        """The share of its words that stand in passages which it has in common with another story."""
        shared = sum(end - start for start, end, _ in self.shared_with(other))
        return shared / len(self.words) if self.words else 0.0

    def covered(self, shared: Iterable[Passage], whole: bool) -> Iterator[Location]:
        """The blocks of which more than half stands in these passages, and all blocks if all is a copy."""
        inside = Counter(self.places[at][0] for start, end, _ in shared for at in range(start, end))
        words = Counter(index for index, _, _ in self.places)
        for index, block in enumerate(self.document.blocks):
            if whole or 2 * inside[index] > words[index]:
                yield self.document.location(block)

    def location(self, start: int, end: int) -> Location:
        """Where words of the story stand; over several blocks, from the first to the last."""
        end = min(end, len(self.words))
        (first, begin, _), (last, _, stop) = self.places[start], self.places[end - 1]
        blocks = self.document.blocks
        if first == last:
            return self.document.location(blocks[first], begin, stop)
        span = Span(blocks[first].locate(begin).start, blocks[last].locate(0, stop).end)
        return Location(self.document.name, self.document.record, span, text=" ".join(self.words[start:end]))


@lru_cache(maxsize=512)
def story(document: Document) -> Story:
    """The story of a document, no block of it twice; remembered, for it may be compared with many others."""
    words = [
        word
        for _, block in _told(document)
        for part in _unquoted(block.text).values()
        for word in normal_words(part)
    ]
    return Story(document, tuple(words), runs(words, WIDTH))


@lru_cache(maxsize=16)
def _places(document: Document) -> Places:
    return tuple(
        (index, at + start, at + end)
        for index, block in _told(document)
        for at, part in _unquoted(block.text).items()
        for _, start, end in normal_spans(part)
    )


def _told(document: Document) -> Iterator[tuple[int, Block]]:
    """The blocks of a story, with their numbers: none twice, and no question of an interview."""
    asked = questions(document)
    told: set[str] = set()
    for index, block in enumerate(document.blocks):
        if block.kind in BODY and index not in asked and block.text not in told:
            told.add(block.text)
            yield index, block


def may_share(a: Document, b: Document, words: int) -> bool:
    """False only if two stories have passages of fewer words in common; quick.

    Runs of rough words are counted, in all of the body. In a passage one begins at every word, or where some
    are changed, after those that it covers and the gap.
    """
    vocabulary, runs_of_it = _rough_runs(b)
    rough = _rough_body(a)
    known = bytes(map(vocabulary.__contains__, rough))  # a run of `b` can begin at few words alone
    shared = set()
    at = known.find(_KNOWN)
    while at >= 0:
        shared.add(hash(tuple(rough[at : at + WIDTH])))
        at = known.find(_KNOWN, at + 1)
    return len(shared & runs_of_it) * (WIDTH + GAP) >= words


@lru_cache(maxsize=512)
def _rough_body(document: Document) -> list[bytes]:
    """The rough words of a body."""
    texts = [block.text for block in document.of_kind(*BODY)]
    whole = "\n".join(texts)
    return list(chain.from_iterable(map(made_roughly, texts if plain(whole) is None else (whole,))))


@lru_cache(maxsize=512)
def _rough_runs(document: Document) -> tuple[frozenset[bytes], frozenset[int]]:
    """The different rough words of a body, and hashes, good in this process only, of its runs of them."""
    words = _rough_body(document)
    runs_of_words = zip(*(words[step:] for step in range(WIDTH)), strict=False)
    return frozenset(words), frozenset(map(hash, runs_of_words))


def _unquoted(text: str) -> Mapping[int, str]:
    """The parts of a text outside quotation marks, by where they begin."""
    spoken = quotations(text)
    starts, ends = [0, *(end for _, end in spoken)], [*(start for start, _ in spoken), len(text)]
    return {start: text[start:end] for start, end in zip(starts, ends, strict=True) if start < end}
