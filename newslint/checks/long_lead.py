"""An opening sentence too long to tell the news."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks._paragraphs import paragraphs
from newslint.checks.base import Count, DocumentCheck
from newslint.measure.dateline import dateline_end
from newslint.measure.rough import may_exceed
from newslint.measure.scripts import is_unspaced
from newslint.measure.sentences import first_sentence, sentences
from newslint.measure.stretch import longest_stretch
from newslint.measure.words import word_count
from newslint.model.diagnostic import Finding
from newslint.model.document import Block, Document

STRAY_WORDS = 8  # a first paragraph of so few words and without a stop is a date, a byline, a label


class LongLead(DocumentCheck):
    """The first sentence of the first paragraph, if it runs for more than `max_words` words.

    A dateline is not counted, nor are quoted words; colons and semicolons are rests. Scripts without spaces
    are left alone.

    max_words: the most words that the lead may run without a rest
    """

    VALUES: ClassVar[Mapping[str, type]] = {"words": int, "limit": int}

    max_words: Count

    def findings(self, document: Document) -> Iterator[Finding]:
        """At most one finding, pointing at the sentence with its dateline."""
        block = next((each for each in paragraphs(document) if not _is_stray(each)), None)
        if block is None or len(block.text) < 2 * self.max_words or is_unspaced(block.text):
            return
        start, end = _first_sentence(block.text)
        if not may_exceed(block.text[start:end], self.max_words):
            return
        words = longest_stretch(block.text, max(start, dateline_end(block.text)), end)
        if words > self.max_words:
            yield Finding(document.location(block, start, end), {"words": words, "limit": self.max_words})


def _is_stray(block: Block) -> bool:
    stopped = block.text.rstrip(' "”’)').endswith((".", "!", "?", "…"))
    return not stopped and word_count(block.text) <= STRAY_WORDS


def _first_sentence(text: str) -> tuple[int, int]:
    """The span of the first sentence that goes on after the dateline."""
    after = dateline_end(text)
    if (first := first_sentence(text))[1] > after:
        return first
    spans = sentences(text)
    return next(((spans[0][0], end) for _, end in spans if end > after), (0, 0))
