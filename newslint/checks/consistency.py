"""Two ways to say one thing, both in one article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import ClassVar

from newslint.checks._phrases import Hit, hits
from newslint.checks._scope import Scopes
from newslint.checks.base import DocumentCheck, Phrases, Swaps
from newslint.measure.anchors import Cues
from newslint.measure.phrases import phrases
from newslint.model.diagnostic import Finding, Value
from newslint.model.document import Document


class Consistency(DocumentCheck):
    """Pairs of phrases of which an article keeps to one; the rarer is told, or that which comes later.

    either: phrases or patterns, each with the other way to say it
    ignorecase: whether capitals and small letters are the same
    nonword: whether a phrase may begin and end inside a word
    exceptions: longer phrases in which it does not count
    scope: where it counts, as `headline` or `paragraph & ~quote`; nothing: everywhere
    """

    VALUES: ClassVar[Mapping[str, type]] = {"match": str, "other": str, "count": int, "other_count": int}

    either: Swaps
    ignorecase: bool = True
    nonword: bool = False
    exceptions: Phrases = ()
    scope: Scopes = ()

    def cues(self) -> Cues:
        """Those of the phrases."""
        return phrases(self._both(), self.ignorecase, not self.nonword).cues

    def findings(self, document: Document) -> Iterator[Finding]:
        """Each place of the rarer phrase, with the first place of the other."""
        wanted = phrases(self._both(), self.ignorecase, not self.nonword)
        excepted = phrases(self.exceptions, self.ignorecase, False) if self.exceptions else None
        sides: dict[int, list[Hit]] = {}
        for hit in hits(document, wanted, self.scope, excepted):
            sides.setdefault(hit.number, []).append(hit)
        for number in range(0, 2 * len(self.either), 2):
            if number in sides and number + 1 in sides:
                yield from _told(document, sides[number], sides[number + 1])

    def _both(self) -> tuple[str, ...]:
        return tuple(chain.from_iterable(self.either.items()))


def _told(document: Document, one: list[Hit], other: list[Hit]) -> Iterator[Finding]:
    rare, usual = sorted((one, other), key=lambda side: (len(side), -side[0].at))
    for hit in rare:
        values: dict[str, Value] = {
            "match": hit.text,
            "other": usual[0].text,
            "count": len(rare),
            "other_count": len(usual),
        }
        yield Finding(hit.location(document), values, (usual[0].location(document),))
