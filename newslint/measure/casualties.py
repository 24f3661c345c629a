"""How many people an English text says were killed, hurt or taken, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from newslint.late import late
from newslint.measure.lexicon import lexicon
from newslint.measure.literals import places

_WORD = late(r"[a-z]+")
_YEAR = late(r"\b(?:1[89]|20)\d\d\b(?! (?:people|men|women))")
_BEFORE, _AFTER = 6, 4  # words that may qualify a number
_LONGEST = 400  # characters of a sentence; longer ones hold several counts


class Toll(NamedTuple):
    """A count: what happened (killed, injured ...), to how many of whom, and where it stands."""

    fate: str
    noun: str
    number: int
    start: int
    end: int


def sign_places(text: str) -> list[int]:
    """Where the words stand that every count has, in order."""
    return sorted(places(text, _signs()))


def tolls(text: str, signs: Iterable[int]) -> Iterator[Toll]:
    """The counts in the sentences of these signs, but what a word softens or parts. Linear in the text."""
    seen: set[int] = set()
    for at in signs:
        start, end = _sentence(text, at)
        if start not in seen and end - start <= _LONGEST:
            seen.add(start)
            yield from _in_sentence(text, start, end)


@cache
def _signs() -> tuple[str, ...]:
    return tuple(sorted(sign.replace("_", " ") for sign in lexicon("casualties")["signs"]))


def toll_cues() -> frozenset[bytes]:
    """Words, as keys, one of which stands in every count."""
    return frozenset(sign.lower().split()[0].encode() for sign in _signs())


def _sentence(text: str, at: int) -> tuple[int, int]:
    """Rough bounds: a stop with a space, or the end of a line."""
    left = max(0, at - _LONGEST)
    start = max(text.rfind(". ", left, at), text.rfind("\n", left, at), left - 1) + 1
    ends = [
        end for end in (text.find(". ", at, at + _LONGEST), text.find("\n", at, at + _LONGEST)) if end >= 0
    ]
    return start, min(ends, default=min(len(text), at + _LONGEST))


def _in_sentence(text: str, start: int, end: int) -> Iterator[Toll]:
    if _YEAR.search(text, start, end):
        return
    for pattern in _patterns():
        for match in pattern.finditer(text, start, end):
            number = _number(match["n"])
            if number is not None and _is_plain(text[start : match.start()], text[match.end() : end]):
                fate = match["fate"].lower()
                noun = (match.groupdict().get("noun") or "people").lower()
                yield Toll(_same().get(fate, fate), noun, number, *match.span())


def _is_plain(before: str, after: str) -> bool:
    """Is this no part of a number, no bound, no number of another time?"""
    lists = lexicon("casualties")
    near = _WORD.findall(before.lower())[-_BEFORE:], _WORD.findall(after.lower())[:_AFTER]
    return lists["before"].isdisjoint(near[0]) and lists["after"].isdisjoint(near[1])


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    words = "|".join(sorted(_numbers()))
    number = rf"(?<![\w.,$€£-])(?P<n>\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|{words})(?![\w%-]|[.,]\d)"
    fate = (
        "killed|dead|died|injured|wounded|arrested|hospitali[sz]ed|rescued|trapped|missing|evacuated|drowned"
    )
    noun = r"(?: (?P<noun>[a-z]+s|people|men|women|children))"
    return (
        re.compile(
            rf"{number}{noun}?(?: (?:were|was|are|is|have|had|has) (?:been )?)? ?\b(?P<fate>{fate})\b", re.I
        ),
        re.compile(rf"\b(?P<fate>{fate}) {number}{noun}?", re.I),
        re.compile(rf"\b(?P<fate>dea)th toll (?:is|was|stood at|stands at|reached) {number}", re.I),
    )


def _number(text: str) -> int | None:
    return _numbers().get(text.lower()) if text.isalpha() else int(text.replace(",", ""))


@cache
def _numbers() -> Mapping[str, int]:
    return {
        word: int(number)
        for word, _, number in (pair.partition(":") for pair in lexicon("casualties")["numbers"])
    }


@cache
def _same() -> Mapping[str, str]:
    pairs = (pair.partition(":") for pair in lexicon("casualties")["same"])
    return {"dea": "killed"} | {word: same for word, _, same in pairs}
