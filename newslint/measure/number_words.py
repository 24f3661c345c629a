"""The numbers that an English text tells, in figures or in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from functools import cache

from newslint.late import late
from newslint.measure.lexicon import lexicon
from newslint.measure.literals import places
from newslint.measure.vocabulary import tokens

_FIGURES = late(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,9})?")


def numbers(text: str) -> frozenset[float]:
    """Every number that stands in a text, units left aside: `$3.5m` is 3.5, `twenty-five` is 20, 5 and 25."""
    found = {float(match.replace(",", "")) for match in _FIGURES.findall(text)}
    found.update(_spelled(tokens(text)))
    return frozenset(found)


def stands_in(text: str, written: str) -> bool:
    """Does a number stand in a text as it is written, its signs and unit aside?"""
    figures = _FIGURES.search(written)
    return figures is not None and any(
        not text[at - 1 : at].isdigit()
        and text[at - 1 : at] not in (".", ",")
        and not re.match(r"[.,]?\d", text[at + len(figures[0]) : at + len(figures[0]) + 2])
        for at in places(text, (figures[0],))
    )


def has_year(known: Set[float]) -> bool:
    """Is a year of modern times among the numbers?"""
    return any(1500 <= number <= 2100 and number == int(number) for number in known)


def is_told(number: float, known: Set[float], margin: float) -> bool:
    """Is a number among the known ones, or within a margin of one of them, be it in another unit?"""
    if number in known:
        return True
    units = (1.0, 1e3, 1e6, 1e9, 1e-3, 1e-6, 1e-9)
    return any(abs(other * unit - number) <= margin * number for other in known for unit in units)


def _spelled(words: tuple[str, ...]) -> Iterator[float]:
    tens = 0
    for word in words:
        value = _values().get(word)
        if value is not None:
            yield float(value)
            if tens and value < 10:
                yield float(tens + value)
        tens = value if value is not None and 20 <= value < 100 else 0


@cache
def _values() -> Mapping[str, int]:
    pairs = (pair.partition(":") for pair in lexicon("numbers")["words"])
    return {word: int(value) for word, _, value in pairs}
