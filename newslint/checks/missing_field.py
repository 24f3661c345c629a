"""Metadata that lack a field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks.base import DocumentCheck
from newslint.late import late
from newslint.model.diagnostic import Finding
from newslint.model.document import Document

_DATED = late(r"(?:19|20)\d\d[-/_]?(?:0\d|1[012])[-/_]?[0-3]\d")  # Jekyll dates its posts by file name


class MissingField(DocumentCheck):
    """Articles with metadata (front matter, JSON) in which one of `fields` is missing or empty.

    A date may stand in the name of the file or its folders, too.

    fields: of title, description, date, author, section, language, url, slug, id
    """

    VALUES: ClassVar[Mapping[str, type]] = {"field": str}

    fields: tuple[str, ...]

    def findings(self, document: Document) -> Iterator[Finding]:
        """Each missing field, at the headline."""
        if not document.metadata:
            return
        for name in self.fields:
            if document.text_of(name) or (name == "title" and document.headline):
                continue
            if name == "date" and _DATED.search(document.name):
                continue
            yield Finding(document.anchor, {"field": name})
