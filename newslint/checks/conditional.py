"""A phrase that is right only if another one stands in the article, as an abbreviation and its long form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, ClassVar

from newslint.checks._phrases import Hit, hits, prose
from newslint.checks._scope import Scopes
from newslint.checks.base import DocumentCheck, Held, Phrases
from newslint.measure.anchors import Cues
from newslint.measure.patterns import captures, problem
from newslint.measure.phrases import phrases
from newslint.model.diagnostic import Finding, Value
from newslint.model.document import Document

Pattern = Annotated[str, Held(problem)]


class Conditional(DocumentCheck):
    """The first place of each text that `first` finds if `second` never finds the same.

    What a pattern finds is its first group, or all of it if it has none.

    first: the pattern that asks for the other
    second: the pattern that must be somewhere in the article
    ignorecase: whether capitals and small letters are the same
    exceptions: what `first` may find by itself, as phrases or patterns
    scope: where `first` is told, as `headline` or `paragraph & ~quote`; nothing: everywhere
    """

    VALUES: ClassVar[Mapping[str, type]] = {"match": str, "count": int, "quoted": bool}

    first: Pattern
    second: Pattern
    ignorecase: bool = False
    exceptions: Phrases = ()
    scope: Scopes = ()

    def cues(self) -> Cues:
        """Those of the pattern that asks."""
        return phrases((self.first,), self.ignorecase).cues

    def findings(self, document: Document) -> Iterator[Finding]:
        """One for each text that stands without its condition, with how often it does."""
        excepted = phrases(self.exceptions, self.ignorecase, True) if self.exceptions else None
        found = list(hits(document, phrases((self.first,), self.ignorecase), self.scope, excepted))
        if not found:
            return
        whole = prose(document)
        met = set(captures(self.second, whole.low if self.ignorecase else whole.text, self.ignorecase))
        asked: dict[str, int] = {}
        for hit in found:
            asked[hit.text] = asked.get(hit.text, 0) + 1
        for hit in found:
            count = asked.pop(hit.text, 0)
            if count and met.isdisjoint(self._found_by_first(hit)):
                values: dict[str, Value] = {"match": hit.text, "count": count, "quoted": hit.quoted}
                yield Finding(hit.location(document), values)

    def _found_by_first(self, hit: Hit) -> Iterator[str]:
        return captures(self.first, hit.text.lower() if self.ignorecase else hit.text, self.ignorecase)
