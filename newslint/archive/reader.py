"""Ask a store: which places share these keys, and what stands there."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import islice
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
        self.pack = lru_cache(REMEMBERED)(self._pack)
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
            chosen = [
                (place, number) for number, places in found.items() for place in self._chosen(places, pairs)
            ]
            for place, number in sorted(chosen):
                pack = self.pack(place)
                if pack is not None:
                    _, first = pack.document(place)
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

    def _pack(self, place: int) -> PackPlace | None:
        """The pack that a place lies in; None if it is gone or left out."""
        query = "SELECT first, end, path, date, sizes FROM packs WHERE first <= ? ORDER BY first DESC LIMIT 1"
        found = self._db.execute(query, (place,)).fetchone()
        if found is None or place >= found[1] or found[2] in self._without:
            return None
        return PackPlace(found[0], found[2], found[3], tuple(map(int, found[4].split())))

    def _opened(self, first: int, path: str) -> tuple[Document, ...]:
        (body,) = self._db.execute("SELECT body FROM packs WHERE first = ?", (first,)).fetchone()
        return unpacked(body, path)
