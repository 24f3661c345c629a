"""One SQLite file of documents and keys: what stands in it, and how it is opened.

Documents lie in packs (those of one source together). Every block of every document has a number, its place;
a pack knows the place of its first block and, if it holds several documents, how many places each takes. Keys
lead to places.
"""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from newslint.archive.damage import Damaged, Unfit
from newslint.archive.probe import Signature

SCHEMA = 2
APPLICATION = 0x4E4C4E54  # what SQLite files carry to say whose they are: NLNT
PAGE = 8192
_NOT_OURS = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
}
_TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE checks (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, keys TEXT NOT NULL);
CREATE TABLE runs (id INTEGER PRIMARY KEY, check_id INTEGER NOT NULL, count INTEGER NOT NULL);
CREATE TABLE files (path TEXT PRIMARY KEY, digest TEXT NOT NULL, documents INTEGER NOT NULL,
    first INTEGER NOT NULL, end INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE packs (first INTEGER PRIMARY KEY, end INTEGER NOT NULL, path TEXT NOT NULL, date TEXT NOT NULL,
    sizes TEXT NOT NULL, body BLOB NOT NULL);
"""


def create(db: sqlite3.Connection) -> None:
    """Make an empty store of a database that is empty."""
    db.execute(f"PRAGMA page_size = {PAGE}")
    db.execute(f"PRAGMA application_id = {APPLICATION}")
    db.execute(f"PRAGMA user_version = {SCHEMA}")
    for statement in _TABLES.split(";"):
        db.execute(statement)
    db.execute("INSERT INTO meta VALUES ('unicode', ?)", (unicodedata.unidata_version,))


def connect(path: Path, mode: str = "ro") -> sqlite3.Connection:
    """Open a file; mode: ro (a file that is never written again in its place), rw or rwc."""
    uri = path.absolute().as_uri() + f"?mode={mode}" + ("&immutable=1" if mode == "ro" else "")
    return sqlite3.connect(uri, timeout=0, isolation_level=None, uri=True)


def hold(db: sqlite3.Connection) -> None:
    """Unfit or Damaged unless this is a store that we can read."""
    (application,) = db.execute("PRAGMA application_id").fetchone()
    (schema,) = db.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION:
        raise Damaged("no archive of newslint")
    if schema != SCHEMA:
        raise Unfit(f"it has format {schema}, and this newslint reads format {SCHEMA}")


def meta(db: sqlite3.Connection) -> dict[str, str]:
    """What the store says of itself."""
    return dict(db.execute("SELECT name, value FROM meta"))


def checks(db: sqlite3.Connection) -> Mapping[Signature, int]:
    """The checks whose keys are here, each with its number."""
    return {Signature(name, keys): number for number, name, keys in db.execute("SELECT * FROM checks")}


def tables(db: sqlite3.Connection, check: int) -> Sequence[str]:
    """The tables that hold the keys of a check."""
    found = db.execute("SELECT id FROM runs WHERE check_id = ? ORDER BY id", (check,))
    return [f"keys_{number}" for (number,) in found]


@contextmanager
def told() -> Iterator[None]:
    """What SQLite finds wrong with a file is Damaged; a disk that is full or a file in use is not."""
    try:
        yield
    except UnicodeDecodeError as error:  # a text that is none
        raise Damaged(str(error)) from error
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _NOT_OURS:
            raise
        raise Damaged(str(error)) from error
