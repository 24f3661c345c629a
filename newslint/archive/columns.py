"""Observations of a whole run: what many batches give is kept on disk until it is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from newslint.archive.shared import shared, spread
from newslint.model.observations import Observations

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Uint64s = NDArray[np.uint64]
    Rows = tuple[NDArray[Any], ...]  # keys (uint64), documents and blocks (int32)

_HELD = 1 << 19  # rows of one rule from which they go to a temporary file: 8 MB
_RANGES = 64  # of keys, which are looked at one by one: half a million rows of 100,000 articles


class Columns:
    """Rows of document, block and key, of one rule: 16 bytes each."""

    __slots__ = ("_rows", "among", "seen")

    def __init__(self) -> None:
        from newslint.archive.parted import Parted

        self.seen = 0
        self.among: list[int] | None = []
        self._rows = Parted(_ranges, _RANGES, _HELD)

    def add(self, part: Observations, first: int) -> None:
        """Append the rows of one batch, whose documents are counted from `first` on."""
        import numpy as np

        documents = np.asarray(part.documents, np.int32) + np.int32(first)
        self._rows.add(np.asarray(part.keys, np.uint64), documents, np.asarray(part.blocks, np.int32))
        self.seen += part.seen
        if part.among is None:
            self.among = None
        elif self.among is not None:
            self.among += (number + first for number in part.among)

    def met(self, ranks: Sequence[int]) -> Observations:
        """The rows whose key another one has, among a few others; document n becomes `ranks[n]`."""
        return self._observed(map(_met, self._rows.parts()), ranks)

    def whole(self, ranks: Sequence[int]) -> Observations:
        """All rows, in any order; document n becomes `ranks[n]`."""
        return self._observed(self._rows.parts(), ranks)

    def _observed(self, parts: Iterator[Rows], ranks: Sequence[int]) -> Observations:
        import numpy as np

        nothing = (np.empty(0, np.uint64), np.empty(0, np.int32), np.empty(0, np.int32))
        keys, numbers, blocks = map(np.concatenate, zip(nothing, *parts, strict=True))
        documents = np.asarray(ranks, np.int32)[numbers]
        among = None if self.among is None else sorted(ranks[number] for number in self.among)
        return Observations(documents, blocks, keys, self.seen, among)  # type: ignore[arg-type]


def _ranges(keys: Uint64s) -> NDArray[np.uint8]:
    import numpy as np

    return (spread(keys) >> np.uint64(58)).astype(np.uint8)


def _met(rows: Rows) -> Rows:
    chosen = shared(rows[0])
    keys, documents, blocks = rows
    return keys[chosen], documents[chosen], blocks[chosen]


class Observed(Mapping[str, Observations]):
    """The observations of a run by rule, read when they are asked for; document n is number `ranks[n]`.

    Without most rows whose key no other has: of these nothing can be told within the run.
    """

    def __init__(self, columns: Mapping[str, Columns], ranks: Sequence[int]) -> None:
        self._columns = columns
        self._ranks = ranks

    def __getitem__(self, rule: str) -> Observations:
        return self._columns[rule].met(self._ranks)

    def whole(self, rule: str) -> Observations | None:
        """All rows, if there are any, in any order."""
        return self._columns[rule].whole(self._ranks) if rule in self._columns else None

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns)

    def __len__(self) -> int:
        return len(self._columns)
