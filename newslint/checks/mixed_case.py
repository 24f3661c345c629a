"""A headline half in title case, half in sentence case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks._prose import prose
from newslint.checks.base import Count, DocumentCheck
from newslint.model.diagnostic import Finding
from newslint.model.document import Document
from newslint.model.span import Span


class MixedCase(DocumentCheck):
    """Headlines with `min_words` words large that the article writes small, and as many small; both marked.

    min_words: so many of each case make a mix
    """

    VALUES: ClassVar[Mapping[str, type]] = {"large": str, "small": str}

    min_words: Count

    def findings(self, document: Document) -> Iterator[Finding]:
        """At most one, at the headline; the values carry the first word of each case."""
        headline = document.headline
        if headline is None or not self._may_mix(headline.text.split()):
            return
        from newslint.measure.title_case import cases  # its patterns take time to compile

        for large, small in cases(headline.text, prose(document).text):
            if min(len(large), len(small)) >= self.min_words:
                words = [headline.text[slice(*sorted(places)[0])] for places in (large, small)]
                marks = tuple(Span(*place) for place in sorted(large))
                where = document.location(headline, marks=marks)
                yield Finding(where, {"large": words[0], "small": words[1]})
                return

    def _may_mix(self, words: list[str]) -> bool:
        """Are there so many long words of each case at all?"""
        large = sum(1 for word in words if len(word) > 3 and word[0].isupper())
        return min(large, len(words) - large) >= self.min_words
