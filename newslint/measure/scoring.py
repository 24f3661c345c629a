"""The scores of an article: its paragraphs counted once, under any number of formulas, by either engine."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from newslint.measure.counts import Counts, counts
from newslint.measure.familiar import unfamiliar_words
from newslint.measure.readability import FORMULAS
from newslint.measure.scripts import is_unspaced
from newslint.measure.textstat_engine import has_formula, textstat_score

Engine = Literal["newslint", "textstat"]


@dataclass(frozen=True, slots=True)
class Measured:
    """What was counted in some texts, and their scores by the name of the formula (nan: it says nothing)."""

    counts: Counts
    scores: Mapping[str, float]


def countable(texts: Iterable[str]) -> list[str]:
    """The texts in scripts that part words by spaces: others have no words that a formula could count."""
    return [text for text in texts if not is_unspaced(text)]


def formulas_for(language: str, engine: Engine = "newslint") -> tuple[str, ...]:
    """The names of the formulas that fit a language (ISO 639-1; empty: unknown) and that an engine has."""
    return tuple(
        name
        for name, formula in FORMULAS.items()
        if formula.language in ("", language) and (engine == "newslint" or has_formula(name))
    )


def measured(
    texts: Sequence[str], names: Iterable[str], language: str, engine: Engine = "newslint"
) -> Measured:
    """The counts of the texts of an article, always our own, and their scores by an engine.

    language: whose syllables to count. textstat reads the texts as one, with an empty line between them.
    """
    seen = counted(texts, language)
    if not seen.words:
        return Measured(seen, dict.fromkeys(names, math.nan))
    if engine == "textstat":
        whole = "\n\n".join(texts)
        return Measured(seen, {name: textstat_score(name, whole) for name in names})
    names = tuple(names)
    if "dale-chall" in names:
        seen = replace(seen, unfamiliar=sum(map(unfamiliar_words, texts)))
    return Measured(seen, {name: FORMULAS[name].score(seen) for name in names})


def counted(texts: Iterable[str], language: str = "en") -> Counts:
    """The counts of some texts together."""
    return sum((counts(text, language) for text in texts), Counts())
