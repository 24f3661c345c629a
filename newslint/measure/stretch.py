"""How long a sentence runs without a rest: a colon, a semicolon, or words that somebody else spoke."""

from __future__ import annotations

from functools import lru_cache

from newslint.late import late
from newslint.measure.quotations import quotations
from newslint.measure.words import word_count

_REST = late(r"[;:]\s")


def longest_stretch(text: str, start: int, end: int) -> int:
    """The most words between two rests in the sentence `text[start:end]`; quoted words are not counted.

    Quotations are those of the whole text, for a sentence may stand inside one.
    """
    return max(map(word_count, _REST.split(_unquoted(text)[start:end])))


@lru_cache(maxsize=16)
def _unquoted(text: str) -> str:
    """The text with spaces where somebody speaks; remembered, as every sentence of a text asks for it."""
    parts: list[str] = []
    at = 0
    for start, end in quotations(text):
        parts += (text[at:start], " " * (end - start))
        at = end
    return "".join((*parts, text[at:]))
