"""An article whose readability score lies outside a band."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, ClassVar, Literal

from newslint.checks.base import Count, DocumentCheck
from newslint.model.diagnostic import Finding, Value
from newslint.model.document import Document

if TYPE_CHECKING:
    from newslint.measure.counts import Counts
    from newslint.measure.readability import Formula

FormulaName = Literal[
    "flesch",
    "flesch-kincaid",
    "gunning-fog",
    "smog",
    "automated-readability",
    "coleman-liau",
    "dale-chall",
    "lix",
    "rix",
    "amstad",
    "wiener-1",
    "wiener-2",
    "wiener-3",
    "wiener-4",
    "fernandez-huerta",
    "szigriszt-pazos",
    "gutierrez-polini",
    "crawford",
    "kandel-moles",
    "gulpease",
    "douma",
    "pisarek",
    "martins",
    "oborneva",
]


class HardToRead(DocumentCheck):
    """Articles whose paragraphs, taken together, score outside the band from `easiest` to `hardest`.

    A formula is for one language, but for lix and rix: it leaves articles that do not look like it alone. So
    are scripts without spaces, and by smog texts of fewer than 30 sentences (but for textstat).

    formula: flesch, flesch-kincaid, gunning-fog, smog, automated-readability, coleman-liau or dale-chall for
    English; amstad or wiener-1 to wiener-4 (German); fernandez-huerta, szigriszt-pazos, gutierrez-polini or
    crawford (Spanish); kandel-moles (French); gulpease (Italian); douma (Dutch); pisarek (Polish); martins
    (Portuguese); oborneva (Russian); lix or rix (any)
    engine: newslint, or textstat for the numbers of that library, where thresholds were set with it
    easiest: the end of the band where texts are easy, on the scale of the formula
    hardest: its other end; where a high score is easy, as with flesch, the lower number
    min_words: shorter articles are left alone
    """

    VALUES: ClassVar[Mapping[str, type]] = {
        "formula": str,
        "score": float,
        "side": str,
        "limit": float,
        "grade": int,
        "note": str,
    }

    formula: FormulaName
    engine: Literal["newslint", "textstat"]
    easiest: float
    hardest: float
    min_words: Count

    def __post_init__(self) -> None:
        if self.engine == "textstat":
            from newslint.measure.textstat_engine import has_formula

            if not has_formula(self.formula):
                raise ValueError(f"textstat has no formula {self.formula!r}")

    def findings(self, document: Document) -> Iterator[Finding]:
        """At most one finding, at the headline; `note` is the school grade in words, where there is one."""
        # 7 ms of imports that only a run which asks for scores should pay
        from newslint.measure.language import is_in
        from newslint.measure.readability import FORMULAS
        from newslint.measure.scoring import countable, measured

        texts = countable(block.text for block in document.paragraphs)
        formula = FORMULAS[self.formula]
        if 2 * self.min_words > sum(map(len, texts)) or not is_in(texts, formula.language):
            return
        seen = measured(texts, (), formula.language)
        if seen.counts.words < max(self.min_words, 1):
            return
        seen = measured(texts, (self.formula,), formula.language, self.engine)
        score = seen.scores[self.formula]
        side, limit = self._verdict(score, -1 if formula.higher_is_easier else 1)
        if side:
            grade = _grade(formula, score, seen.counts, is_in(texts, "en"))
            note = "" if grade is None else f" (school grade {grade})"
            named: dict[str, Value] = {"formula": self._title(formula), "side": side, "note": note}
            yield Finding(document.anchor, named | {"score": score, "limit": limit, "grade": grade or 0})

    def _title(self, formula: Formula) -> str:
        return formula.title if self.engine == "newslint" else f"{formula.title} by textstat"

    def _verdict(self, score: float, sign: int) -> tuple[str, float]:
        if sign * score > sign * self.hardest:
            return "harder", self.hardest
        if sign * score < sign * self.easiest:
            return "easier", self.easiest
        return "", 0.0


def _grade(formula: Formula, score: float, counts: Counts, english: bool) -> int | None:
    """The grade by Flesch-Kincaid, or by a formula of another language on that scale."""
    from newslint.measure.readability import flesch_kincaid_grade

    if english:
        score = flesch_kincaid_grade(counts)
    elif not formula.is_grade:
        return None
    return max(0, math.floor(score + 0.5))
