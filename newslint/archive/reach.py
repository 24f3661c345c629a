"""From the keys of a run to the rows of an archive that share them, and both together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newslint.archive.join import FEW
from newslint.archive.reader import Reader
from newslint.archive.short import cut
from newslint.checks.base import CorpusCheck, PairCheck
from newslint.model.observations import Observations


class Met(NamedTuple):
    """A block of an archive that shares a key: the place of the first block of its document, which block."""

    document: int
    block: int
    key: int


def keys_of(observations: Observations, documents: Iterable[int]) -> list[int]:
    """The different keys of some documents, sorted."""
    inside = frozenset(documents)
    if not hasattr(observations.keys, "tolist"):
        rows = zip(observations.documents, observations.keys, strict=True)
        return sorted({key for document, key in rows if document in inside})
    import numpy as np

    wanted = np.isin(observations.documents, np.fromiter(inside, np.int64))
    return sorted(set(np.asarray(observations.keys, np.uint64)[wanted].tolist()))


def met(reader: Reader, check: CorpusCheck, keys: Sequence[int]) -> list[Met]:
    """The blocks of an archive that share these keys; of a key of very many blocks the earliest alone."""
    whole = {cut(key): key for key in reversed(keys)}  # of several that are cut to one the first counts
    wanted = sorted(whole)
    hits = reader.hits(reader.tables(check), wanted, isinstance(check, PairCheck))
    return [Met(hit.document, hit.block, whole[wanted[hit.key]]) for hit in hits]


def together(rows: Sequence[tuple[int, int, int]], own: Observations, shift: int) -> Observations:
    """Rows of archived documents, which are counted before those of the run: never taken for a few."""
    documents, blocks, keys = zip(*rows, strict=True) if rows else ((), (), ())
    if not hasattr(own.keys, "tolist"):
        numbers = [number + shift for number in own.documents]
        return Observations([*documents, *numbers], [*blocks, *own.blocks], [*keys, *own.keys], FEW + 1)
    import numpy as np

    columns = (
        np.concatenate((np.array(documents, np.int64), np.asarray(own.documents, np.int64) + shift)),
        np.concatenate((np.array(blocks, np.int64), np.asarray(own.blocks, np.int64))),
        np.concatenate((np.array(keys, np.uint64), np.asarray(own.keys, np.uint64))),
    )
    return Observations(*columns, seen=FEW + 1)  # type: ignore[arg-type]
