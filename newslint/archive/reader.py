"""Ask a store: which places share these keys, and what stands there."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice
from typing import NamedTuple

from newslint.archive import segment
from newslint.archive.damage import Damaged, Unfit
from newslint.archive.join import CAP
from newslint.archive.probe import signature
from newslint.archive.store import checks, tables, told
from newslint.archive.stored import unpacked
from newslint.checks.base import CorpusCheck
from newslint.model.document import Document

MOST = 256  # blocks of one key that are looked at; a key of more tells nothing of a pair
OPEN = 512  # packs that stay open once they were asked for
REMEMBERED = 1 << 16  # places of which the pack is remembered


class PackPlace(NamedTuple):
    """Where a pack lies, whose it is, and how many places each of several documents in it takes."""

    first: int
    path: str
    date: str
    sizes: tuple[int, ...]

    def document(self, place: int) -> tuple[int, int]:
        """Which of its documents a place is in, and the place of the first block of that."""
        first = self.first
        for number, size in enumerate(self.sizes):
            if place < first + size:
                return number, first
            first += size
        return 0, self.first


class Hit(NamedTuple):
    """A key, by its number among those asked for, and a block that has it, by its document's first place."""

    key: int
    document: int
    block: int


class Reader:
    """Reads a store that is open; without the files of some paths, as if they were not in it."""

    def __init__(self, db: sqlite3.Connection, without: Collection[str] = ()) -> None:
        self._db = db
        self._without = frozenset(without)
        self._packs: dict[int, PackPlace | None] = {}
        self._unpacked = lru_cache(OPEN)(self._opened)

    def tables(self, check: CorpusCheck) -> Sequence[str]:
        """The tables of the keys of a check; Unfit if these were made in another way, or not at all."""
        wanted = signature(check)
        with told():
            known = checks(self._db)
            if wanted not in known:
                same = any(each.check == wanted.check for each in known)
                raise Unfit("by another version" if same else "for other options")
            return tables(self._db, known[wanted])

    def hits(self, of: Sequence[str], keys: Sequence[int], pairs: bool) -> Iterator[Hit]:
        """Blocks that share a key with these (sorted, different), in order of place.

        pairs: of a key of more than CAP blocks the earliest alone, of one of more than MOST none: a pair with
        any other would say no more. Else of a key of more than MOST blocks so many.
        """
        found: dict[int, list[int]] = {}
        with told():
            for table in of:
                for number, places in segment.look_up(self._db, table, keys):
                    found.setdefault(number, []).extend(places)
            self._find(chain.from_iterable(sorted(places)[: MOST + 1] for places in found.values()))
            chosen = [
                (place, number) for number, places in found.items() for place in self._chosen(places, pairs)
            ]
            for place, number in sorted(chosen):
                pack = self.pack(place)
                if pack is not None:
                    _, first = pack.document(place)
                    self._packs[first] = pack
                    yield Hit(number, first, place - first)

    def _chosen(self, places: Sequence[int], pairs: bool) -> Sequence[int]:
        alive = list(islice((place for place in sorted(places) if self.pack(place)), MOST + 1))
        if len(alive) > MOST:
            return () if pairs else alive[:MOST]
        return [min(alive, key=self._order)] if pairs and len(alive) > CAP else alive

    def _order(self, place: int) -> tuple[str, str, int]:
        pack = self.pack(place)
        return (pack.date, pack.path, place) if pack else ("", "", place)

    def document(self, place: int) -> Document:
        """The document of a place."""
        with told():
            pack = self.pack(place)
            if pack is None:
                raise Damaged(f"nothing is at {place}")
            documents = self._unpacked(pack.first, pack.path)
            number, first = pack.document(place)
            if number >= len(documents) or place - first > len(documents[number].blocks):
                raise Damaged(f"{pack.path}: no block at {place}")
            return documents[number]

    def pack(self, place: int) -> PackPlace | None:
        """The pack that a place lies in; None if it is gone or left out."""
        if place not in self._packs:
            self._find((place,))
        return self._packs[place]

    def _find(self, places: Iterable[int]) -> None:
        """Look up the packs of some places, many of them in one statement, and remember them."""
        if len(self._packs) > REMEMBERED:
            self._packs.clear()
        unknown = sorted({place for place in places if place not in self._packs})
        for start in range(0, len(unknown), segment.TOGETHER):
            some = unknown[start : start + segment.TOGETHER]
            self._packs.update(dict.fromkeys(some))
            query = f"""WITH wanted(place) AS (VALUES {segment.rows_of(len(some))})
                SELECT place, first, end, path, date, sizes FROM wanted CROSS JOIN packs
                ON first = (SELECT max(first) FROM packs WHERE first <= place)"""
            for place, first, end, path, date, sizes in self._db.execute(query, some):
                if place < end and path not in self._without:
                    self._packs[place] = PackPlace(first, path, date, tuple(map(int, sizes.split())))

    def _opened(self, first: int, path: str) -> tuple[Document, ...]:
        (body,) = self._db.execute("SELECT body FROM packs WHERE first = ?", (first,)).fetchone()
        return unpacked(body, path)
