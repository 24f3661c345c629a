"""A byline that names nobody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks.base import DocumentCheck
from newslint.model.diagnostic import Finding
from newslint.model.document import Block, BlockKind, Document


class PlaceholderByline(DocumentCheck):
    """Bylines, and authors in the metadata, that are an account, a template or a word for no one.

    placeholders: more of them, in small letters
    """

    VALUES: ClassVar[Mapping[str, type]] = {"byline": str}

    placeholders: tuple[str, ...]

    def findings(self, document: Document) -> Iterator[Finding]:
        """At most one, at the byline or the author."""
        for block in self._bylines(document):
            from newslint.measure.bylines import is_placeholder

            if is_placeholder(block.text) or block.text.strip().lower() in self.placeholders:
                yield Finding(document.location(block), {"byline": " ".join(block.text.split())})
                return

    def _bylines(self, document: Document) -> Iterator[Block]:
        if author := document.fields.get("author"):
            yield author
        yield from document.of_kind(BlockKind.BYLINE)
