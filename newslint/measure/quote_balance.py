"""Quotation marks that open and never close, or close what never opened, by the rule of news.

A quotation that goes on in the next paragraph is not closed in this one, and opens anew in the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.late import late

_MARK = late(r'[“”″"]')
_INCH = late(r"(?<![\w.,$£€-])\d[\d./½¼¾-]{0,5}\Z")
_ATTRIBUTE = late(r"(?<=[a-z])=[\"”]")
_LOW = 120  # characters of words that open low
_BEFORE_OPENING = frozenset(" \t\xa0\n(—–-[‘'/")
_AFTER_OPENING = frozenset("[(‘'“$£€¿¡….#@")
_OPENINGS = " \t\xa0'‘(—–-["


class Stray(NamedTuple):
    """A mark without its partner: number of the paragraph, place in it, does it open, to the very end?"""

    paragraph: int
    place: int
    opens: bool
    at_end: bool = False


def strays(paragraphs: Sequence[str]) -> Iterator[Stray]:
    """The marks without partners of successive paragraphs; straight ones may pair with curly ones. Linear."""
    left: Stray | None = None  # the opening mark that is open
    last = 0  # the paragraph that opened it, or opened anew
    for number, text in enumerate(paragraphs):
        carried, nested = left is not None, False
        for match in () if "=" in text and _ATTRIBUTE.search(text) else _MARK.finditer(text):
            at = match.start()
            if _is_unit(text, at, left is not None):
                continue
            if _closes_low(text, at):
                continue
            turn = _turn(text, at)
            if nested or (
                left and match[0] == '"' and turn > 0 and paragraphs[left.paragraph][left.place] == "“"
            ):
                nested = not nested  # straight marks in curly ones
            elif left is None and turn < 0:
                yield Stray(number, at, False)
            elif left is None:
                left, last = Stray(number, at, True), number
            elif carried and not text[:at].strip(_OPENINGS):
                if number - last > 1:  # a paragraph between them did not open anew: that one never closed
                    yield left
                    left = Stray(number, at, True)
                carried, last = False, number  # it goes on
            elif turn > 0:
                yield left
                left, carried, last = Stray(number, at, True), False, number
            else:
                left, carried = None, False
    if left is not None:
        yield left._replace(at_end=True)


def _turn(text: str, at: int) -> int:
    """1 for a mark that can only open, -1 for one that can only close, by its neighbours; 0: who knows."""
    before, after = text[at - 1 : at] if at else " ", text[at + 1 : at + 2] or " "
    opens = before in _BEFORE_OPENING and (after.isalnum() or after in _AFTER_OPENING)
    if before == "'" and text[at - 2 : at - 1].isalnum():  # an inner quotation ends with it: 'smoking gun'"
        before = "’"
    opens = opens and before != "’"
    closes = before not in _BEFORE_OPENING and not after.isalnum()
    if opens and text[at] != "”":
        return 1
    return -1 if closes and text[at] != "“" else 0


def _closes_low(text: str, at: int) -> bool:
    """Does the mark end words of another language, which open low: „vas”, „alt“?"""
    low = text.rfind("„", max(0, at - _LOW), at)
    return low >= 0 and not any(mark in text[low + 1 : at] for mark in '“”"')


def _is_unit(text: str, at: int, inside: bool) -> bool:
    """Is it the sign of inches or seconds?"""
    if at == 0 or not (text[at - 1].isdigit() or text[at - 1] in "½¼¾"):
        return False
    inches = _INCH.search(text, max(0, at - 8), at) is not None
    return inches and (text[at] == "″" or not inside)
