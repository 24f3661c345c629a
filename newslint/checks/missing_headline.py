"""An article without a headline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks.base import Count, DocumentCheck
from newslint.measure.words import word_count
from newslint.model.diagnostic import Finding
from newslint.model.document import BlockKind, Document


class MissingHeadline(DocumentCheck):
    """Articles whose paragraphs have `min_words` words and that have no headline, nor a heading at their top.

    min_words: shorter texts are left alone
    """

    VALUES: ClassVar[Mapping[str, type]] = {"words": int}

    min_words: Count

    def findings(self, document: Document) -> Iterator[Finding]:
        """At most one, at the first block."""
        for block in document.blocks:
            if block.kind in (BlockKind.HEADLINE, BlockKind.HEADING) and any(map(str.isalnum, block.text)):
                return
            if block.kind is BlockKind.PARAGRAPH:
                break
        if document.headline and any(map(str.isalnum, document.headline.text)):
            return
        words = sum(word_count(block.text) for block in document.paragraphs)
        if words >= self.min_words:
            yield Finding(document.anchor, {"words": words})
