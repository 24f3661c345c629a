"""A dek that is the first sentence of the article once more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks.base import Count, DocumentCheck, Share
from newslint.measure.normalize import normal_words
from newslint.measure.sentences import sentences
from newslint.model.diagnostic import Finding
from newslint.model.document import BlockKind, Document


class DekRepeatsLead(DocumentCheck):
    """A dek whose words are as `similarity` to the first sentence of the body, or to as many of its words.

    similarity: told from this likeness (0 to 1; 1.0: the same words)
    min_words: shorter deks are left alone
    """

    VALUES: ClassVar[Mapping[str, type]] = {"similarity": float}

    similarity: Share
    min_words: Count

    def findings(self, document: Document) -> Iterator[Finding]:
        """At most one, at the dek, related to the sentence."""
        dek = next(document.of_kind(BlockKind.DEK), None)
        lead = next(document.paragraphs, None)
        words = normal_words(dek.text) if dek else ()
        if dek is None or lead is None or len(words) < self.min_words:
            return
        from newslint.measure.similarity import similarity

        start, end = sentences(lead.text)[0] if sentences(lead.text) else (0, len(lead.text))
        alike = similarity(words, normal_words(lead.text[start:end]), self.similarity)
        if alike >= self.similarity:
            yield Finding(
                document.location(dek), {"similarity": alike}, (document.location(lead, start, end),)
            )
