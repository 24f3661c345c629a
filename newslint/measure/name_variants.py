"""Names of a text that look like two spellings of one: Zelensky and Zelenskyy."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations, islice

from newslint.late import late
from newslint.measure.lexicon import lexicon
from newslint.measure.sightings import Sighting, sightings

_WORD = late(r"\w{5,}")
_NAME = late(r"[A-ZÀ-ÞĀ-Ž][^\W\u0e00-\u0fff\u2e80-\uffef]{4,}")  # letters of Chinese may follow at once
_LATIN = "\u0250"  # where letters of other scripts begin
_MOST_NAMES = 60  # that begin or end alike: more are a directory
_MOST_PAIRS = 50
_STEM = 4  # letters that forms of one word share
_LONG = 8  # letters from which two may differ
_TAILS = (
    "tion",
    "sion",
    "ment",
    "ing",
    "ity",
    "ness",
    "ship",
    "ology",
    "ville",
    "stan",
    "burg",
    "shire",
    "land",
)


def variants(text: str) -> Iterator[tuple[Sighting, Sighting]]:
    """The rarer and the commoner spelling, each with where it stands. Linear in the text."""
    for one, other in islice(_pairs(text), _MOST_PAIRS):
        if not _differ(one, other) and not any(f" {name.lower()}" in text for name in (one, other)):
            seen = sightings(text, (one, other))
            if seen and _is_same(*seen):
                yield seen


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """Names that begin or end alike and differ by a letter, or by two of eight."""
    names = [name for name in _names(set(_WORD.findall(text))) if name.istitle() and name.isalpha()]
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        alike[name[:2]].append(name)
        alike[name[0] + name[-2:]].append(name)
    groups = [sorted(group) for group in alike.values() if 1 < len(group) <= _MOST_NAMES]
    for one, other in sorted({pair for group in groups for pair in combinations(group, 2)}):
        if _is_near(one, other):
            yield one, other


def _names(words: set[str]) -> Iterator[str]:
    """Words that begin with a Latin capital; of those with letters of other scripts the Latin part."""
    other = {word for word in words if not word.isascii() and max(word) >= _LATIN}
    yield from (word for word in words - other if word[0].isupper())
    if other:
        yield from set(_NAME.findall(" ".join(other))) - words


def _is_near(one: str, other: str) -> bool:
    """Do two words differ by one letter, added, replaced or swapped, or by two if both have eight?"""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    most = 2 if len(short) >= _LONG else 1
    if len(long) - len(short) > most:
        return False
    start, end = 0, len(short)
    while start < end and short[start] == long[start]:
        start += 1
    shift = len(long) - len(short)
    while end > start and short[end - 1] == long[end + shift - 1]:
        end -= 1
    rest, more = short[start:end], long[start : end + shift]
    if len(more) <= most:
        return True
    if len(more) == len(rest) == 2 and rest == more[::-1]:
        return True
    return most == 2 and len(more) <= len(short) - 3 and distance(rest, more, most) <= most


def distance(one: str, other: str, most: int) -> int:
    """Letters added, dropped, replaced or swapped (optimal string alignment), at most `most` + 1."""
    if len(set(one) ^ set(other)) > 2 * most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, against in enumerate(other, 1):
            cost = min(last[j] + 1, row[-1] + 1, last[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
        if min(row) > most:
            return most + 1
    return min(last[-1], most + 1)


def _differ(one: str, other: str) -> bool:
    """Are these different words: known ones, or forms of one word?"""
    if all(name in _known() or name.rstrip("s") in _known() for name in (one, other)):
        return True
    if {one[-3:], other[-3:]} == {"man", "men"}:
        return True
    shared = 0
    while shared < min(len(one), len(other)) and one[shared] == other[shared]:
        shared += 1
    rests = one[shared:], other[shared:]
    if "" in rests:
        added = max(rests)
        return added in lexicon("alike")["added"] and added[0] != one[shared - 1]
    if distance(one, other, 1) > 1 and one.endswith(_TAILS) and one[-3:] == other[-3:]:
        return True
    return shared >= _STEM and lexicon("alike")["endings"].issuperset(rests)


@cache
def _known() -> frozenset[str]:
    return frozenset().union(*(lexicon("alike")[section] for section in ("places", "given", "words")))


@cache
def _openers() -> frozenset[str]:
    return lexicon("alike")["starters"] | lexicon("sentences")["starters"] | lexicon("alike")["words"]


def _is_same(rare: Sighting, usual: Sighting) -> bool:
    """May both be one person or place? Not under two given names, nor where one only opens sentences."""
    for mine, theirs in ((rare.before, usual.before), (rare.after, usual.after)):
        if mine and theirs and mine.isdisjoint(theirs):
            return False
    if (rare.surname and usual.forename) or (rare.forename and usual.surname):
        return False
    if not (rare.inside or usual.inside):
        return False
    return not any(
        not one.inside and (one.name in _openers() or one.name.endswith(("ing", "ed", "ly")))
        for one in (rare, usual)
    )
