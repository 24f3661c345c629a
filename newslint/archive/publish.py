"""Write an archive: in a file beside it, which takes its place in the end: it is whole at any moment."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newslint.archive.damage import Damaged, Unfit
from newslint.archive.lock import Held, held
from newslint.archive.store import connect, create, hold, told
from newslint.errors import UserError

_LOOSE = 0.25  # share of pages without use from which the file is written anew


@contextmanager
def published(path: Path, anew: bool) -> Iterator[sqlite3.Connection]:
    """A store to fill, `anew` or beginning with what the archive holds; readers meanwhile see the old one.

    Raises UserError if another process writes it, if it cannot be written or is no archive.
    """
    shown = str(path)
    if not anew and not path.exists():
        raise UserError("no such archive; `newslint archive build` makes one", shown)
    try:
        with held(path), _beside(path) as fresh:
            if not anew:
                shutil.copyfile(path, fresh)
            db = connect(fresh, "rwc")
            try:
                with told():
                    yield _begun(db, anew)
                _ended(db)
            finally:
                db.close()
            _onto_disk(fresh)
            fresh.replace(path)
    except Held:
        raise UserError("another newslint is writing this archive; wait for it, or stop it", shown) from None
    except Unfit as error:
        raise UserError(f"{error}; build it anew with `newslint archive build`", shown) from None
    except Damaged as error:
        raise UserError(
            f"damaged, or no archive ({error}); build it anew with `newslint archive build`", shown
        ) from None
    except sqlite3.OperationalError as error:
        raise UserError(f"cannot be written: {error}", shown) from None
    except OSError as error:
        raise UserError(f"cannot be written: {error.strerror or error}", shown) from None


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """A name for the new file; what killed writers left behind is removed."""
    for old in path.parent.glob(f".{path.name}.*.tmp*"):
        old.unlink()
    fresh = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        yield fresh
    finally:
        fresh.unlink(missing_ok=True)


def _begun(db: sqlite3.Connection, anew: bool) -> sqlite3.Connection:
    """Ready to be filled: nobody else sees this file, and it is thrown away if anything goes wrong."""
    with told():
        for setting in ("journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE"):
            db.execute(f"PRAGMA {setting}")
        if anew:
            create(db)
        else:
            hold(db)
        db.execute("BEGIN")
    return db


def _ended(db: sqlite3.Connection) -> None:
    with told():
        db.execute("COMMIT")
        (free,), (pages,) = (db.execute(f"PRAGMA {of}").fetchone() for of in ("freelist_count", "page_count"))
        if free > _LOOSE * pages:
            db.execute("VACUUM")


def _onto_disk(path: Path) -> None:
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())
