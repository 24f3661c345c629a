"""Words by which an English text tells who said something."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cache

from newslint.measure.lexicon import lexicon


def attributed(keys: Set[bytes]) -> bool:
    """Whether a plain word of attribution is among the keys of the words of a text."""
    return not keys.isdisjoint(_keys("plain"))


def spoken(keys: Set[bytes]) -> bool:
    """Whether any word of speech is among them."""
    return attributed(keys) or not keys.isdisjoint(_keys("speech"))


def personal(words: Sequence[bytes]) -> int:
    """How many of these words are of the first or second person."""
    return sum(map(_keys("personal").__contains__, words))


@cache
def _keys(section: str) -> frozenset[bytes]:
    return frozenset(word.encode() for word in lexicon("attribution")[section])
