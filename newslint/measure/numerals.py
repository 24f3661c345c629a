"""Syllables of figures, read aloud in English as Flesch (1948) has them counted: four for 1918."""

from __future__ import annotations

_BELOW_20 = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)  # zero ... nineteen
_TENS = (0, 0, 2, 2, 2, 2, 2, 3, 2, 2)  # twenty ... ninety
_GROUP_NAME = 2  # hundred, thousand, million, billion, trillion
_SPOKEN_DIGITS = 15  # longer numbers are read digit by digit


def spoken_syllables(figures: str) -> int:
    """Syllables of `1984`, `3,000` or `2.5`: a year in pairs, decimals digit by digit after `point`."""
    whole, _, decimals = figures.partition(".")
    digits = whole.replace(",", "")
    total = 1 + _one_by_one(decimals) if decimals else 0
    if len(digits) > _SPOKEN_DIGITS or not digits.isascii():
        return total + _one_by_one(digits)
    if "," not in whole and not decimals and _is_year(int(digits), len(digits)):
        return total + _year(int(digits))
    return total + _integer(int(digits))


def _one_by_one(digits: str) -> int:
    return sum(_BELOW_20[int(digit)] for digit in digits)


def _is_year(number: int, length: int) -> bool:
    return length == 4 and (1100 <= number < 2000 or 2010 <= number < 2100)


def _year(number: int) -> int:
    century, rest = divmod(number, 100)
    if not rest:
        return _below_thousand(century) + _GROUP_NAME
    return _below_thousand(century) + (1 if rest < 10 else 0) + _below_thousand(rest)


def _integer(number: int) -> int:
    if number == 0:
        return _BELOW_20[0]
    total = 0
    name = 0
    while number:
        number, group = divmod(number, 1000)
        if group:
            total += _below_thousand(group) + name
        name = _GROUP_NAME
    return total


def _below_thousand(number: int) -> int:
    hundreds, rest = divmod(number, 100)
    total = _BELOW_20[hundreds] + _GROUP_NAME if hundreds else 0
    if rest >= 20:
        tens, ones = divmod(rest, 10)
        return total + _TENS[tens] + (_BELOW_20[ones] if ones else 0)
    return total + (_BELOW_20[rest] if rest else 0)
