"""The documents of a run, kept small: those of other processes stay packed until they are asked for."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from newslint.model.document import Document

OPEN = 4096  # packs that stay open once they were asked for; candidate pairs jump about the corpus


@dataclass(frozen=True, slots=True)
class Packed:
    """Some documents in one compressed pickle; a source that they share is stored once."""

    data: bytes
    count: int


def pack(documents: Iterable[Document]) -> Iterator[Packed]:
    """Pack each document by itself, but together those records of one file that share its source."""
    for _, batch in groupby(documents, key=lambda document: id(document.source)):
        yield _packed(tuple(batch))


def _packed(batch: tuple[Document, ...]) -> Packed:
    return Packed(zlib.compress(pickle.dumps(batch, protocol=5), level=1), len(batch))


@lru_cache(maxsize=OPEN)
def unpack(packed: Packed) -> tuple[Document, ...]:
    """The documents of a pack."""
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
