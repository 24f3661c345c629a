"""How many forms of bait an English headline has."""

from __future__ import annotations

import re
from functools import cache

from newslint.late import late
from newslint.measure.lexicon import lexicon

_WORD = late(r"[a-z0-9][a-z0-9'-]*")


def bait(headline: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The strong and the weak forms in a headline."""
    words = " ".join(_WORD.findall(headline.lower().replace("’", "'")))
    spaced = f" {words} "
    strong = [form for form in _forms("strong") if f" {form} " in spaced]
    counted = _counted().match(words)
    weak = [form for form in _forms("weak") if f" {form} " in spaced]
    spoken = next((form for form in _forms("you") if f" {form} " in spaced), None)
    return (*strong, *([counted[0]] if counted else ())), (*weak, *([spoken] if spoken else ()))


@cache
def _forms(section: str) -> tuple[str, ...]:
    return tuple(sorted(form.replace("_", " ") for form in lexicon("bait")[section]))


@cache
def _counted() -> re.Pattern[str]:
    nouns = "|".join(sorted(lexicon("bait")["counted"]))
    return re.compile(rf"(?:the )?\d{{1,3}} (?:[a-z'-]+ ){{0,3}}(?:{nouns})\b")
