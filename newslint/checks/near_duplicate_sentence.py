"""A sentence that tells again what an earlier one of the article told, in nearly the same words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import ClassVar, NamedTuple

from newslint.checks._interview import questions
from newslint.checks._live import is_live
from newslint.checks.base import Count, DocumentCheck, Share
from newslint.measure.citations import is_citation
from newslint.measure.echoes import RUN, echoes, sharing
from newslint.measure.length import has_unspaced, length
from newslint.measure.normalize import normal_spans
from newslint.measure.quotations import is_quoted
from newslint.measure.sentences import sentences
from newslint.measure.similarity import changed, shared_run, similarity
from newslint.measure.subsequence import Range
from newslint.model.diagnostic import Finding, Location
from newslint.model.document import Block, BlockKind, Document
from newslint.model.span import Span

_ADDRESS = "://"


class Sentence(NamedTuple):
    """A sentence of the paragraph `number`: its normal words, each with start and end in the block's text."""

    number: int
    block: Block
    start: int
    end: int
    spans: tuple[tuple[str, int, int], ...]
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """As it is written."""
        return self.block.text[self.start : self.end]


class NearDuplicateSentence(DocumentCheck):
    """Two sentences that share eight words in a row and are `similarity` alike; not equal, neither quoted.

    similarity: told from this share of words in common order (0 to 1)
    min_words: shorter sentences are left alone
    """

    VALUES: ClassVar[Mapping[str, type]] = {"similarity": float, "shared_run": int, "words": int}

    similarity: Share
    min_words: Count

    def findings(self, document: Document) -> Iterator[Finding]:
        """Every sentence that is nearly an earlier one, related to the one that is most like it."""
        blocks = [(n, block) for n, block in enumerate(document.blocks) if block.kind is BlockKind.PARAGRAPH]
        pairs = echoes(tuple([block.text for _, block in blocks]))
        if not pairs or is_live(document):
            return
        asked = questions(document)
        numbers = [each for each in sorted(set(chain.from_iterable(pairs))) if blocks[each][0] not in asked]
        found = [each for number in numbers for each in _parted(number, blocks[number][1], self.min_words)]
        for again, earlier in _kin(found):
            likely = [
                seen
                for seen in earlier
                if (seen.number, again.number) in pairs and not _translates(seen, again)
            ]
            if told := self._most_alike(document, likely, again):
                yield told

    def _most_alike(self, document: Document, likely: Iterable[Sentence], again: Sentence) -> Finding | None:
        """What is told of a sentence and of the earlier one that is most like it."""
        most, told = 0.0, None
        for seen in likely:
            alike = similarity(seen.words, again.words, self.similarity)
            if alike > most and (found := _compared(document, seen, again)):
                most, told = alike, found
        return told


def _kin(found: Sequence[Sentence]) -> Iterator[tuple[Sentence, list[Sentence]]]:
    """Each sentence with the earlier ones that share a run with it; one of those that are equal."""
    first: dict[str, int] = {}
    for place, each in enumerate(found):
        first.setdefault(each.text, place)
    distinct = list(first.values())
    kin = dict(zip(first, sharing([found[place].words for place in distinct]), strict=True))
    for place, each in enumerate(found):
        earlier = [distinct[other] for other in kin[each.text] if distinct[other] < place]
        if earlier:
            yield each, [found[other] for other in earlier]


def _translates(seen: Sentence, again: Sentence) -> bool:
    """Is one of two blocks in a script without spaces? They may share names, and are not the same words."""
    return has_unspaced(seen.block.text) != has_unspaced(again.block.text)


def _compared(document: Document, seen: Sentence, again: Sentence) -> Finding | None:
    """The finding at `again`; None for equal sentences, and where one tells of another person or place."""
    a, b = seen.words, again.words
    gone, new = changed(a, b)
    if a == b or (_names(seen, gone) and _names(again, new)):
        return None
    values = {"similarity": similarity(a, b), "shared_run": shared_run(a, b), "words": len(b)}
    return Finding(_marked(document, again, new), values, (_marked(document, seen, gone),))


def _names(sentence: Sentence, ranges: Sequence[Range]) -> bool:
    """Are these words names and figures alone, one of them a name?"""
    text = sentence.block.text
    starts = [text[sentence.spans[at][1]] for start, end in ranges for at in range(start, end)]
    names = [letter.isupper() for letter in starts if not letter.isdigit()]
    lone = len(starts) == 1 and bool(ranges) and ranges[0][0] == 0  # a first word is a name or not
    return bool(names) and all(names) and not lone


def _parted(number: int, block: Block, min_words: int) -> Iterator[Sentence]:
    words = normal_spans(block.text)
    at = 0
    for start, end in sentences(block.text):
        first = at = bisect_left(words, start, at, key=_start)
        at = bisect_left(words, end, at, key=_start)
        if at - first >= max(min_words, RUN) and _is_prose(block, start, end, min_words):
            spans = words[first:at]
            yield Sentence(number, block, start, end, spans, tuple([word for word, *_ in spans]))


def _start(word: tuple[str, int, int]) -> int:
    return word[1]


def _is_prose(block: Block, start: int, end: int, min_words: int) -> bool:
    text = block.text[start:end]
    said = _ADDRESS not in text and not is_quoted(block.text, start, end) and not is_citation(text)
    return said and length(text) >= min_words


def _marked(document: Document, sentence: Sentence, ranges: tuple[Range, ...]) -> Location:
    marks = tuple(Span(sentence.spans[start][1], sentence.spans[end - 1][2]) for start, end in ranges)
    return document.location(sentence.block, sentence.start, sentence.end, marks=marks)
