"""A headline that is too long for one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks.base import Count, DocumentCheck
from newslint.model.diagnostic import Finding
from newslint.model.document import Document


class OverlongHeadline(DocumentCheck):
    """Headlines of more than `max_words` words (as space parts them) or more than `max_characters`.

    max_words: the most words of a headline
    max_characters: the most characters of a headline
    """

    VALUES: ClassVar[Mapping[str, type]] = {"words": int, "characters": int}

    max_words: Count
    max_characters: Count

    def findings(self, document: Document) -> Iterator[Finding]:
        """At most one, at the headline."""
        headline = document.headline
        if headline is None or len(headline.text) <= min(self.max_characters, 2 * self.max_words - 1):
            return
        words = len(headline.text.split())
        if words > self.max_words or len(headline.text) > self.max_characters:
            values = {"words": words, "characters": len(headline.text)}
            yield Finding(document.location(headline), values)
