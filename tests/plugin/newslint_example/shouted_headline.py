"""The check `shouted-headline`: a headline in capital letters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar

from newslint.checks.base import DocumentCheck, Share
from newslint.model.diagnostic import Finding
from newslint.model.document import Document


class ShoutedHeadline(DocumentCheck):
    """A headline most of whose letters are capitals.

    share: the share of capitals among the letters from which it is one.
    """

    VALUES: ClassVar[Mapping[str, type]] = {"share": float}

    share: Share

    def findings(self, document: Document) -> Iterable[Finding]:
        """At most one: the headline."""
        letters = [sign for sign in document.text_of("title") if sign.isalpha()]
        share = sum(sign.isupper() for sign in letters) / len(letters) if letters else 0.0
        if share >= self.share:
            yield Finding(document.anchor, {"share": share})
