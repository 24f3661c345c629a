"""A paragraph that is numbered as the line under a figure: a caption in the body."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar

from newslint.checks.base import Count, DocumentCheck
from newslint.measure.figure_numbers import figure_number
from newslint.measure.signs import is_short
from newslint.model.diagnostic import Finding
from newslint.model.document import Document
from newslint.model.span import Span


class FigureNumber(DocumentCheck):
    """Paragraphs of at most `max_words` words that open with the number of a figure, marked.

    max_words: longer paragraphs are left alone
    """

    VALUES: ClassVar[Mapping[str, type]] = {"number": str}

    max_words: Count

    def findings(self, document: Document) -> Iterable[Finding]:
        """One a paragraph; the values carry the number."""
        for block in document.paragraphs:
            number = figure_number(block.text)
            if number and is_short(block.text, self.max_words):
                mark = Span(*number)
                yield Finding(
                    document.location(block, marks=(mark,)),
                    {"number": block.text[slice(*mark)].rstrip(":.–—|： ")},
                )
