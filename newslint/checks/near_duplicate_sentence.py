"""A sentence that tells again what an earlier one of the article told, in nearly the same words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, NamedTuple

from newslint.checks._interview import questions
from newslint.checks._live import is_live
from newslint.checks.base import Count, DocumentCheck, Share
from newslint.measure.citations import is_citation
from newslint.measure.echoes import RUN, echoes
from newslint.measure.length import has_unspaced, length
from newslint.measure.normalize import normal_spans
from newslint.measure.quotations import is_quoted
from newslint.measure.sentences import sentences
from newslint.measure.similarity import Range, changed, shared_run, similarity
from newslint.model.diagnostic import Finding, Location
from newslint.model.document import Block, BlockKind, Document
from newslint.model.span import Span

_ADDRESS = "://"


class Sentence(NamedTuple):
    """A sentence of a block: its normal words, each with start and end in the text of the block."""

    block: Block
    start: int
    end: int
    spans: tuple[tuple[str, int, int], ...]

    @property
    def words(self) -> tuple[str, ...]:
        """Its normal words."""
        return tuple([word for word, *_ in self.spans])


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
        blocks = [block for block in document.blocks if block.kind is BlockKind.PARAGRAPH]
        pairs = echoes(tuple([block.text for block in blocks]))
        if not pairs or is_live(document):
            return
        asked = {id(document.blocks[index]) for index in questions(document)}
        told: dict[tuple[int, int], tuple[float, Finding]] = {}
        for i, j in sorted(pairs):
            if not asked.isdisjoint((id(blocks[i]), id(blocks[j]))) or _translates(blocks[i], blocks[j]):
                continue
            for seen, again in self._sentences(blocks[i], blocks[j]):
                alike = similarity(seen.words, again.words, self.similarity)
                if alike > told.get((j, again.start), (0.0,))[0] and (
                    found := _compared(document, seen, again)
                ):
                    told[j, again.start] = alike, found
        yield from (finding for _, finding in told.values())

    def _sentences(self, first: Block, second: Block) -> Iterator[tuple[Sentence, Sentence]]:
        """A sentence of one block and a later one of the other that have a run in common."""
        mine = list(_parted(first, self.min_words))
        yours = mine if first is second else list(_parted(second, self.min_words))
        for number, seen in enumerate(mine):
            runs = {seen.words[at : at + RUN] for at in range(len(seen.spans) - RUN + 1)}
            for again in yours[number + 1 :] if first is second else yours:
                words = again.words
                if any(words[at : at + RUN] in runs for at in range(len(words) - RUN + 1)):
                    yield seen, again


def _translates(first: Block, second: Block) -> bool:
    """Is one of two blocks in a script without spaces? They may share names, and are not the same words."""
    return has_unspaced(first.text) != has_unspaced(second.text)


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


def _parted(block: Block, min_words: int) -> Iterator[Sentence]:
    for start, end in sentences(block.text):
        spans = tuple([each for each in normal_spans(block.text) if start <= each[1] < end])
        if len(spans) >= max(min_words, RUN) and _is_prose(block, start, end, min_words):
            yield Sentence(block, start, end, spans)


def _is_prose(block: Block, start: int, end: int, min_words: int) -> bool:
    text = block.text[start:end]
    said = _ADDRESS not in text and not is_quoted(block.text, start, end) and not is_citation(text)
    return said and length(text) >= min_words


def _marked(document: Document, sentence: Sentence, ranges: tuple[Range, ...]) -> Location:
    marks = tuple(Span(sentence.spans[start][1], sentence.spans[end - 1][2]) for start, end in ranges)
    return document.location(sentence.block, sentence.start, sentence.end, marks=marks)
