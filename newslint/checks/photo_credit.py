"""A paragraph that credits a picture: a caption in the body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar

from newslint.checks._paragraphs import paragraphs, short_paragraphs
from newslint.checks.base import Count, DocumentCheck
from newslint.measure.signs import may_be_signed, with_sign
from newslint.model.diagnostic import Finding
from newslint.model.document import Block, Document
from newslint.model.span import Span


class PhotoCredit(DocumentCheck):
    """Paragraphs of at most `max_words` words that hold a photo credit; the credit is marked.

    max_words: longer paragraphs are left alone
    """

    VALUES: ClassVar[Mapping[str, type]] = {"credit": str}

    max_words: Count

    def findings(self, document: Document) -> Iterable[Finding]:
        """One a paragraph; the values carry the words of the credit."""
        short = short_paragraphs(document, self.max_words)
        signs = set(with_sign(tuple([block.text for block in short]), "credits"))
        likely = [block for at, block in enumerate(short) if at in signs or may_be_signed(block.text)]
        if likely:
            yield from self._found(document, likely, paragraphs(document)[-1])

    def _found(self, document: Document, blocks: Iterable[Block], closing: Block) -> Iterator[Finding]:
        from newslint.measure.credits import photo_credit  # its patterns take milliseconds to compile

        for block in blocks:
            if span := photo_credit(block.text, block is closing):
                credit = " ".join(block.text[slice(*span)].split())
                yield Finding(document.location(block, marks=(Span(*span),)), {"credit": credit})
