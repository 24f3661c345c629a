"""Phrases that should not stand in an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks._phrases import Hit, hits, prose
from newslint.checks._scope import RAW, Scopes
from newslint.checks.base import Count, DocumentCheck, Phrases
from newslint.measure.anchors import Cues
from newslint.measure.phrases import phrases
from newslint.model.diagnostic import Finding, Value
from newslint.model.document import Document


class Existence(DocumentCheck):
    """Every place of a phrase, outside of code. An article is about the thing if it says so elsewhere.

    tokens: phrases, or patterns in the syntax of RE2, of which a group (?P<told>...) is told if there is one;
        as a text, one a line, and `#` begins a comment
    ignorecase: whether capitals and small letters are the same
    nonword: whether a phrase may begin and end inside a word
    exceptions: longer phrases in which it is not told
    scope: where it is told, as `headline` or `paragraph & ~quote`; nothing: everywhere
    about: words of stories about the thing, for the value `about`
    about_least: how many of those words, outside of what is told, make a story about it
    """

    VALUES: ClassVar[Mapping[str, type]] = {"match": str, "quoted": bool, "about": bool}

    tokens: Phrases
    ignorecase: bool = True
    nonword: bool = False
    exceptions: Phrases = ()
    scope: Scopes = ()
    about: Phrases = ()
    about_least: Count = 2

    def cues(self) -> Cues | None:
        """Those of the phrases; what stands in the source alone has none in the prose."""
        if RAW in self.scope:
            return None
        return phrases(self.tokens, self.ignorecase, not self.nonword).cues

    def findings(self, document: Document) -> Iterator[Finding]:
        """Each place with the words that stand there, and whether somebody else says them."""
        wanted = phrases(self.tokens, self.ignorecase, not self.nonword)
        excepted = phrases(self.exceptions, self.ignorecase, False) if self.exceptions else None
        found = list(hits(document, wanted, self.scope, excepted))
        about = bool(found and self.about) and self._is_about(document, found)
        for hit in found:
            values: dict[str, Value] = {"match": hit.text, "quoted": hit.quoted, "about": about}
            yield Finding(hit.location(document), values)

    def _is_about(self, document: Document, found: list[Hit]) -> bool:
        spans = [(hit.at, hit.at + hit.end - hit.start) for hit in found]
        words = phrases(self.about, True, True).find(prose(document))
        return self.about_least <= sum(
            not any(start <= word.start < end for start, end in spans) for word in words
        )
