"""Two numbers for one count: ten died here, twelve there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks._prose import everything
from newslint.checks.base import DocumentCheck
from newslint.measure.anchors import Cues
from newslint.measure.casualties import Toll, sign_places, toll_cues, tolls
from newslint.model.diagnostic import Finding
from newslint.model.document import Document


class ConflictingCount(DocumentCheck):
    """Numbers of people killed, hurt or taken, in plain sentences out of quotations, that do not agree."""

    VALUES: ClassVar[Mapping[str, type]] = {"words": str, "other": str}

    def cues(self) -> Cues:
        """The words for what happened."""
        return Cues(toll_cues())

    def findings(self, document: Document) -> Iterator[Finding]:
        """Each count that differs from the first of its kind, related to that."""
        whole = everything(document)
        first: dict[tuple[str, str], Toll] = {}
        signs = sign_places(whole.text)
        for toll in tolls(whole.text, signs) if len(signs) > 1 else ():
            if whole.is_quoted(toll.start):
                continue
            before = first.setdefault((toll.fate, toll.noun), toll)
            if before.number != toll.number:
                places = [whole.location(each.start, each.end) for each in (toll, before)]
                words = [" ".join(whole.text[each.start : each.end].split()) for each in (toll, before)]
                yield Finding(places[0], {"words": words[0], "other": words[1]}, (places[1],))
