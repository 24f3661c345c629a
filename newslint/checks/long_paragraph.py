"""A paragraph too long to be read on a screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks._interview import questions
from newslint.checks._paragraphs import paragraphs
from newslint.checks.base import Count, DocumentCheck
from newslint.measure.rough import may_exceed
from newslint.measure.scripts import is_unspaced
from newslint.measure.words import word_count
from newslint.model.diagnostic import Finding
from newslint.model.document import Document


class LongParagraph(DocumentCheck):
    """Paragraphs of more than `max_words` words; not in interviews, and not in scripts without spaces.

    max_words: the most words of a paragraph
    """

    VALUES: ClassVar[Mapping[str, type]] = {"words": int, "limit": int}

    max_words: Count

    def findings(self, document: Document) -> Iterator[Finding]:
        """Each paragraph that is too long, pointing at all of it."""
        interview: bool | None = None
        for block in paragraphs(document):
            if (
                not may_exceed(block.text, self.max_words)
                or (words := word_count(block.text)) <= self.max_words
            ):
                continue
            if interview is None:
                interview = bool(questions(document))
            if not interview and not is_unspaced(block.text):
                yield Finding(document.location(block), {"words": words, "limit": self.max_words})
