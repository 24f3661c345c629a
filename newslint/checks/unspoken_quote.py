"""A quotation of which the article does not say whose it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks._interview import questions
from newslint.checks.base import Count, DocumentCheck
from newslint.measure.quotations import quotations
from newslint.measure.sources import spoken
from newslint.measure.vocabulary import keys
from newslint.measure.words import word_count
from newslint.model.diagnostic import Finding
from newslint.model.document import Block, Document

_MARKS = ('"', "“", "‘", "'")
_REACH = 12  # paragraphs that one quotation may fill
_LEADS = (":", ",", "—", "–", "-")


class UnspokenQuote(DocumentCheck):
    """Quotations of `min_words` words without a word of speech in their paragraph, before it or after it.

    Out of the quotation, that is; nor a colon before it or a dash after it. Paragraphs before it that begin
    with a quotation mark are part of one quotation.

    min_words: shorter quotations are left alone
    """

    VALUES: ClassVar[Mapping[str, type]] = {"words": int}

    min_words: Count

    def findings(self, document: Document) -> Iterator[Finding]:
        """Each quotation, marks included."""
        paragraphs = tuple(document.paragraphs)
        if not any('"' in block.text or "“" in block.text for block in paragraphs) or questions(document):
            return
        for number, block in enumerate(paragraphs):
            long = [span for span in quotations(block.text) if self._is_long(block.text, span)]
            if long and not any(map(_speaks, _around(paragraphs, number))):
                for start, end in long:
                    if not _is_introduced(block.text, start, end):
                        words = word_count(block.text[start:end])
                        yield Finding(document.location(block, start, end), {"words": words})

    def _is_long(self, text: str, span: tuple[int, int]) -> bool:
        start, end = span
        return end - start > 3 * self.min_words and word_count(text[start:end]) >= self.min_words


def _around(paragraphs: tuple[Block, ...], number: int) -> Iterator[Block]:
    """A paragraph, the next, the one before, and more before as long as they go on with a quotation."""
    yield from paragraphs[number : number + 2]
    for before in range(number - 1, max(-1, number - _REACH), -1):
        yield paragraphs[before]
        if not paragraphs[before].text.startswith(_MARKS):
            return


def _speaks(block: Block) -> bool:
    """Is there a word of speech out of the quotations?"""
    text, at = [], 0
    for start, end in quotations(block.text):
        text.append(block.text[at:start])
        at = end
    return spoken(frozenset(keys(" ".join((*text, block.text[at:])))))


def _is_introduced(text: str, start: int, end: int) -> bool:
    return text[:start].rstrip().endswith(_LEADS) or text[end:].lstrip(" *_").startswith(_LEADS)
