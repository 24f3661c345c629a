"""An article in another language than its metadata say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks.base import Count, DocumentCheck
from newslint.model.diagnostic import Finding
from newslint.model.document import Document


class LanguageMismatch(DocumentCheck):
    """Articles whose paragraphs are clearly in another language than the metadata declare.

    Told apart are languages by their script, and Dutch, English, French, German, Italian, Polish, Portuguese,
    Russian and Spanish by their common words.

    min_characters: shorter texts are left alone
    """

    VALUES: ClassVar[Mapping[str, type]] = {"declared": str, "written": str}

    min_characters: Count

    def findings(self, document: Document) -> Iterator[Finding]:
        """At most one, at the declaration."""
        declared = document.fields.get("language")
        tag = declared.text.strip().replace("_", "-").partition("-")[0].lower() if declared else ""
        if declared is None or not tag:
            return
        texts = [block.text for block in document.paragraphs]
        if sum(map(len, texts)) < self.min_characters:
            return
        from newslint.measure.language import known_languages, resembles, written_language

        written = written_language(texts)
        if tag not in known_languages() or written in ("", "und", tag) or resembles(texts, tag):
            return
        yield Finding(document.location(declared), {"declared": tag, "written": written})
