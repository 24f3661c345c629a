"""The documents of a run, kept small: those of many files stay packed until they are asked for."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from io import BytesIO
from itertools import groupby
from typing import IO, NamedTuple
from zlib import compress, decompress

from newslint.engine.flat import Flat, document_of, flat, span_of, text_of
from newslint.model.document import Document
from newslint.model.span import Span

OPEN = 1 << 14  # packs of 8 KB that stay open once they were asked for: candidate pairs jump about the corpus
_PLAIN = b"x"  # with which compressed data begin, and pickled do not
IN_MEMORY = 1 << 27  # bytes of packs from which they go to a temporary file


class Packed(NamedTuple):
    """Some documents, pickled or as compressed JSON; a source that they share is stored once."""

    data: bytes
    size: int  # how many they are


class _Place(NamedTuple):
    """Where a document is: in which bytes of the packs, and the how manieth of them."""

    start: int
    size: int
    number: int


def pack(documents: Iterable[Document]) -> Iterator[Packed]:
    """Pack each document by itself, but together those records of one file that share its source."""
    import pickle

    for _, group in groupby(documents, key=lambda document: id(document.source)):
        batch = tuple(group)
        rows = [flat(document, shared=index > 0) for index, document in enumerate(batch)]
        yield Packed(pickle.dumps(rows, protocol=5), len(batch))


def pack_plain(documents: Iterable[Document]) -> Iterator[Packed]:
    """The same as JSON, which can be kept: nothing that is read from a file may be unpickled.

    Raises TypeError or ValueError for a document with values that JSON does not carry.
    """
    for _, group in groupby(documents, key=lambda document: id(document.source)):
        batch = tuple(group)
        rows = [flat(document, shared=index > 0) for index, document in enumerate(batch)]
        metadata = [document.metadata for document in batch]
        if json.loads(json.dumps(metadata)) != metadata:
            raise ValueError("values that JSON would change")
        data = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
        yield Packed(compress(data.encode("utf-8", "surrogatepass"), 1), len(batch))


def _rows_of_json(data: bytes) -> list[Flat]:
    rows: list[Flat] = json.loads(decompress(data).decode("utf-8", "surrogatepass"))
    return rows


def _rows_pickled(data: bytes) -> list[Flat]:
    import pickle

    rows: list[Flat] = pickle.loads(data)
    return rows


class Shelf(Sequence[Document]):
    """Documents by number: in the order in which they were put, or as they were arranged afterwards."""

    def __init__(self) -> None:
        self._order: Sequence[int] | None = None
        self._renamed: dict[int, str] = {}
        self._places: list[Document | _Place] = []
        self._packs = BytesIO()
        self._disk: IO[bytes] | None = None
        self._size = 0
        self._rows = lru_cache(maxsize=OPEN)(self._unpacked)
        self._open = lru_cache(maxsize=OPEN)(self._opened)

    def put(self, documents: Iterable[Document | Packed]) -> None:
        """Add documents, packed or not, at the end."""
        for each in documents:
            if isinstance(each, Packed):
                start = self._write(each.data)
                self._places.extend(_Place(start, len(each.data), at) for at in range(each.size))
            else:
                self._places.append(each)

    def rename(self, place: int, record: str) -> None:
        """Give the document that was put as the so manieth another name for its record."""
        self._renamed[place] = record

    def arrange(self, order: Sequence[int]) -> None:
        """Say which of the documents put, in order, is number 0, 1..."""
        self._order = order

    def precede(self, documents: Sequence[Document]) -> None:
        """Add documents before all others: they are numbers 0, 1..."""
        first = len(self._places)
        self.put(documents)
        self._order = [*range(first, len(self._places)), *(self._order or range(first))]

    @property
    def is_shareable(self) -> bool:
        """May processes that are forked read documents at the same time?"""
        return self._disk is None or hasattr(os, "pread")

    def _write(self, data: bytes) -> int:
        start = self._size
        self._size += len(data)
        if self._disk is None and self._size > IN_MEMORY:
            from tempfile import TemporaryFile

            self._disk = TemporaryFile()  # noqa: SIM115, it lives as long as this
            self._disk.write(self._packs.getbuffer())
            self._packs = BytesIO()
        if self._disk is None:
            self._packs.write(data)
        else:
            self._disk.seek(start)
            self._disk.write(data)
            self._disk.flush()
        return start

    def _read(self, start: int, size: int) -> bytes:
        if self._disk is None:
            return bytes(self._packs.getbuffer()[start : start + size])
        if hasattr(os, "pread"):  # processes that are forked share the place in a file
            return os.pread(self._disk.fileno(), size, start)
        self._disk.seek(start)
        return self._disk.read(size)

    def _unpacked(self, start: int, size: int) -> list[Flat]:
        data = self._read(start, size)
        return _rows_of_json(data) if data[:1] == _PLAIN else _rows_pickled(data)

    def _opened(self, place: _Place) -> Document:
        rows = self._rows(place.start, place.size)
        return document_of(rows[place.number], rows[0][3])

    def text(self, number: int, block: int) -> str:
        """The text of a block of a document, which is not opened for it."""
        place = self._places[self._order[number] if self._order else number]
        if isinstance(place, Document):
            return place.blocks[block].text
        rows = self._rows(place.start, place.size)
        return text_of(rows[place.number], rows[0][3], block)

    def span(self, number: int, block: int) -> Span:
        """Where a block stands in the source of its document, which is not opened for it."""
        place = self._places[self._order[number] if self._order else number]
        if isinstance(place, Document):
            return place.blocks[block].locate()
        return span_of(self._rows(place.start, place.size)[place.number], block)

    def __len__(self) -> int:
        return len(self._places)

    def __getitem__(self, number: int) -> Document:  # type: ignore[override]
        at = self._order[number] if self._order else number
        place = self._places[at]
        document = place if isinstance(place, Document) else self._open(place)
        return replace(document, record=self._renamed[at]) if at in self._renamed else document
