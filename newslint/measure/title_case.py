"""Which words of a headline are written large though the article writes them small, and which small."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.late import late
from newslint.measure.lexicon import lexicon
from newslint.measure.literals import places

_WORD = late(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_PART = late(r"[^:.!?;|–—]+(?:\.(?=\S)[^:.!?;|–—]*)*")
_SHORT = 4  # shorter words are small in title case too
_OPENING = frozenset("\"“‘'(-/`_")  # and what code is written with


class Cases(NamedTuple):
    """Places of the words written large and of those written small, in one part of a headline."""

    large: tuple[tuple[int, int], ...]
    small: tuple[tuple[int, int], ...]


def cases(headline: str, text: str) -> Iterator[Cases]:
    """The cases of each part, as colons and dashes part it; `text` shows which words are no names.

    Left alone are the first word, short and function words, acronyms, and titles before a name.
    """
    for part in _PART.finditer(headline):
        words = list(_WORD.finditer(headline, *part.span()))[1:]
        small = tuple(word.span() for word in words if word[0].islower() and _counts(headline, word))
        if small:
            yield Cases(tuple(_large(headline, words, text)), small)


def _large(headline: str, words: list[re.Match[str]], text: str) -> Iterator[tuple[int, int]]:
    named = False  # whether a name follows, to which titles belong
    for word in reversed(words):
        if not word[0][0].isupper():
            named = False
        elif not _is_common(word[0], text):
            named = True
        elif not named and _counts(headline, word):
            yield word.span()


def _counts(headline: str, word: re.Match[str]) -> bool:
    long = len(word[0]) >= _SHORT and not word[0].isupper()
    return long and headline[word.start() - 1] not in _OPENING and word[0].lower() not in _small_words()


def _small_words() -> frozenset[str]:
    return lexicon("stopwords")["en"] | lexicon("stopwords")["prepositions"]


def _is_common(word: str, text: str) -> bool:
    """Does a text write a word small inside its sentences, and never large?"""
    if f" {word.lower()}" not in text:
        return False
    length = len(word) + 1
    for at in places(text, (f" {word}",)):
        before, after = text[at - 1 : at], text[at + length : at + length + 1]
        if (before == "," or before.islower()) and not after.isalnum():
            return False
    return True
