"""Passages of a text that also stand in another one: what short runs of words, end to end, have in common."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

Runs = Mapping[tuple[str, ...], int]


class Passage(NamedTuple):
    """Words `start` to `end` of a text, which stand in another one from word `other` on, or nearly so."""

    start: int
    end: int
    other: int


def runs(words: Sequence[str], width: int) -> Runs:
    """Every run of so many words of a text, with the place where it stands first."""
    places: dict[tuple[str, ...], int] = {}
    for place, run in enumerate(zip(*(words[step:] for step in range(width)), strict=False)):
        places.setdefault(run, place)
    return places


def passages(words: Sequence[str], other: Runs, width: int, gap: int = 0) -> Iterator[Passage]:
    """The stretches of a text that runs of another one cover; those at most `gap` words apart are one."""
    start = end = place = -1
    for at, run in enumerate(zip(*(words[step:] for step in range(width)), strict=False)):
        found = other.get(run)
        if found is None:
            continue
        if at > end + gap or start < 0:
            if start >= 0:
                yield Passage(start, end, place)
            start, place = at, found
        end = at + width
    if start >= 0:
        yield Passage(start, end, place)
