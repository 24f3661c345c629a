"""A long article that names no source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks._interview import questions
from newslint.checks._phrases import prose
from newslint.checks.base import Count, DocumentCheck
from newslint.measure.scripts import is_unspaced
from newslint.measure.sources import attributed, personal
from newslint.measure.words import word_count
from newslint.model.diagnostic import Finding
from newslint.model.document import Document


class Unattributed(DocumentCheck):
    """Articles of `min_words` words without any plain word of attribution: said, told, according to.

    An article in the voice of its author, with more than `max_personal` of `we`, `you` and their kin, is left
    alone, and so is an interview.

    min_words: shorter articles are left alone
    max_personal: so many personal words a report may have
    """

    VALUES: ClassVar[Mapping[str, type]] = {"words": int}

    min_words: Count
    max_personal: int

    def findings(self, document: Document) -> Iterator[Finding]:
        """At most one, at the headline."""
        whole = prose(document)
        if attributed(whole.keys) or len(whole.words) < self.min_words:
            return
        english = (block.text for block in document.paragraphs if not is_unspaced(block.text))
        words = sum(map(word_count, english))
        if words < self.min_words or questions(document):
            return
        if personal(whole.words) <= self.max_personal:
            yield Finding(document.anchor, {"words": words})
