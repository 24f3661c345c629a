"""The documents of a run, kept small: those of other processes stay packed until they are asked for."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from newslint.model.document import Document

PACK = 64  # documents packed together; unpacking one costs unpacking its pack


@dataclass(frozen=True, slots=True)
class Packed:
    """Some documents in one compressed pickle; a source that they share is stored once."""

    data: bytes
    count: int


def pack(documents: Iterable[Document]) -> Iterator[Packed]:
    """Pack documents in order, PACK at a time; records of one file that share its source stay together."""
    batch: list[Document] = []
    for document in documents:
        if len(batch) >= PACK and document.source is not batch[-1].source:
            yield _packed(batch)
            batch = []
        batch.append(document)
    if batch:
        yield _packed(batch)


def _packed(batch: Sequence[Document]) -> Packed:
    return Packed(zlib.compress(pickle.dumps(tuple(batch), protocol=5), level=1), len(batch))


@lru_cache(maxsize=32)
def unpack(packed: Packed) -> tuple[Document, ...]:
    """The documents of a pack; the last used packs stay open."""
    documents: tuple[Document, ...] = pickle.loads(zlib.decompress(packed.data))
    return documents


class Shelf(Sequence[Document]):
    """Documents by number; `order` says which of the documents put, in order, is number 0, 1..."""

    def __init__(self, order: Sequence[int]) -> None:
        self._order = order
        self._places: list[Document | tuple[Packed, int]] = []

    def put(self, documents: Iterable[Document | Packed]) -> None:
        """Add documents, packed or not, at the end."""
        for each in documents:
            if isinstance(each, Packed):
                self._places.extend((each, number) for number in range(each.count))
            else:
                self._places.append(each)

    def __len__(self) -> int:
        return len(self._order)

    def __getitem__(self, number: int) -> Document:  # type: ignore[override]
        place = self._places[self._order[number]]
        return place if isinstance(place, Document) else unpack(place[0])[place[1]]
