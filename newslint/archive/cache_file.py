"""The file of a cache: rows by key with checksums, in SQLite: whole at any moment, read while it grows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from newslint.archive.damage import Damaged, Unfit
from newslint.archive.lock import held
from newslint.archive.store import told

SCHEMA = 1
APPLICATION = 0x4E4C4E43  # what SQLite files carry to say whose they are: NLNC
KEPT = 30  # days without use after which a row is dropped
REPORTS = 16  # whole reports that are kept, the latest
_AT_ONCE = 500  # keys in one question
_TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE files (key BLOB PRIMARY KEY, used INTEGER NOT NULL, head BLOB NOT NULL, bulk BLOB NOT NULL);
CREATE TABLE rosters (name TEXT PRIMARY KEY, rules TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE reports (number INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, body BLOB NOT NULL);
"""


class Head(NamedTuple):
    """What is remembered of a file but for the bulk, and the day (a number) on which it was last of use."""

    body: bytes
    used: int


class CacheReader:
    """Reads a cache; raises Damaged for what is not as it was written."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def heads(self, keys: Sequence[bytes]) -> Iterator[tuple[bytes, Head]]:
        """Those that are here, in no order."""
        for key, used, head in self._rows("key, used, head", keys):
            yield key, Head(_opened(key, head), used if isinstance(used, int) else 0)

    def bulks(self, keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
        """The bulk of those that are here."""
        return {key: _opened(key, bulk) for key, bulk in self._rows("key, bulk", keys)}

    def rosters(self) -> dict[str, frozenset[str]]:
        """The rules that ran together, under the name of their set."""
        with told():
            found = self._db.execute("SELECT name, rules FROM rosters").fetchall()
        return {name: frozenset(str(rules).split()) for name, rules in found}

    def report(self, key: bytes) -> bytes | None:
        """A whole report."""
        with told():
            found = self._db.execute("SELECT body FROM reports WHERE key = ?", (key,)).fetchone()
        return _opened(key, found[0]) if found else None

    def close(self) -> None:
        """Done."""
        self._db.close()

    def _rows(self, columns: str, keys: Sequence[bytes]) -> Iterator[tuple]:  # type: ignore[type-arg]
        for start in range(0, len(keys), _AT_ONCE):
            some = keys[start : start + _AT_ONCE]
            marks = ",".join("?" * len(some))
            with told():
                asked = f"SELECT {columns} FROM files WHERE key IN ({marks})"
                found = self._db.execute(asked, some).fetchall()
            yield from found


class CacheWriter:
    """Adds to a cache; what was put is there for good after each `commit`."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._open = False

    def put(self, key: bytes, used: int, head: bytes, bulk: bytes) -> None:
        """A file, in place of what was under this key."""
        row = (key, used, _sealed(key, head), _sealed(key, bulk))
        self._run("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)", row)

    def put_roster(self, name: str, rules: Iterable[str]) -> None:
        """A set of rules that ran together."""
        self._run("INSERT OR REPLACE INTO rosters VALUES (?, ?)", (name, " ".join(sorted(rules))))

    def put_report(self, key: bytes, body: bytes) -> None:
        """A whole report; the oldest go."""
        self._run("INSERT OR REPLACE INTO reports (key, body) VALUES (?, ?)", (key, _sealed(key, body)))
        self._run("DELETE FROM reports WHERE number <= (SELECT max(number) FROM reports) - ?", (REPORTS,))

    def use(self, keys: Iterable[bytes], day: int) -> None:
        """These were of use on a day; what was of none for long is dropped."""
        for key in keys:
            self._run("UPDATE files SET used = ? WHERE key = ?", (day, key))
        self._run("DELETE FROM files WHERE used < ?", (day - KEPT,))

    def commit(self) -> None:
        """Write what was put."""
        if self._open:
            self._db.execute("COMMIT")
            self._open = False

    def _run(self, statement: str, values: tuple[object, ...]) -> None:
        if not self._open:
            self._db.execute("BEGIN IMMEDIATE")
            self._open = True
        self._db.execute(statement, values)


def reading(path: Path, stamp: str) -> CacheReader:
    """Open a cache that is there. Raises Damaged; Unfit if it was made under another stamp; OSError."""
    try:
        return CacheReader(_held(path, "mode=ro", stamp))
    except sqlite3.OperationalError:  # no shared memory beside it, in a folder that nobody can write
        pass
    try:
        return CacheReader(_held(path, "mode=ro&immutable=1", stamp))
    except sqlite3.OperationalError as error:
        raise OSError(0, str(error)) from None


@contextmanager
def writing(path: Path, stamp: str, anew: bool = False) -> Iterator[CacheWriter]:
    """Open a cache to add to it; made anew on demand, and where it is none or was made under another stamp.

    Raises Held if another process writes it, else OSError if it cannot be written. No other connection writes
    meanwhile, so that what is damaged can be removed.
    """
    try:
        with held(path):
            db = _begun(path, stamp, anew)
            try:
                yield CacheWriter(db)
            finally:
                db.close()
    except sqlite3.DatabaseError as error:
        raise OSError(0, str(error)) from error


def _held(path: Path, how: str, stamp: str) -> sqlite3.Connection:
    db = sqlite3.connect(path.absolute().as_uri() + "?" + how, timeout=1, isolation_level=None, uri=True)
    try:
        with told():
            _hold(db, stamp)
    except BaseException:
        db.close()
        raise
    return db


def _hold(db: sqlite3.Connection, stamp: str) -> None:
    (application,) = db.execute("PRAGMA application_id").fetchone()
    (schema,) = db.execute("PRAGMA user_version").fetchone()
    if (application, schema) != (APPLICATION, SCHEMA):
        raise Damaged("no cache of newslint")
    found = db.execute("SELECT value FROM meta WHERE name = 'stamp'").fetchone()
    if not found or found[0] != stamp:
        raise Unfit("made by another newslint")


def _begun(path: Path, stamp: str, anew: bool) -> sqlite3.Connection:
    """Open it for writing; what is damaged or of another stamp gives way to an empty one."""
    if path.exists() and not anew:
        try:
            return _set(_held(path, "mode=rw", stamp))
        except (Damaged, Unfit):
            pass
    for ending in ("-wal", "-shm", ""):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    db = _set(sqlite3.connect(path, timeout=1, isolation_level=None))
    try:
        db.execute("BEGIN IMMEDIATE")
        for statement in _TABLES.split(";"):
            db.execute(statement)
        db.execute("INSERT INTO meta VALUES ('stamp', ?)", (stamp,))
        db.execute(f"PRAGMA application_id = {APPLICATION}")
        db.execute(f"PRAGMA user_version = {SCHEMA}")
        db.execute("COMMIT")
    except BaseException:
        db.close()
        raise
    return db


def _set(db: sqlite3.Connection) -> sqlite3.Connection:
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")
    return db


def _sealed(key: bytes, body: bytes) -> bytes:
    return crc32(body, crc32(key)).to_bytes(4, "little") + body


def _opened(key: bytes, sealed: bytes) -> bytes:
    if not isinstance(sealed, bytes) or len(sealed) < 4:
        raise Damaged("a row is cut")
    body = sealed[4:]
    if sealed[:4] != crc32(body, crc32(key)).to_bytes(4, "little"):
        raise Damaged("a row is not what was written")
    return body
