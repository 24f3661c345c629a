"""A name that is spelled in two ways."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks._prose import everything
from newslint.checks.base import DocumentCheck
from newslint.measure.name_variants import variants
from newslint.model.diagnostic import Finding, Value
from newslint.model.document import Document


class NameVariant(DocumentCheck):
    """Two names of five letters and more that differ by one letter, or of eight and more by two."""

    VALUES: ClassVar[Mapping[str, type]] = {"name": str, "usual": str, "count": int, "usual_count": int}

    def findings(self, document: Document) -> Iterator[Finding]:
        """One a pair, at the first place of the rarer spelling, related to the first of the other."""
        whole = everything(document)
        for rare, usual in variants(whole.text):
            values: dict[str, Value] = {
                "name": rare.name,
                "usual": usual.name,
                "count": len(rare.places),
                "usual_count": len(usual.places),
            }
            places = [whole.location(one.places[0], one.places[0] + len(one.name)) for one in (rare, usual)]
            yield Finding(places[0], values, (places[1],))
