"""A headline that still carries the name of the site it was taken from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks.base import DocumentCheck
from newslint.model.diagnostic import Finding
from newslint.model.document import Document

_MARKS = (" | ", " - ", " – ", " — ", " ｜ ", " • ", " · ", " :: ", " // ")
_KEYS = ("publisher", "site_name", "siteName", "og:site_name", "site", "source", "provider")


class SiteSuffix(DocumentCheck):
    """Headlines that end in ` | NAME`, or in ` - NAME` if NAME is that of a site.

    A site is one of `sites`, the publisher or host in the metadata of the article, or what is named like one.

    sites: names of sites, beside those that metadata and common names of papers tell
    """

    VALUES: ClassVar[Mapping[str, type]] = {"suffix": str}

    sites: tuple[str, ...]

    def findings(self, document: Document) -> Iterator[Finding]:
        """At most one, at the suffix."""
        headline = document.headline
        if headline is None or not any(mark in headline.text for mark in _MARKS):
            return
        from newslint.measure.site_names import site_suffix

        told = (document.metadata.get(key) for key in _KEYS)
        known = (*self.sites, *(name for name in told if isinstance(name, str)))
        span = site_suffix(headline.text, known, document.text_of("url"))
        if span:
            suffix = headline.text[slice(*span)].strip()
            yield Finding(document.location(headline, *span), {"suffix": suffix})
