"""Candidate pairs of a few rows, in plain Python: those of `join`, without loading numpy for them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations

from newslint.archive.place import Place
from newslint.model.observations import Observations


def few_candidates(observations: Observations, cap: int, hubs: int) -> Iterator[tuple[Place, Place]]:
    """Every pair of blocks that share a key, as `join.candidates` gives them."""
    times = Counter(observations.keys)
    found: defaultdict[int, set[Place]] = defaultdict(set)
    for document, block, key in zip(
        observations.documents, observations.blocks, observations.keys, strict=True
    ):
        if times[key] > 1:
            found[key].add(Place(document, block))
    pairs: set[tuple[Place, Place]] = set()
    stars: Counter[tuple[Place, Place]] = Counter()
    for places in found.values():
        first, *others = sorted(places)
        if len(places) <= cap:
            pairs.update((later, earlier) for earlier, later in combinations((first, *others), 2))
        else:
            stars.update((later, first) for later in others)
    pairs.update(_nearest(stars, hubs))
    yield from ((earlier, later) for later, earlier in sorted(pairs))


def _nearest(stars: Counter[tuple[Place, Place]], hubs: int) -> Iterator[tuple[Place, Place]]:
    """Of the pairs (later, earlier) of each block those that stand most often, the earliest of equals."""
    by_later: defaultdict[Place, list[tuple[int, Place]]] = defaultdict(list)
    for (later, earlier), times in stars.items():
        by_later[later].append((-times, earlier))
    for later, ranked in by_later.items():
        yield from ((later, earlier) for _, earlier in sorted(ranked)[:hubs])
