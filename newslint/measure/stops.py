"""How paragraphs end: with a stop or without, and what an article's habit is."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.measure.plain import spaces

_STOPS = frozenset(".!?…:;。！？．｡：；।॥؟۔" + "\"'”’»›“)]}」』）】》>*_")
_FULL = 12


def ends_in_stop(text: str) -> bool:
    """Does a text end in a stop, a colon, a closing quotation mark or bracket? An empty one does."""
    end = len(text)
    while end and text[end - 1].isspace():
        end -= 1
    return not end or text[end - 1] in _STOPS


def is_full(text: str) -> bool:
    """Has a paragraph at least 12 words, enough to tell the habit of an article?"""
    return spaces(text) >= _FULL - 1


def stop_habit(texts: Iterable[str]) -> float:
    """Of the words in full paragraphs, the share that stand in those ending in a stop; 0 without a full one.

    Weighed by words, so that a few captions among long paragraphs do not change the habit of an article.
    """
    total = stopped = 0
    for text in filter(is_full, texts):
        words = spaces(text) + 1
        total += words
        stopped += words if ends_in_stop(text) else 0
    return stopped / total if total else 0.0
