"""A number in the headline that the article does not tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks._headline import text_under
from newslint.checks.base import Count, DocumentCheck, Share
from newslint.model.diagnostic import Finding
from newslint.model.document import BlockKind, Document

_COUNTED = 3  # headings or points: fewer are no list


class NumberNotInBody(DocumentCheck):
    """Numbers in a headline that stand nowhere under it, in figures or words, in any unit.

    margin: numbers from 20, with decimals or a unit may be rounded by this share
    min_words: shorter articles are left alone
    """

    VALUES: ClassVar[Mapping[str, type]] = {"number": str}

    margin: Share
    min_words: Count

    def findings(self, document: Document) -> Iterator[Finding]:
        """Each number, in the headline."""
        headline = document.headline
        if headline is None or not any(map(str.isdigit, headline.text)):
            return
        from newslint.measure.headline_numbers import promised
        from newslint.measure.number_words import has_year, is_told, numbers, stands_in

        asked = list(promised(headline.text))
        body = text_under(document) if asked else ""
        if body.count(" ") < self.min_words:
            return
        asked = [one for one in asked if not stands_in(body, headline.text[one.start : one.end])]
        known = numbers(body) | _counted(document) if asked else frozenset()
        for value, start, end, rough, years in asked:
            if not (years and has_year(known)) and not is_told(value, known, self.margin if rough else 0.0):
                yield Finding(document.location(headline, start, end), {"number": headline.text[start:end]})


def _counted(document: Document) -> frozenset[float]:
    """How many headings and how many points of a list a reader can count."""
    counts = (sum(1 for _ in document.of_kind(kind)) for kind in (BlockKind.HEADING, BlockKind.LIST_ITEM))
    return frozenset(float(count) for count in counts if count >= _COUNTED)
