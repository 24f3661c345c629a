"""What corpus checks see: one block of one document, and columns of keys over very many of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newslint.model.document import Block, Document


class Observation(NamedTuple):
    """One block of one document, as handed to a check for judgement."""

    document: Document
    block: Block


class Observations(NamedTuple):
    """Three columns of equal length, one row a key: document (its place in the batch), block, uint64 key.

    Columns are array.array, numpy arrays or any sequence of ints; a block may have many rows, or none: `seen`
    is how many blocks were looked at. among: documents in which all these blocks are, if that is known.
    """

    documents: Sequence[int]
    blocks: Sequence[int]
    keys: Sequence[int]
    seen: int = 0
    among: Sequence[int] | None = None

    def __len__(self) -> int:
        return len(self.keys)

    @classmethod
    def of(cls, rows: Iterable[tuple[int, int, int]]) -> Observations:
        """From (document, block, key) rows."""
        documents, blocks, keys = list(zip(*rows, strict=True)) or [(), (), ()]
        return cls(documents, blocks, keys)
