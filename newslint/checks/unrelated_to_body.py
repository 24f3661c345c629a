"""A headline that is not about the article under it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks._headline import words_under
from newslint.checks.base import Count, DocumentCheck, Share
from newslint.measure.headline_words import content_words, shared
from newslint.model.diagnostic import Finding
from newslint.model.document import Document


class UnrelatedToBody(DocumentCheck):
    """Headlines of which less than a share `overlap` of the content words stand under them, inflected or not.

    overlap: told below this share (0 to 1)
    min_content: headlines of fewer content words are left alone
    min_words: shorter articles are left alone
    """

    VALUES: ClassVar[Mapping[str, type]] = {"overlap": float, "shared": int, "content": int}

    overlap: Share
    min_content: Count
    min_words: Count

    def findings(self, document: Document) -> Iterator[Finding]:
        """At most one, at the headline."""
        headline = document.headline
        words = content_words(headline.text) if headline else ()
        if headline is None or len(words) < self.min_content:
            return
        body = words_under(document)
        if body.count(" ") < self.min_words:
            return
        found = shared(words, body)
        if found < self.overlap * len(words):
            values = {"overlap": found / len(words), "shared": found, "content": len(words)}
            yield Finding(document.location(headline), values)
