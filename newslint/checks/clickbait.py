"""A headline that baits instead of telling the news."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks.base import Count, DocumentCheck
from newslint.model.diagnostic import Finding
from newslint.model.document import Document


class Clickbait(DocumentCheck):
    """Headlines with a strong form of bait ("won't believe", "21 things"), or with `min_weak` weak ones.

    min_weak: so many weak forms ("you", "actually", "shocking") are as good as a strong one
    """

    VALUES: ClassVar[Mapping[str, type]] = {"forms": str}

    min_weak: Count

    def findings(self, document: Document) -> Iterator[Finding]:
        """At most one, at the headline."""
        headline = document.headline
        if headline is None:
            return
        from newslint.measure.bait import bait  # its pattern takes a millisecond to compile

        strong, weak = bait(headline.text)
        if strong or len(weak) >= self.min_weak:
            forms = ", ".join(f'"{form}"' for form in (strong or weak))
            yield Finding(document.location(headline), {"forms": forms})
