"""Where a run of words comes again in an article: one table for all checks that look for repeats in it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, chain, combinations_with_replacement, pairwise

from newslint.measure.rough import rough_words

RUN = 8  # words of a run, a byte each: eight bytes are read as one number
NEAR = 100  # words from one run to the next of its like that are taken for a loop
_CAP = 32  # texts that share a run; of more each is paired with the first alone
_SHORT = 3  # words of a sentence that is told three times, which make no run of eight that comes again
_FEW: Mapping[int, list[int]] = {}


@lru_cache(maxsize=64)
def echoes(texts: tuple[str, ...]) -> frozenset[tuple[int, int]]:
    """Pairs (i, j), i <= j, of texts that share a run of 8 rough words; (i, i): a text that holds one twice.

    Words are known by their first letter first, or if that is not of ASCII by a byte of their hash: an
    article of 470 words without an echo takes 45 us. Of more than 32 texts with one run each meets the first.
    """
    _, places = _again(texts)
    if not places:
        return frozenset()
    words = [rough_words(text) for text in texts]
    return frozenset(pair for owners in _owners(words, places) for pair in _pairs(owners))


def sharing(texts: Sequence[Sequence[str]]) -> list[list[int]]:
    """For each text, given as words, others that share a run of 8 with it, in order; of many the first 32.

    Of more than 32 that share one run each is paired with the first alone.
    """
    runs: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, words in enumerate(texts):
        for run in set(zip(*(words[step:] for step in range(RUN)), strict=False)):
            runs[run].append(number)
    kin: list[set[int]] = [set() for _ in texts]
    for i, j in chain.from_iterable(map(_pairs, runs.values())):
        kin[i].add(j)
        kin[j].add(i)
    return [sorted(each)[:_CAP] for each in kin]


def may_loop(texts: tuple[str, ...]) -> bool:
    """False only where no three rough words or more, and nine together, come three times in a row."""
    signs, places = _again(texts)
    words: list[bytes] = []
    for at, turn in _turns(signs, places):
        words = words or list(chain.from_iterable(map(rough_words, texts)))
        if words[at : at + 2 * turn] == words[at + turn : at + 3 * turn]:
            return True
    return False


def _turns(signs: bytes, places: Mapping[int, Sequence[int]]) -> Iterator[tuple[int, int]]:
    """Where three turns of so many words begin, by the first letters of the words."""
    for earlier, later in chain.from_iterable(map(pairwise, places.values())):
        turn = later - earlier
        if turn <= NEAR and signs[earlier : earlier + 2 * turn] == signs[later : later + 2 * turn]:
            yield earlier, turn
    shifted = int.from_bytes(signs[:-_SHORT]) ^ int.from_bytes(signs[_SHORT:])
    alike = shifted.to_bytes(len(signs))[_SHORT:]
    at = alike.find(bytes(2 * _SHORT))
    while at >= 0:
        yield at, _SHORT
        at = alike.find(bytes(2 * _SHORT), at + 1)


@lru_cache(maxsize=64)
def _again(texts: tuple[str, ...]) -> tuple[bytes, Mapping[int, list[int]]]:
    """A byte for each word of the texts, end to end, and the places of every eight bytes that come again."""
    words = [rough_words(text) for text in texts]
    signs = b"".join([bytes([word[0] for word in each]) for each in words])
    if not signs.isascii():
        signs = bytes([hash(word) & 255 for word in chain.from_iterable(words)])
    windows = _windows(signs)
    if len(set(windows)) == len(windows):
        return signs, _FEW
    often = {window for window, count in Counter(windows).items() if count > 1}
    places: dict[int, list[int]] = {}
    for place, window in enumerate(windows):
        if window in often:
            places.setdefault(window, []).append(place)
    return signs, places


def _windows(signs: bytes) -> list[int]:
    """Every eight bytes in a row as a number, by place."""
    count = max(0, len(signs) - RUN + 1)
    windows = [0] * count
    view = memoryview(signs)
    for first in range(min(RUN, count)):
        length = (len(signs) - first) // RUN * RUN
        windows[first::RUN] = view[first : first + length].cast("Q").tolist()
    return windows


def _owners(words: Sequence[Sequence[bytes]], places: Mapping[int, Sequence[int]]) -> Iterator[Sequence[int]]:
    """For every run that comes again, the texts that it stands in, in order; twice where it does so twice."""
    ends = list(accumulate(map(len, words)))
    runs: dict[tuple[bytes, ...], list[int]] = {}
    for place in chain.from_iterable(places.values()):
        owner = bisect_right(ends, place)
        at = place - ends[owner] + len(words[owner])
        run = tuple(words[owner][at : at + RUN])
        if len(run) == RUN:
            runs.setdefault(run, []).append(owner)
    return (owners for owners in runs.values() if len(owners) > 1)


def _pairs(owners: Sequence[int]) -> Iterator[tuple[int, int]]:
    if len(owners) == 1:
        return
    counts = Counter(owners)
    distinct = sorted(counts)
    if len(distinct) > _CAP:
        yield from ((distinct[0], other) for other in distinct[1:])
        return
    for i, j in combinations_with_replacement(distinct, 2):
        if i != j or counts[i] > 1:
            yield i, j
