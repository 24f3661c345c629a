"""An article whose readability score lies outside a band."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from newslint.checks.base import DocumentCheck
from newslint.measure.scripts import is_unspaced
from newslint.model.diagnostic import Finding, Value
from newslint.model.document import Document

FormulaName = Literal[
    "flesch", "flesch-kincaid", "gunning-fog", "smog", "automated-readability", "coleman-liau", "lix", "rix"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class HardToRead(DocumentCheck):
    """Articles whose paragraphs, taken together, score outside the band from `easiest` to `hardest`.

    All formulas but lix and rix are for English: they leave articles that do not look English alone. So are
    scripts without spaces, and by smog texts of fewer than 30 sentences.

    formula: flesch, flesch-kincaid, gunning-fog, smog, automated-readability, coleman-liau, lix or rix
    easiest: the end of the band where texts are easy, on the scale of the formula
    hardest: its other end; for flesch the lower number
    min_words: shorter articles are left alone
    """

    VALUES: ClassVar[Mapping[str, type]] = {
        "formula": str,
        "score": float,
        "side": str,
        "limit": float,
        "grade": int,
    }

    formula: FormulaName
    easiest: float
    hardest: float
    min_words: int

    def findings(self, document: Document) -> Iterator[Finding]:
        """At most one finding, at the headline."""
        # 7 ms of imports that only a run which asks for scores should pay
        from newslint.measure.counts import Counts, counts
        from newslint.measure.language import is_english
        from newslint.measure.readability import FORMULAS, flesch_kincaid_grade

        texts = [block.text for block in document.paragraphs if not is_unspaced(block.text)]
        formula = FORMULAS[self.formula]
        if 2 * self.min_words > sum(map(len, texts)) or (formula.english and not is_english(texts)):
            return
        seen = sum(map(counts, texts), Counts())
        if seen.words < max(self.min_words, 1):
            return
        score = formula.score(seen)
        side, limit = self._verdict(score, -1 if formula.higher_is_easier else 1)
        if side:
            grade = max(0, math.floor(flesch_kincaid_grade(seen) + 0.5))
            named: dict[str, Value] = {"formula": formula.title, "side": side, "grade": grade}
            yield Finding(document.anchor, named | {"score": score, "limit": limit})

    def _verdict(self, score: float, sign: int) -> tuple[str, float]:
        if sign * score > sign * self.hardest:
            return "harder", self.hardest
        if sign * score < sign * self.easiest:
            return "easier", self.easiest
        return "", 0.0
