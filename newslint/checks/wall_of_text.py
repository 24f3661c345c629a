"""An article with too few breaks for its length."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks._interview import questions
from newslint.checks._paragraphs import paragraph_texts, paragraphs
from newslint.checks.base import Count, DocumentCheck
from newslint.measure.rough import most_words
from newslint.measure.scripts import is_unspaced
from newslint.measure.words import word_count
from newslint.model.diagnostic import Finding
from newslint.model.document import BlockKind, Document

_OUTSIDE = frozenset({BlockKind.HEADLINE, BlockKind.DEK, BlockKind.BYLINE, BlockKind.DATELINE})


class WallOfText(DocumentCheck):
    """Articles with more than `max_mean` words of running text for every block of their body.

    Whatever parts paragraphs counts as a block: headings, lists, quotes, captions, tables. Interviews and
    scripts without spaces are left alone.

    max_mean: the most words a block
    min_words: articles with fewer words in their paragraphs are left alone
    """

    VALUES: ClassVar[Mapping[str, type]] = {"mean": int, "words": int, "blocks": int, "limit": int}

    max_mean: Count
    min_words: Count

    def findings(self, document: Document) -> Iterator[Finding]:
        """At most one finding, at the longest paragraph: the first place to break."""
        texts = paragraph_texts(document)
        blocks = sum(block.kind not in _OUTSIDE for block in document.blocks)
        if sum(map(most_words, texts)) <= self.max_mean * blocks:
            return
        words = sum(map(word_count, texts))
        if words < max(self.min_words, 1) or words <= self.max_mean * blocks or questions(document):
            return
        longest = max(paragraphs(document), key=lambda block: word_count(block.text))
        if not is_unspaced(longest.text):
            values = {"mean": words // blocks, "words": words, "blocks": blocks, "limit": self.max_mean}
            yield Finding(document.location(longest), values)
