"""A word or phrase that stands several times in a row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import eq
from typing import ClassVar

from newslint.checks._phrases import Hit, hits, prose
from newslint.checks._scope import Scopes
from newslint.checks.base import DocumentCheck, Phrases
from newslint.measure.folding import word_keys
from newslint.measure.phrases import phrases
from newslint.model.diagnostic import Finding
from newslint.model.document import Document


class Repetition(DocumentCheck):
    """What the tokens find, several times in a row with nothing but space between.

    tokens: the words that are looked at, as phrases or patterns; as a text, one a line
    ignorecase: whether capitals and small letters are the same
    alpha: whether only words of letters are told
    max: how often a word may be said again
    exceptions: what may be repeated
    scope: where it is told, as `headline` or `paragraph & ~quote`; nothing: everywhere
    """

    VALUES: ClassVar[Mapping[str, type]] = {"match": str, "count": int, "quoted": bool}

    tokens: Phrases
    ignorecase: bool = True
    alpha: bool = True
    max: int = 0
    exceptions: Phrases = ()
    scope: Scopes = ()

    def findings(self, document: Document) -> Iterator[Finding]:
        """One a row, pointing at all of it."""
        said = word_keys(prose(document).low)
        if not any(map(eq, said, said[1:])):
            return
        excepted = phrases(self.exceptions, self.ignorecase) if self.exceptions else None
        found = hits(document, phrases(self.tokens, self.ignorecase, False), self.scope, excepted)
        for row in self._rows(found):
            where = document.location(row[0].block, row[0].start, row[-1].end)
            quoted = row[0].quoted
            yield Finding(where, {"match": row[0].text, "count": len(row), "quoted": quoted})

    def _rows(self, found: Iterator[Hit]) -> Iterator[list[Hit]]:
        row: list[Hit] = []
        for hit in found:
            if row and self._again(row[-1], hit):
                row.append(hit)
                continue
            if len(row) > self.max + 1:
                yield row
            row = [hit] if not self.alpha or hit.text.isalpha() else []
        if len(row) > self.max + 1:
            yield row

    def _again(self, last: Hit, hit: Hit) -> bool:
        between = hit.block.text[last.end : hit.start]
        same = last.text.lower() == hit.text.lower() if self.ignorecase else last.text == hit.text
        return same and last.block is hit.block and between.isspace()
