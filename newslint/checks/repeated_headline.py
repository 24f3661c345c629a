"""The headline that stands again as a paragraph of the body."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks._paragraphs import paragraphs
from newslint.checks.base import Count, DocumentCheck, Share
from newslint.measure.length import length
from newslint.measure.normalize import normal_words
from newslint.measure.sentences import sentences
from newslint.measure.similarity import token_sort
from newslint.measure.squeeze import squeezed
from newslint.model.diagnostic import Edit, Finding, Fix
from newslint.model.document import Document

_LEAST, _MOST = 0.8, 1.25  # letters of the paragraph for one of the headline; beyond, it says less or more
_LONGEST = 4  # characters of the paragraph for one of the headline, markup and punctuation counted

_NEARLY = 0.99  # at most, for words that are the same in another order


class RepeatedHeadline(DocumentCheck):
    """A paragraph of one sentence whose sorted words are as `similarity` to those of the headline.

    similarity: told from this likeness of the letters (0 to 1; 1.0: the same words)
    min_words: shorter headlines are left alone
    """

    VALUES: ClassVar[Mapping[str, type]] = {"similarity": float, "words": int, "exact": bool}

    similarity: Share
    min_words: Count

    def findings(self, document: Document) -> Iterator[Finding]:
        """Every paragraph that repeats the headline; the fix drops it."""
        headline = document.headline
        words = normal_words(headline.text) if headline else ()
        if headline is None or length(headline.text) < self.min_words:
            return
        letters = len(squeezed(headline.text))
        least, most = _LEAST * letters, _MOST * letters
        longest = _LONGEST * len(headline.text)
        for block in paragraphs(document):
            if len(block.text) > longest or not least <= len(squeezed(block.text)) <= most:
                continue
            alike = self._alike(words, normal_words(block.text))
            if alike and len(sentences(block.text)) <= len(sentences(headline.text)):
                values = {"similarity": alike, "words": len(words), "exact": alike == 1.0}
                fix = Fix((Edit(block.locate(), ""),), safe=False)
                yield Finding(document.location(block), values, (document.location(headline),), fix=fix)

    def _alike(self, headline: tuple[str, ...], words: tuple[str, ...]) -> float:
        """How alike the two are, 0.0 where they are not alike enough."""
        alike = 1.0 if words == headline else min(token_sort(headline, words), _NEARLY)
        return alike if alike >= self.similarity else 0.0
