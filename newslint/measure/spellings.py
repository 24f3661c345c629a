"""Words of an English text that are spelled as in Britain, or as in America."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import cache
from typing import NamedTuple

from newslint.measure.lexicon import lexicon
from newslint.measure.vocabulary import tokens


class Spelled(NamedTuple):
    """Where a word stands and whose spelling it is."""

    word: str
    start: int
    end: int
    british: bool


def british_cues() -> frozenset[bytes]:
    """The words, as keys, one of which a text must have that mixes spellings."""
    british, _, ise, _ = _keys()
    return british | ise


def is_mixed(keys: Set[bytes]) -> bool:
    """Whether a text with these keys of words has both spellings, in names and quotations too."""
    british, american, ise, ize = _keys()
    theirs = not keys.isdisjoint(american)
    return (theirs and not keys.isdisjoint(british)) or (
        not keys.isdisjoint(ise) and (theirs or not keys.isdisjoint(ize))
    )


def spelled(text: str) -> tuple[Spelled, ...]:
    """All words in small letters that one country alone spells like this, in order.

    Words in -ize are American only beside words in -ise: Oxford has them too. Linear in the text.
    """
    british, american, ise, ize = _words()
    used = frozenset(tokens(text))
    ours = (british | ise) & used
    theirs = (american | (ize if used & ise else frozenset())) & used
    return tuple(_found(text, ours, theirs))


def _found(text: str, ours: Set[str], theirs: Set[str]) -> Iterator[Spelled]:
    pattern = re.compile(rf"(?<![\w.@/#-])(?:{'|'.join(sorted(ours | theirs))})(?![\w@/]|\.\w)")
    for match in pattern.finditer(text):
        yield Spelled(match[0], *match.span(), match[0] in ours)


@cache
def _keys() -> tuple[frozenset[bytes], ...]:
    return tuple(frozenset(word.encode() for word in words) for words in _words())


@cache
def _words() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """British words, American words, those in -ise and -yse, and those in -ize."""
    lists = lexicon("spellings")
    our = _joined("our")
    ise = _joined("ise", "is")
    yse = _joined("yse", "ys")
    british = lists["british"] | our | yse
    american = lists["american"] | _joined("american_ll", "", "ll")
    american |= {word.replace("our", "or") for word in our} | {word.replace("ys", "yz") for word in yse}
    return (
        british,
        american,
        ise,
        _joined("ise", "iz"),
    )


def _joined(name: str, middle: str = "", endings: str = "") -> frozenset[str]:
    lists = lexicon("spellings")
    tails = [ending.strip("_") for ending in lists[f"{endings or name}_endings"]]
    return frozenset(stem + middle + tail for stem in lists[name] for tail in tails)
