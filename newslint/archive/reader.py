"""Ask a store: which places share these keys, and what stands there."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newslint.archive import segment
from newslint.archive.damage import Damaged, Unfit
from newslint.archive.probe import signature
from newslint.archive.store import checks, told
from newslint.archive.stored import unpacked
from newslint.checks.base import CorpusCheck
from newslint.model.document import Document

if TYPE_CHECKING:
    from newslint.archive.segment import Keys

OPEN = 512  # packs that stay open once they were asked for
REMEMBERED = 1 << 16  # places of which the pack is remembered


class PackPlace(NamedTuple):
    """Where a pack lies, and whose it is."""

    first: int
    path: str
    date: str


class Hit(NamedTuple):
    """A key, by its number among those asked for, and a place that has it."""

    key: int
    place: int


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
            query = "SELECT id FROM runs WHERE check_id = ? ORDER BY id"
            return [f"keys_{number}" for (number,) in self._db.execute(query, (known[wanted],))]

    def hits(self, tables: Sequence[str], keys: Keys, most: int) -> Iterator[Hit]:
        """Places that share a key with these (sorted, different); of more than `most` only the earliest."""
        found: dict[int, list[int]] = {}
        with told():
            for table in tables:
                for number, places in segment.look_up(self._db, table, keys):
                    found.setdefault(number, []).extend(places)
            for number, places in found.items():
                alive = [(pack, place) for place in places if (pack := self.pack(place)) is not None]
                if len(alive) > most:
                    alive = [min(alive, key=lambda each: (each[0].date, each[0].path, each[1]))]
                for _, place in alive:
                    yield Hit(number, place)

    def document(self, place: int) -> tuple[int, Document, int]:
        """The place of the first block of a document, the document, and which of its blocks is at `place`."""
        with told():
            pack = self.pack(place)
            if pack is None:
                raise Damaged(f"nothing is at {place}")
            first = pack.first
            for document in self._unpacked(pack.first, pack.path):
                if place < first + len(document.blocks):
                    return first, document, place - first
                first += len(document.blocks) + 1
        raise Damaged(f"{pack.path}: no block at {place}")

    def _pack(self, place: int) -> PackPlace | None:
        """The pack that a place lies in; None if it is gone or left out."""
        query = "SELECT first, end, path, date FROM packs WHERE first <= ? ORDER BY first DESC LIMIT 1"
        found = self._db.execute(query, (place,)).fetchone()
        if found is None or place >= found[1] or found[2] in self._without:
            return None
        return PackPlace(found[0], found[2], found[3])

    def _opened(self, first: int, path: str) -> tuple[Document, ...]:
        (body,) = self._db.execute("SELECT body FROM packs WHERE first = ?", (first,)).fetchone()
        return unpacked(body, path)
