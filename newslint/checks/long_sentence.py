"""A sentence too long to be read in one go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks._interview import questions
from newslint.checks._paragraphs import paragraphs
from newslint.checks.base import Count, DocumentCheck
from newslint.measure.rough import may_exceed, parts_may_exceed
from newslint.measure.scripts import is_unspaced
from newslint.measure.sentences import sentences, stretches
from newslint.measure.stretch import longest_stretch
from newslint.model.diagnostic import Finding
from newslint.model.document import Block, Document


class LongSentence(DocumentCheck):
    """Sentences of paragraphs that run for more than `max_words` words; not in interviews.

    Quoted words are not counted, and colons and semicolons are rests. Scripts without spaces are left alone.

    max_words: the most words that a sentence may run without a rest
    """

    VALUES: ClassVar[Mapping[str, type]] = {"words": int, "limit": int}

    max_words: Count

    def findings(self, document: Document) -> Iterator[Finding]:
        """Each sentence that is too long, pointing at all of it."""
        found = [finding for block in paragraphs(document) for finding in self._in_block(document, block)]
        if found and not questions(document):
            yield from found

    def _in_block(self, document: Document, block: Block) -> Iterator[Finding]:
        text = block.text
        if not may_exceed(text, self.max_words) or is_unspaced(text):
            return
        if not parts_may_exceed(text, stretches(text), self.max_words):
            return
        for start, end in sentences(text):
            if not may_exceed(text[start:end], self.max_words):
                continue
            words = longest_stretch(text, start, end)
            if words > self.max_words:
                values = {"words": words, "limit": self.max_words}
                yield Finding(document.location(block, start, end), values)
