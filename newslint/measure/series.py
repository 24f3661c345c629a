"""Texts that are alike because they are parts of a series: only numbers, dates or the part told differ."""

from __future__ import annotations

from newslint.measure.lexicon import lexicon
from newslint.measure.similarity import changed

_WORDS = lexicon("series")
_COUNTING, _PART = _WORDS["counting"], _WORDS["part"]


def is_counting(word: str) -> bool:
    """Whether a normal word counts or dates: digits, number words, months, days of the week."""
    return word in _COUNTING or any(map(str.isdigit, word))


def same_series(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two texts differ in nothing but counting words, or tell different numbers of the same part."""
    gone, new = changed(a, b)
    differing = [word for words, ranges in ((a, gone), (b, new)) for i, j in ranges for word in words[i:j]]
    if differing and all(map(is_counting, differing)):
        return True
    ours, theirs = _part(a), _part(b)
    return ours is not None and theirs is not None and ours[0] == theirs[0] and ours[1] != theirs[1]


def _part(words: tuple[str, ...]) -> tuple[str, str] | None:
    """The part of a series that a text says it is: `part 3`, `third round`."""
    for word, following in zip(words, (*words[1:], ""), strict=True):
        if word in _PART and is_counting(following):
            return word, following
        if is_counting(word) and following in _PART:
            return following, word
    return None
