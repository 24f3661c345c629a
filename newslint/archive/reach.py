"""From the keys of a run to the rows of an archive that share them, and both together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from newslint.archive.join import FEW
from newslint.archive.reader import Reader
from newslint.archive.sorting import short
from newslint.checks.base import CorpusCheck, PairCheck
from newslint.model.observations import Observations

if TYPE_CHECKING:
    from newslint.archive.sorting import Keys


class Met(NamedTuple):
    """A block of an archive that shares a key: the place of the first block of its document, which block."""

    document: int
    block: int
    key: int


def keys_of(observations: Observations, documents: Iterable[int]) -> Keys:
    """The different keys of some documents, sorted."""
    numbers = np.asarray(observations.documents, np.int64)
    wanted = np.zeros(int(numbers.max(initial=-1)) + 1, np.bool_)
    inside = np.fromiter(documents, np.int64)
    wanted[inside[inside < len(wanted)]] = True
    return np.unique(np.asarray(observations.keys, np.uint64)[wanted[numbers]])


def met(reader: Reader, check: CorpusCheck, keys: Keys) -> list[Met]:
    """The blocks of an archive that share these keys; of a key of very many blocks the earliest alone."""
    wanted = short(keys)
    same = np.flatnonzero(np.append(True, wanted[1:] != wanted[:-1])[: len(wanted)])
    hits = reader.hits(reader.tables(check), wanted[same], isinstance(check, PairCheck))
    return [Met(hit.document, hit.block, int(keys[same[hit.key]])) for hit in hits]


def together(rows: Sequence[tuple[int, int, int]], own: Observations, shift: int) -> Observations:
    """Rows of archived documents, which are counted before those of the run: never taken for a few."""
    before = np.array([row[:2] for row in rows], np.int64).reshape(-1, 2)
    keys = np.array([row[2] for row in rows], np.uint64)
    columns = (
        np.concatenate((before[:, 0], np.asarray(own.documents, np.int64) + shift)),
        np.concatenate((before[:, 1], np.asarray(own.blocks, np.int64))),
        np.concatenate((keys, np.asarray(own.keys, np.uint64))),
    )
    return Observations(*columns, seen=FEW + 1)  # type: ignore[arg-type]
