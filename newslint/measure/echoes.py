"""Which texts of an article share a run of words: one table for all checks that look for repeats in it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, combinations_with_replacement

from newslint.measure.rough import rough_words

RUN = 8  # words of a run, a byte each: eight bytes are read as one number
_CAP = 32  # texts that share a run; of more each is paired with the first alone


@lru_cache(maxsize=8)
def echoes(texts: tuple[str, ...]) -> frozenset[tuple[int, int]]:
    """Pairs (i, j), i <= j, of texts that share a run of 8 rough words; (i, i): a text that holds one twice.

    Words are known by their first letter first, or if that is not of ASCII by a byte of their hash: an
    article of 470 words without an echo takes 45 us. Of more than 32 texts with one run each meets the first.
    """
    words = [rough_words(text) for text in texts]
    signs = b"\0".join([bytes([word[0] for word in each]) for each in words])
    if not signs.isascii():
        signs = b"\0".join([bytes([hash(word) & 255 for word in each]) for each in words])
    windows = _windows(signs)
    if len(set(windows)) == len(windows):
        return frozenset()
    return frozenset(pair for owners in _owners(words, windows) for pair in _pairs(owners))


def _windows(signs: bytes) -> list[int]:
    """Every eight bytes in a row as a number, by place."""
    count = max(0, len(signs) - RUN + 1)
    windows = [0] * count
    view = memoryview(signs)
    for first in range(min(RUN, count)):
        length = (len(signs) - first) // RUN * RUN
        windows[first::RUN] = view[first : first + length].cast("Q").tolist()
    return windows


def _owners(words: Sequence[Sequence[bytes]], windows: list[int]) -> Iterator[list[int]]:
    """For every run that comes again, the texts that it stands in, in order; twice where it does so twice."""
    ends = list(accumulate(len(each) + 1 for each in words))
    often = {window for window, count in Counter(windows).items() if count > 1}
    runs: dict[tuple[bytes, ...], list[int]] = {}
    for place, window in enumerate(windows):
        if window in often:
            owner = bisect_right(ends, place)
            at = place - ends[owner] + len(words[owner]) + 1
            run = tuple(words[owner][at : at + RUN])
            if len(run) == RUN:
                runs.setdefault(run, []).append(owner)
    return (owners for owners in runs.values() if len(owners) > 1)


def _pairs(owners: list[int]) -> Iterator[tuple[int, int]]:
    distinct = sorted(set(owners))
    if len(distinct) > _CAP:
        yield from ((distinct[0], other) for other in distinct[1:])
        return
    twice = {owner for owner in distinct if owners.count(owner) > 1} if len(owners) > len(distinct) else ()
    for i, j in combinations_with_replacement(distinct, 2):
        if i != j or i in twice:
            yield i, j
