"""A sentence that stands again in the same article, word for word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks._interview import questions
from newslint.checks._paragraphs import paragraph_texts
from newslint.checks.base import Count, DocumentCheck
from newslint.measure.citations import is_citation
from newslint.measure.length import length
from newslint.measure.normalize import normal_words
from newslint.measure.quotations import is_left_open, is_quoted
from newslint.measure.sentences import sentences
from newslint.measure.squeeze import repeats_itself, squeezed
from newslint.model.diagnostic import Finding
from newslint.model.document import Block, BlockKind, Document

Place = tuple[Block, int, int]  # start and end in the text of the block


class RepeatedSentence(DocumentCheck):
    """Equal normalised sentences of at least `min_words` words, neither of them quoted.

    min_words: shorter sentences are left alone
    """

    VALUES: ClassVar[Mapping[str, type]] = {"words": int}

    min_words: Count

    def findings(self, document: Document) -> Iterator[Finding]:
        """Every sentence but the first of its words, related to the first."""
        if not repeats_itself(paragraph_texts(document), self.min_words):
            return
        told: dict[bytes, Place] = {}
        for place in self._sentences(document):
            first = told.setdefault(squeezed(_text(place)), place)
            if first is not place and self._repeats(first, place):
                words = length(_text(place))
                yield Finding(document.location(*place), {"words": words}, (document.location(*first),))

    def _sentences(self, document: Document) -> Iterator[Place]:
        """Sentences of the paragraphs that may be long enough; not the questions of an interview."""
        asked = questions(document)
        for index, block in enumerate(document.blocks):
            if block.kind is not BlockKind.PARAGRAPH or len(block.text) < self.min_words or index in asked:
                continue
            for start, end in sentences(block.text):
                if end - start >= self.min_words and not is_citation(block.text[start:end]):
                    yield block, start, end

    def _repeats(self, first: Place, again: Place) -> bool:
        words = normal_words(_text(again))
        if length(_text(again)) < self.min_words or words != normal_words(_text(first)):
            return False
        quoted = [place for place in (first, again) if is_quoted(place[0].text, *place[1:])]
        return not quoted or (len(quoted) == 1 and is_left_open(quoted[0][0].text, quoted[0][1]))


def _text(place: Place) -> str:
    block, start, end = place
    return block.text[start:end]
