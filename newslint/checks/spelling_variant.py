"""British and American spelling in one article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks._phrases import prose
from newslint.checks._prose import everything
from newslint.checks.base import Count, DocumentCheck
from newslint.measure.anchors import Cues
from newslint.measure.spellings import Spelled, british_cues, is_mixed, spelled
from newslint.model.diagnostic import Finding, Value
from newslint.model.document import Document


class SpellingVariant(DocumentCheck):
    """Words in small letters, out of quotations, that only one of the two countries spells like this.

    min_words: words of the rarer spelling from which it is told
    """

    VALUES: ClassVar[Mapping[str, type]] = {
        "word": str, "other": str, "spelling": str, "usual": str, "count": int, "usual_count": int,
    }  # fmt: skip

    min_words: Count

    def cues(self) -> Cues:
        """The British words."""
        return Cues(british_cues())

    def findings(self, document: Document) -> Iterator[Finding]:
        """At most one, at the first word of the rarer spelling, related to the first of the other."""
        if not is_mixed(prose(document).keys):
            return
        whole = everything(document)
        words = [word for word in spelled(whole.text) if not whole.is_quoted(word.start)]
        british = [word for word in words if word.british]
        american = [word for word in words if not word.british]
        rare, usual = sorted((american, british), key=len)
        if len(rare) >= self.min_words:
            values: dict[str, Value] = {
                "word": rare[0].word,
                "other": usual[0].word,
                "spelling": _country(rare[0]),
                "usual": _country(usual[0]),
                "count": len(rare),
                "usual_count": len(usual),
            }
            places = [whole.location(word.start, word.end) for word in (rare[0], usual[0])]
            yield Finding(places[0], values, (places[1],))


def _country(word: Spelled) -> str:
    return "British" if word.british else "American"
