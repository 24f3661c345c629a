"""An article that stops in the middle of a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks.base import Count, DocumentCheck, Share
from newslint.measure.endings import cut_at, is_closed
from newslint.measure.words import word_count
from newslint.model.diagnostic import Finding
from newslint.model.document import BlockKind, Document

_TAILS = (BlockKind.CAPTION, BlockKind.BYLINE, BlockKind.OTHER)
_LONG = 80  # characters from which a paragraph shows whether the article closes its sentences


class TruncatedEnding(DocumentCheck):
    """The last paragraph ends without a stop where its sentence goes on, and the others end with one.

    min_words: shorter last paragraphs are left alone
    closed: the share of the other long paragraphs that must end with a stop
    """

    VALUES: ClassVar[Mapping[str, type]] = {"ending": str, "words": int}

    min_words: Count
    closed: Share

    def findings(self, document: Document) -> Iterator[Finding]:
        """At most one, at the sentence that is cut; captions and credits may stand after it."""
        last = next((block for block in reversed(document.blocks) if block.kind not in _TAILS), None)
        if last is None or last.kind is not BlockKind.PARAGRAPH or is_closed(last.text.rstrip()):
            return
        words = word_count(last.text)
        start = cut_at(last.text) if words >= self.min_words and self._closes(document, last.text) else None
        if start is not None:
            ending = " ".join(last.text.split()[-4:])
            yield Finding(document.location(last, start), {"ending": ending, "words": words})

    def _closes(self, document: Document, last: str) -> bool:
        others = [block.text.rstrip() for block in document.paragraphs if len(block.text) >= _LONG]
        ended = [is_closed(text) for text in others if text != last.rstrip()]
        return sum(ended) >= self.closed * len(ended)
