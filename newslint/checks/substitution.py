"""Phrases for which there is a better one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks._phrases import Hit, hits
from newslint.checks._scope import Scopes
from newslint.checks.base import DocumentCheck, Phrases, Swaps
from newslint.measure.anchors import Cues
from newslint.measure.phrases import phrases
from newslint.model.diagnostic import Edit, Finding, Fix, Value
from newslint.model.document import Document


class Substitution(DocumentCheck):
    """Every place of a phrase with what should stand there; a place that says so already is left alone.

    swap: phrases or patterns, each with what to write instead
    ignorecase: whether capitals and small letters are the same
    nonword: whether a phrase may begin and end inside a word
    exceptions: longer phrases in which it is not told
    scope: where it is told, as `headline` or `paragraph & ~quote`; nothing: everywhere
    """

    VALUES: ClassVar[Mapping[str, type]] = {"match": str, "replacement": str, "quoted": bool}

    swap: Swaps
    ignorecase: bool = True
    nonword: bool = False
    exceptions: Phrases = ()
    scope: Scopes = ()

    def cues(self) -> Cues:
        """Those of the phrases."""
        return phrases(tuple(self.swap), self.ignorecase, not self.nonword).cues

    def findings(self, document: Document) -> Iterator[Finding]:
        """Each place, with the words there and those that should be; the fix is for people to judge."""
        wanted = phrases(tuple(self.swap), self.ignorecase, not self.nonword)
        excepted = phrases(self.exceptions, self.ignorecase, False) if self.exceptions else None
        better = tuple(self.swap.values())
        for hit in hits(document, wanted, self.scope, excepted):
            replacement = _cased(better[hit.number], hit)
            if replacement == hit.text:
                continue
            where = hit.location(document)
            values: dict[str, Value] = {"match": hit.text, "replacement": replacement, "quoted": hit.quoted}
            fix = Fix((Edit(where.span, replacement),), safe=False) if replacement else None
            yield Finding(where, values, fix=fix)  # what is left without the phrase begins or ends otherwise


def _cased(replacement: str, hit: Hit) -> str:
    """The replacement with a capital, if the phrase has one at the start of a sentence."""
    text = hit.text
    opens = text[:1].isupper() and (text[1:2].islower() or text[1:2] in " ") and replacement[:1].islower()
    return replacement[:1].upper() + replacement[1:] if opens else replacement
