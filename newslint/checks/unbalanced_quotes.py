"""A quotation mark without its partner."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks._prose import prose
from newslint.checks.base import DocumentCheck
from newslint.measure.quote_balance import strays
from newslint.model.diagnostic import Finding, Value
from newslint.model.document import Document


class UnbalancedQuotes(DocumentCheck):
    """Double quotation marks, curly or straight, of paragraphs and lists, one after the other."""

    VALUES: ClassVar[Mapping[str, type]] = {"mark": str, "flaw": str, "at_end": bool}

    def findings(self, document: Document) -> Iterator[Finding]:
        """Each mark without a partner; at_end: it opens a quotation that runs to the end of the article."""
        whole = prose(document)
        for number, place, opens, at_end in strays([block.text for block in whole.blocks]):
            block = whole.blocks[number]
            flaw = "never closed" if opens else "never opened"
            values: dict[str, Value] = {"mark": block.text[place], "flaw": flaw, "at_end": at_end}
            yield Finding(document.location(block, place, place + 1), values)
