"""Which blocks share a key: candidate pairs by one packed sort, groups for tallies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newslint.archive.few import few_candidates
from newslint.archive.place import Place
from newslint.archive.shared import shared, spread
from newslint.model.observations import Observations

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Uint64s = NDArray[np.uint64]
    Ints = NDArray[np.int64]

FEW = 300  # blocks up to which a check finds pairs by itself: numpy alone takes 80 ms to import
FEW_ROWS = 1 << 14  # joined without it too
CAP = 32  # blocks of one key; a key of more is boilerplate, and each is paired with the earliest alone
HUBS = 4  # blocks that one block is paired with for keys of more: those with which it shares most
_CHUNK = 1 << 16  # pairs turned into places at a time
_FLUSH = 1 << 22  # pairs held before doubles are dropped


def candidates(observations: Observations, cap: int = CAP, hubs: int = HUBS) -> Iterator[tuple[Place, Place]]:
    """Every pair of blocks that share a key, once, the earlier first, in order of the later.

    A key of more than `cap` blocks gives a star: each of them with the earliest. Of several such a block is
    paired with those `hubs` alone with which it shares most keys.
    """
    if not hasattr(observations.keys, "tolist") and len(observations) <= FEW_ROWS:
        yield from few_candidates(observations, cap, hubs)
        return
    import numpy as np

    keys = np.asarray(observations.keys, np.uint64)
    rows = shared(keys)
    if not len(rows):
        return
    documents = np.asarray(observations.documents)[rows].astype(np.int64)
    blocks = np.asarray(observations.blocks)[rows].astype(np.int64)
    sizes = np.zeros(documents.max() + 1, np.int64)
    np.maximum.at(sizes, documents, blocks + 1)
    firsts = np.cumsum(sizes) - sizes  # numbers of the first blocks of all documents, counted through
    numbers = (firsts[documents] + blocks).astype(np.uint64)
    pairs = _pairs(keys[rows], numbers, int(sizes.sum()), cap, hubs)
    for chunk in np.array_split(pairs, len(pairs) // _CHUNK + 1):
        later = _places(firsts, chunk >> np.uint64(32))
        earlier = _places(firsts, chunk & np.uint64(0xFFFFFFFF))
        yield from zip(earlier, later, strict=True)


def _places(firsts: NDArray[np.int64], numbers: Uint64s) -> Iterator[Place]:
    """The places of blocks that are counted through."""
    import numpy as np

    documents = np.searchsorted(firsts, numbers.astype(np.int64), side="right") - 1
    blocks = numbers.astype(np.int64) - firsts[documents]
    return map(Place, documents.tolist(), blocks.tolist())


def _pairs(keys: Uint64s, ids: Uint64s, count: int, cap: int, hubs: int) -> Uint64s:
    """Unique sorted (j << 32 | i), i < j, of ids that share a key."""
    import numpy as np

    bits = np.uint64(max(1, count.bit_length()))
    rows = _distinct((spread(keys) >> bits << bits) | ids)
    if not len(rows):
        return rows
    shared = (rows[1:] >> bits) == (rows[:-1] >> bits)
    rows = rows[np.append(shared, False) | np.insert(shared, 0, False)]
    own = rows & ((np.uint64(1) << bits) - np.uint64(1))
    left, right = _stars(rows >> bits, cap)
    found = [_nearest((own[right] << np.uint64(32)) | own[left], hubs)]
    held = 0
    for left, right in _steps(rows >> bits, cap):
        found.append((own[right] << np.uint64(32)) | own[left])
        held += len(left)
        if held > _FLUSH:
            found, held = [_distinct(np.concatenate(found))], 0
    return _distinct(np.concatenate(found))


def _distinct(values: Uint64s) -> Uint64s:
    """The different values, sorted: `numpy.unique` goes by hash tables, which takes five times as long."""
    import numpy as np

    values.sort()
    first = np.append(True, values[1:] != values[:-1])[: len(values)]
    return values[first]  # type: ignore[no-any-return]


def _nearest(pairs: Uint64s, hubs: int) -> Uint64s:
    """Of the pairs (j << 32 | i) of each j those that stand most often, the earliest of equals."""
    import numpy as np

    pairs.sort()
    firsts = np.flatnonzero(np.append(True, pairs[1:] != pairs[:-1])[: len(pairs)])
    times = np.diff(np.append(firsts, len(pairs)))
    later = pairs[firsts] >> np.uint64(32)
    order = np.lexsort((firsts, -times, later))
    starts = np.append(True, later[1:] != later[:-1])[: len(later)]  # `later` is sorted, and stays so
    places = np.arange(len(order))
    rank = places - np.maximum.accumulate(np.where(starts, places, 0))
    return pairs[firsts[order[rank < hubs]]]


def _stars(runs: Uint64s, cap: int) -> tuple[Ints, Ints]:
    """Row pairs of large runs: the first with each."""
    import numpy as np

    starts, sizes = _runs(runs)
    firsts = np.repeat(starts, sizes)
    rows = np.arange(len(runs))
    chosen = np.repeat(sizes > cap, sizes) & (rows > firsts)
    return firsts[chosen], rows[chosen]


def _steps(runs: Uint64s, cap: int) -> Iterator[tuple[Ints, Ints]]:
    """All row pairs of small runs, step by step."""
    import numpy as np

    starts, sizes = _runs(runs)
    ends = np.repeat(starts + sizes, sizes)
    left = np.flatnonzero(np.repeat(sizes <= cap, sizes))
    for step in range(1, cap):
        left = left[left + step < ends[left]]
        if not len(left):
            return
        yield left, left + step


def _runs(values: Uint64s) -> tuple[Ints, Ints]:
    """Where runs of equal values begin, and how long they are."""
    import numpy as np

    starts = np.flatnonzero(np.append(True, values[1:] != values[:-1])[: len(values)])
    return starts, np.diff(np.append(starts, len(values)))


def groups(observations: Observations) -> Iterator[tuple[Place, ...]]:
    """For every key of two blocks or more, those blocks in order of place; groups in order of their first."""
    observations = _without_single(observations)
    keys = _numbers(observations.keys)
    seen: set[int] = set()
    repeated = {key for key in keys if key in seen or seen.add(key)}  # type: ignore[func-returns-value]
    if not repeated:
        return
    found: dict[int, set[Place]] = {}
    rows = zip(_numbers(observations.documents), _numbers(observations.blocks), keys, strict=True)
    for document, block, key in rows:
        if key in repeated:
            found.setdefault(key, set()).add(Place(document, block))
    yield from sorted(tuple(sorted(group)) for group in found.values() if len(group) > 1)


def _without_single(observations: Observations) -> Observations:
    """Most keys of an archive stand alone: without them, where the columns are those of a whole run."""
    keys = observations.keys
    if not hasattr(keys, "tolist"):
        return observations
    rows = shared(keys)  # type: ignore[arg-type]
    documents, blocks = observations.documents, observations.blocks
    return Observations(documents[rows], blocks[rows], keys[rows], observations.seen)  # type: ignore[call-overload]


def _numbers(column: Sequence[int]) -> Sequence[int]:
    """A column as Python integers."""
    return column.tolist() if hasattr(column, "tolist") else column
