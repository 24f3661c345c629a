"""One writer at a time: a file beside what is written, held by a lock that ends with its process."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


class Held(Exception):
    """Another process writes."""


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the lock of a file while it is written; Held if another process does."""
    lock = path.with_name(f".{path.name}.lock")
    db = _taken(lock)
    while db is None:
        db = _taken(lock)
    try:
        yield
    finally:
        with suppress(OSError):
            lock.unlink()
        db.close()


def _taken(lock: Path) -> sqlite3.Connection | None:
    """The lock; None if its file was removed by whoever held it before, just then."""
    lock.touch()
    with suppress(FileNotFoundError):
        before = lock.stat()
        db = sqlite3.connect(lock, timeout=0, isolation_level=None)
        try:
            db.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            db.close()
            if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY:
                raise Held from None
            raise
        except BaseException:
            db.close()
            raise
        if lock.exists() and lock.stat().st_ino == before.st_ino:
            return db
        db.close()
    return None
