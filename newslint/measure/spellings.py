"""Words of an English text that are spelled as in Britain, or as in America."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import cache
from typing import NamedTuple

from newslint.measure.lexicon import lexicon
from newslint.measure.vocabulary import vocabulary


class Spelled(NamedTuple):
    """Where a word stands and whose spelling it is."""

    word: str
    start: int
    end: int
    british: bool


def is_mixed(text: str) -> bool:
    """Whether both spellings occur at all, names and quotations included; a quick question."""
    used = vocabulary(text)
    british, american, ise, ize = _words()
    ours, theirs = not used.isdisjoint(british), not used.isdisjoint(american)
    return (ours and theirs) or (not used.isdisjoint(ise) and (theirs or not used.isdisjoint(ize)))


def spelled(text: str) -> tuple[Spelled, ...]:
    """All words in small letters that one country alone spells like this, in order.

    Words in -ize are American only beside words in -ise: Oxford has them too. Linear in the text.
    """
    british, american, ise, ize = _words()
    used = vocabulary(text)
    ours = (british | ise) & used
    theirs = (american | (ize if used & ise else frozenset())) & used
    return tuple(_found(text, ours, theirs))


def _found(text: str, ours: Set[str], theirs: Set[str]) -> Iterator[Spelled]:
    pattern = re.compile(rf"(?<![\w.@/#-])(?:{'|'.join(sorted(ours | theirs))})(?![\w@/]|\.\w)")
    for match in pattern.finditer(text):
        yield Spelled(match[0], *match.span(), match[0] in ours)


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
        frozenset(re.sub("is(?=[a-z]{1,6}$)", "iz", word) for word in ise),
    )


def _joined(name: str, middle: str = "", endings: str = "") -> frozenset[str]:
    lists = lexicon("spellings")
    tails = [ending.strip("_") for ending in lists[f"{endings or name}_endings"]]
    return frozenset(stem + middle + tail for stem in lists[name] for tail in tails)
