"""A day that is told from the day of writing, in an article that does not say which day that was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks._prose import everything
from newslint.checks.base import DocumentCheck
from newslint.checks.base import Phrases as Tokens
from newslint.late import late
from newslint.measure.anchors import Cues
from newslint.measure.phrases import phrases
from newslint.model.diagnostic import Finding
from newslint.model.document import BlockKind, Document

_YEAR = late(r"(?:19|20)\d\d")
_DATED_URL = late(r"/(?:19|20)\d\d[/-]?\d\d")


class UndatedTime(DocumentCheck):
    """One of `words` out of quotations, where neither metadata nor text nor address tell a date.

    words: phrases or patterns in the syntax of RE2
    """

    VALUES: ClassVar[Mapping[str, type]] = {"word": str, "count": int}

    words: Tokens

    def cues(self) -> Cues:
        """The words."""
        return phrases(self.words, True, True).cues

    def findings(self, document: Document) -> Iterator[Finding]:
        """At most one, at the first such word."""
        if document.text_of("date") or next(document.of_kind(BlockKind.DATELINE), None):
            return
        if _DATED_URL.search(document.text_of("url")) or _YEAR.search(everything(document).text):
            return
        from newslint.checks._phrases import hits

        found = list(hits(document, phrases(self.words, True, True), ("paragraph & ~quote",)))
        if found:
            yield Finding(found[0].location(document), {"word": found[0].text, "count": len(found)})
