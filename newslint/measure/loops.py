"""Words that come several times in a row: what a generator does that has lost its way."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple


class Loop(NamedTuple):
    """Words `start` to `end`, of which each is the same as that `period` words before it."""

    start: int
    end: int
    period: int


def loops(words: Sequence[Hashable], longest: int) -> Iterator[Loop]:
    """Every stretch in which words come again at once, in units of at most `longest` words.

    Linear: at each distance every word is looked at once.
    """
    last: dict[tuple[Hashable, ...], int] = {}
    looked: dict[int, int] = {}  # by distance, the word up to which it has been looked at
    told = 0
    for place, gram in enumerate(zip(words, words[1:], words[2:], strict=False)):
        period = place - last.get(gram, place)
        last[gram] = place
        if not 0 < period <= longest or place < looked.get(period, 0):
            continue
        start = place - period
        end = start
        while end + period < len(words) and words[end] == words[end + period]:
            end += 1
        end = looked[period] = end + period
        if start >= told and end >= start + 2 * period:
            told = end
            yield Loop(start, end, period)
