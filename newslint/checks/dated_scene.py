"""A paragraph that tells a scene in the present tense and dates it: a caption in the body."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar

from newslint.checks._paragraphs import short_paragraphs
from newslint.checks.base import Count, DocumentCheck
from newslint.measure.scenes import dated_scene
from newslint.model.diagnostic import Finding
from newslint.model.document import Document
from newslint.model.span import Span


class DatedScene(DocumentCheck):
    """Paragraphs of at most `max_words` words whose first sentence is a dated scene; verb and date marked.

    max_words: longer paragraphs are left alone
    """

    VALUES: ClassVar[Mapping[str, type]] = {"verb": str, "date": str}

    max_words: Count

    def findings(self, document: Document) -> Iterable[Finding]:
        """One a paragraph; the values carry the verb and the date."""
        for block in short_paragraphs(document, self.max_words):
            if scene := dated_scene(block.text):
                values = {
                    name: " ".join(block.text[slice(*span)].split()) for name, span in scene._asdict().items()
                }
                yield Finding(document.location(block, marks=tuple(Span(*span) for span in scene)), values)
