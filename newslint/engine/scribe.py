"""Writes down what a run leaves to later ones; whatever goes wrong is noted, and nothing more is written."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Collection
from contextlib import ExitStack, suppress

from newslint.archive.cache_file import CacheWriter, writing
from newslint.archive.lock import Held
from newslint.engine.cache import Cache

_AT_ONCE = 1 << 23  # bytes after which they are put on disk for good
_BUSY = "another newslint is writing the cache, so this run leaves nothing in it"


class Scribe:
    """Opens the cache for writing when there is something to write. day: today, as a number."""

    def __init__(self, cache: Cache, stamp: str) -> None:
        self._cache = cache
        self._stamp = stamp
        self._stack = ExitStack()
        self._writer: CacheWriter | None = None
        self._silent = False
        self._held = 0
        self._rosters: set[str] = set()
        self.day = int(time.time() // 86_400)

    def put(self, key: bytes, head: bytes, bulk: bytes) -> None:
        """What is made of a file."""
        self._do(lambda writer: writer.put(key, self.day, head, bulk))
        self._held += len(head) + len(bulk)
        if self._held > _AT_ONCE:
            self._do(CacheWriter.commit)
            self._held = 0

    def put_roster(self, name: str, marks: Collection[str]) -> None:
        """Rules that ran together."""
        if name not in self._rosters:
            self._rosters.add(name)
            self._do(lambda writer: writer.put_roster(name, marks))

    def put_report(self, key: bytes, body: bytes) -> None:
        """A whole report."""
        self._do(lambda writer: writer.put_report(key, body))

    def close(self, of_use: Collection[bytes], broken: bool) -> None:
        """The end of the run. of_use: what was, and is to be kept longer. broken: what was there goes."""
        if self._writer or of_use:
            self._do(lambda writer: writer.use(of_use, self.day))
            self._do(CacheWriter.commit)
        with suppress(OSError, Held, sqlite3.Error):
            self._stack.close()
        if broken:
            with suppress(OSError, Held, sqlite3.Error), writing(self._cache.file, self._stamp, anew=True):
                pass

    def _do(self, what: Callable[[CacheWriter], None]) -> None:
        if self._silent:
            return
        try:
            if self._writer is None:
                self._cache.prepare()
                self._writer = self._stack.enter_context(writing(self._cache.file, self._stamp))
            what(self._writer)
        except Held:
            self._give_up(_BUSY)
        except (OSError, sqlite3.Error) as error:
            reason = error.strerror if isinstance(error, OSError) else str(error)
            note = f"the cache {self._cache.shown} cannot be written, so nothing is remembered"
            self._give_up(f"{note}: {reason or error}")

    def _give_up(self, note: str) -> None:
        self._silent = True
        self._writer = None
        self._cache.note(note)
        with suppress(OSError, Held, sqlite3.Error):
            self._stack.close()
