"""Fill a store: documents as they come, their keys sorted in the end."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from newslint.archive import segment
from newslint.archive.probe import Signature
from newslint.archive.sorting import Sorter, short
from newslint.archive.store import checks, meta, tables
from newslint.model.document import Document
from newslint.model.observations import Observations

if TYPE_CHECKING:
    from newslint.archive.sorting import Keys, Places

MOST_RUNS = 4  # of one check: each is looked into for every key
MOST_DEAD = 0.25  # share of places that lead nowhere any more
_MOST_PLACES = 1 << 32
_TAKEN = "places"  # how many have been given out, told where the last of them lead nowhere
_ADD_FILE = (
    "INSERT INTO files VALUES (?, ?, ?, ?, ?) ON CONFLICT (path) "
    "DO UPDATE SET end = excluded.end, documents = documents + excluded.documents, "
    "digest = min(digest, excluded.digest)"  # none, if a part of the file could not be read
)


class Pack(NamedTuple):
    """Documents of one source: packed, the earliest of their dates (ISO or empty), the places each takes."""

    body: bytes
    date: str
    sizes: Sequence[int]


class Stored(NamedTuple):
    """A file with its documents, or with some that follow on those added last."""

    path: str
    digest: str
    packs: Sequence[Pack]
    documents: int


class Rows(NamedTuple):
    """Keys as they are kept, each with its place, counted from the first of the files that they come with."""

    places: Places
    keys: Keys


class Writer:
    """Adds to a store; `finish` comes last. Whoever calls begins and ends the transaction.

    The keys of other checks than these are forgotten; `fresh` are those that have none yet.
    """

    def __init__(self, db: sqlite3.Connection, of: Collection[Signature]) -> None:
        self._db = db
        known = checks(db)
        self.fresh = frozenset(of) - frozenset(known)
        for each, number in known.items():
            if each not in of:
                _forget(db, number)
        for each in of:
            if each in self.fresh:
                db.execute("INSERT INTO checks (name, keys) VALUES (?, ?)", each)
        self._numbers = checks(db)
        self._sorters = {check: Sorter() for check in of}
        (last,) = db.execute("SELECT max(end) FROM files").fetchone()
        self._next: int = max(last or 0, int(meta(db).get(_TAKEN, 0)))

    def add(self, files: Sequence[Stored], rows: Mapping[Signature, Rows]) -> None:
        """Some files and the keys of their blocks."""
        start = self._next
        for file in files:
            first = self._next
            self._db.executemany("INSERT INTO packs VALUES (?, ?, ?, ?, ?, ?)", self._rows(file))
            of_file = (file.path, file.digest, file.documents, first, self._next)
            self._db.execute(_ADD_FILE, of_file)
        if self._next >= _MOST_PLACES:
            raise OverflowError("a store holds 4,294,967,295 blocks at most")
        self.key(start, rows)

    def _rows(self, file: Stored) -> Iterator[tuple[int, int, str, str, str, bytes]]:
        """The packs of a file as they are kept, each in the next places."""
        for pack in file.packs:
            sizes = " ".join(map(str, pack.sizes)) if len(pack.sizes) > 1 else ""
            first = self._next
            self._next += sum(pack.sizes)
            yield first, self._next, file.path, pack.date, sizes, pack.body

    def key(self, first: int, rows: Mapping[Signature, Rows]) -> None:
        """Keys of blocks whose places are counted from `first`."""
        for check, (places, keys) in rows.items():
            if len(keys):
                self._sorters[check].add(keys, places + np.uint32(first))

    def drop(self, path: str) -> None:
        """Take a file out, if it is here."""
        found = self._db.execute("SELECT first, end FROM files WHERE path = ?", (path,)).fetchone()
        if found:
            self._db.execute("DELETE FROM packs WHERE first >= ? AND first < ?", found)
            self._db.execute("DELETE FROM files WHERE path = ?", (path,))
            if found[1] == self._next:  # keys that lead to the last places must not lead to what comes next
                self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_TAKEN, str(self._next)))

    def finish(self) -> None:
        """Write the keys; join their runs where these are many, or lead to much that is gone."""
        for check, sorter in self._sorters.items():
            if sorter.count:
                _write(self._db, self._numbers[check], sorter)
        (alive,) = self._db.execute("SELECT coalesce(sum(end - first), 0) FROM files").fetchone()
        dead = self._next - alive
        for number in self._numbers.values():
            runs = len(tables(self._db, number))
            if runs > MOST_RUNS or (runs and dead > MOST_DEAD * self._next):
                _join(self._db, number)


def places(document: Document) -> int:
    """How many places a document takes: one more than it has blocks."""
    return len(document.blocks) + 1


def placed(observations: Observations, documents: Sequence[Document], first: int = 0) -> Rows:
    """Observations of some documents with places counted through these, from `first` on."""
    firsts = np.cumsum([first, *map(places, documents)], dtype=np.uint32)
    numbers = np.asarray(observations.documents, np.int32)
    keys = short(np.asarray(observations.keys, np.uint64))
    return Rows(firsts[numbers] + np.asarray(observations.blocks, np.uint32), keys)


def joined(parts: Sequence[Rows]) -> Rows:
    """Rows one after the other."""
    nothing = Rows(np.empty(0, np.uint32), np.empty(0, np.uint64))
    found, keys = zip(nothing, *parts, strict=True)
    return Rows(np.concatenate(found), np.concatenate(keys))


def _forget(db: sqlite3.Connection, check: int) -> None:
    for table in tables(db, check):
        db.execute(f"DROP TABLE {table}")
    db.execute("DELETE FROM runs WHERE check_id = ?", (check,))
    db.execute("DELETE FROM checks WHERE id = ?", (check,))


def _write(db: sqlite3.Connection, check: int, sorter: Sorter) -> None:
    run = db.execute("INSERT INTO runs (check_id, count) VALUES (?, ?)", (check, sorter.count)).lastrowid
    segment.write(db, f"keys_{run}", sorter.rows())


def _join(db: sqlite3.Connection, check: int) -> None:
    """One run of all runs of a check, without what leads nowhere."""
    sorter = Sorter()
    old = tables(db, check)
    for keys, places in living(db, old):
        sorter.add(keys, places)
    for table in old:
        db.execute(f"DROP TABLE {table}")
    db.execute("DELETE FROM runs WHERE check_id = ?", (check,))
    if sorter.count:
        _write(db, check, sorter)


def living(db: sqlite3.Connection, of: Sequence[str]) -> Iterator[tuple[Keys, Places]]:
    """The rows of some tables whose place is still taken."""
    spans = np.array(db.execute("SELECT first, end FROM files ORDER BY first").fetchall(), np.int64).reshape(
        -1, 2
    )
    firsts, ends = spans[:, 0], spans[:, 1]
    for table in of:
        for keys, places in segment.scan(db, table):
            file = np.searchsorted(firsts, places, "right") - 1
            taken = (file >= 0) & (places < ends[file]) if len(ends) else np.zeros(len(places), np.bool_)
            yield keys[taken], places[taken]
