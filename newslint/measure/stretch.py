"""How long a sentence runs without a rest: a colon, a semicolon, or words that somebody else spoke."""

from __future__ import annotations

import re

from newslint.measure.quotations import quotations
from newslint.measure.words import word_count

_REST = re.compile(r"[;:]\s")


def longest_stretch(text: str, start: int, end: int) -> int:
    """The most words between two rests in the sentence `text[start:end]`; quoted words are not counted.

    Quotations are those of the whole text, for a sentence may stand inside one.
    """
    own = text[start:end]
    for begin, stop in quotations(text):
        first, last = max(begin, start) - start, min(stop, end) - start
        if first < last:
            own = own[:first] + " " * (last - first) + own[last:]
    return max(map(word_count, _REST.split(own)))
