"""An abbreviation that an article writes with stops here and without them there: US and U.S."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks._prose import Prose, prose
from newslint.checks.base import DocumentCheck
from newslint.measure.anchors import Cues
from newslint.measure.folding import word_keys
from newslint.model.diagnostic import Finding, Value
from newslint.model.document import Document


class AbbreviationMix(DocumentCheck):
    """Each of `abbreviations` that paragraphs write in more than one way: US, U.S., or U.S with a stop lost.

    Not counted are quotations, prices (US$5) and names in which the form is fixed (U.S. Steel).

    abbreviations: in capitals without stops
    """

    VALUES: ClassVar[Mapping[str, type]] = {"form": str, "usual": str, "count": int, "usual_count": int}

    abbreviations: tuple[str, ...]

    def cues(self) -> Cues:
        """Their first letters, which stand alone only before a stop."""
        return Cues(frozenset(word_keys(" ".join(name[0].lower() for name in self.abbreviations))))

    def findings(self, document: Document) -> Iterator[Finding]:
        """The first place of each form but the commonest, related to the first of the commonest."""
        whole = prose(document)
        for name in self.abbreviations:
            if ".".join(name) in whole.text and (name in whole.text or self._is_cut(whole.text, name)):
                yield from _mixed(whole, name)

    def _is_cut(self, text: str, name: str) -> bool:
        dotted = ".".join(name)
        return text.count(dotted) > text.count(dotted + ".")


def _mixed(whole: Prose, name: str) -> Iterator[Finding]:
    from newslint.measure.abbreviations import abbreviations

    seen = [one for one in abbreviations(whole.text, name) if not whole.is_quoted(one[1])]
    counts = Counter(form for form, _, _ in seen)
    if len(counts) < 2:
        return
    usual = max(counts, key=lambda form: (form != ".".join(name), counts[form]))
    first = {form: whole.location(start, end) for form, start, end in reversed(seen)}
    for form, count in counts.items():
        if form != usual:
            values: dict[str, Value] = {
                "form": form,
                "usual": usual,
                "count": count,
                "usual_count": counts[usual],
            }
            yield Finding(first[form], values, (first[usual],))
