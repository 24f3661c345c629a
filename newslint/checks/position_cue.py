"""A paragraph that tells who stands where: a caption in the body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar

from newslint.checks._paragraphs import short_paragraphs
from newslint.checks.base import Count, DocumentCheck
from newslint.measure.signs import with_sign
from newslint.model.diagnostic import Finding
from newslint.model.document import Block, Document
from newslint.model.span import Span


class PositionCue(DocumentCheck):
    """Paragraphs of at most `max_words` words with words such as `left,` or `from left:`, marked.

    max_words: longer paragraphs are left alone
    """

    VALUES: ClassVar[Mapping[str, type]] = {"cue": str, "cues": int}

    max_words: Count

    def findings(self, document: Document) -> Iterable[Finding]:
        """One a paragraph; the values carry the first cue and how many there are."""
        short = short_paragraphs(document, self.max_words)
        likely = [short[at] for at in with_sign(tuple([block.text for block in short]), "positions")]
        if likely:
            yield from self._found(document, likely)

    def _found(self, document: Document, blocks: Iterable[Block]) -> Iterator[Finding]:
        from newslint.measure.positions import position_cues  # its patterns take milliseconds to compile

        for block in blocks:
            if cues := position_cues(block.text):
                marks = tuple(Span(*cue) for cue in cues)
                cue = " ".join(block.text[slice(*cues[0])].split()).rstrip(",:;")
                yield Finding(document.location(block, marks=marks), {"cue": cue, "cues": len(cues)})
