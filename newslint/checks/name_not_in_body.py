"""A name in the headline that the article does not tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks._headline import words_under
from newslint.checks.base import Count, DocumentCheck
from newslint.model.diagnostic import Finding
from newslint.model.document import Document


class NameNotInBody(DocumentCheck):
    """Names in a headline in sentence case whose first letters begin no word under it; not acronyms.

    max_words: longer headlines are left alone
    min_words: shorter articles are left alone
    """

    VALUES: ClassVar[Mapping[str, type]] = {"name": str}

    max_words: Count
    min_words: Count

    def findings(self, document: Document) -> Iterator[Finding]:
        """Each name, in the headline."""
        headline = document.headline
        if headline is None or headline.text.count(" ") >= self.max_words:
            return
        from newslint.measure.headline_names import is_sentence_case, names

        if not is_sentence_case(headline.text):
            return
        body = words_under(document)
        if body.count(" ") < self.min_words:
            return
        for key, start, end in names(headline.text):
            if f" {key}" not in body:
                yield Finding(document.location(headline, start, end), {"name": headline.text[start:end]})
