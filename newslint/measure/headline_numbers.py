"""The numbers that a headline promises."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.late import late
from newslint.measure.lexicon import lexicon

_NUMBER = late(
    r"(?<![\w.,#@/:’'-])[$€£¥]?(?P<n>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,9})?)"
    r"(?P<unit>st|nd|rd|th|s|m|k|b|bn|mn|tn|km|kg|pc|mph)?(?![\w/:]|[.,]\d|-[A-Z]|-\d)"
)
_FIRST_YEAR, _LAST_YEAR = 1500, 2100
_ROUGH = 20
_AGED = frozenset({"at", "aged", "age"})
_BEFORE = late(r"([^\W\d_]+)[.:]? ?#?\Z")
_YEARS = late(r"[ -]years?\b")
_WORD = late(r"[^\W\d_]+")


class Promise(NamedTuple):
    """A number, its place, and whether it may be rounded (from 20, with decimals or with a unit).

    years: it tells years or an age, which a reader may reckon from a year.
    """

    value: float
    start: int
    end: int
    rough: bool
    years: bool


def promised(headline: str) -> Iterator[Promise]:
    """Each number; not years, parts of a series, counts of a list, scores, times or names.

    A `1m` may be told as `a million`, so that 1 is left out.
    """
    for match in _NUMBER.finditer(headline):
        value = float(match["n"].replace(",", ""))
        if value <= 1 or (_FIRST_YEAR <= value <= _LAST_YEAR and "," not in match["n"]):
            continue
        before = _BEFORE.search(headline, 0, match.start())
        if before and before[1].lower() in _labels("series"):
            continue
        after = _WORD.findall(headline[match.end() :].lower())[:3]
        if match[0] == "101" and before and not after:
            continue  # sailing 101: a first course
        if _labels("counted").isdisjoint(after):
            rough = value >= _ROUGH or value != int(value) or bool(match["unit"])
            aged = before is not None and before[1].lower() in _AGED
            years = aged or bool(_YEARS.match(headline, match.end()))
            yield Promise(value, match.start(), match.end(), rough, years)


@cache
def _labels(section: str) -> frozenset[str]:
    return lexicon("labels")[section]
