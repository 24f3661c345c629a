"""What a run remembers of earlier ones, and leaves to later ones: records of files, and whole reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import chain

from newslint.archive.cache_file import CacheReader, reading
from newslint.archive.damage import Damaged, Unfit
from newslint.archive.portions import laid, taken
from newslint.engine.cache import Cache
from newslint.engine.corpus import Corpus
from newslint.engine.examine import Batch
from newslint.engine.identity import Identity
from newslint.engine.parts import ahead, in_batches
from newslint.engine.pool import mapped, processes
from newslint.engine.recall import Head, Recall
from newslint.engine.record import Record, records
from newslint.engine.request import Request
from newslint.engine.rosters import Rosters
from newslint.engine.scribe import Scribe
from newslint.engine.shelf import Packed
from newslint.engine.snapshot import report_key, report_of, snapshot
from newslint.engine.source_file import SourceFile
from newslint.model.diagnostic import Report, Severity

_GROUP = 256  # files whose records are at hand together
_STALE = 7  # days after which it is written down that a record is still of use

Made = tuple[bytes | None, Record]


@contextmanager
def remembering(request: Request, cache: Cache, files: Sequence[SourceFile]) -> Iterator[Memory]:
    """The memory of one run, which is written down in the end."""
    memory = Memory(request, cache, files)
    try:
        yield memory
    finally:
        memory.close()


class Memory:
    """Of one run. What cannot be read or written is noted and done without: no result depends on it."""

    def __init__(self, request: Request, cache: Cache, files: Sequence[SourceFile]) -> None:
        self._request = request
        self._cache = cache
        self._files = files
        self._identity = Identity.of(request.policy)
        self._scribe = Scribe(cache, self._identity.stamp)
        self._keys: list[bytes | None] = [None] * len(files)
        self._heads: dict[bytes, Head] = {}
        self._stale: list[bytes] = []
        self._damaged = False
        self._reader = self._opened()
        self._rosters = Rosters(request.policy, request.min_level)
        self._recall = Recall(request.policy, request.min_level, self._rosters)
        if self._reader:
            self._keys = [self._identity.key(file) for file in files]

    def report(self) -> Report | None:
        """The whole report, if nothing has changed since it was made."""
        key = report_key(self._request, self._identity, self._keys) if self._reader else None
        if self._reader and key:
            try:
                body = self._reader.report(key)
                return report_of(body, self._request.policy, self._rosters) if body else None
            except Damaged as error:
                self._broken(error)
        return None

    def batches(self) -> Iterator[tuple[Batch, Sequence[SourceFile]]]:
        """What all files give, in their order: remembered, or made now and written down."""
        self._remember()
        files = [*zip(self._files, self._keys, strict=True)]
        fresh = [file for file, key in files if key is None or key not in self._heads]
        count = processes(self._request.jobs, len(fresh), sum(file.part is not None for file in fresh))
        work = partial(_made, self._identity, self._request.min_level)
        made = chain.from_iterable(mapped(work, in_batches(fresh), count, ahead(fresh)))
        at = 0
        for group in in_batches(self._files, _GROUP):
            known = self._known(at, len(group))
            found = [self._next(at + nth, known, made) for nth in range(len(group))]
            yield self._recall.batch(group, found), group
            at += len(group)

    def keep(self, report: Report, corpus: Corpus) -> None:
        """Write down a whole report, if it will be the same as long as nothing changes."""
        key = report_key(self._request, self._identity, self._keys)
        if key and not report.failures:
            told = {each.rule for entry in corpus.entries for each in entry.diagnostics}
            self._scribe.put_report(key, snapshot(report, told, self._rosters))

    def close(self) -> None:
        """Write down what is not yet."""
        if self._reader:
            self._reader.close()
        self._scribe.close(self._stale, self._damaged)

    def _opened(self) -> CacheReader | None:
        try:
            if self._cache.file.is_file():
                return reading(self._cache.file, self._identity.stamp)
        except Unfit as error:
            self._cache.note(f"the cache is made anew: {error}")
        except Damaged as error:
            self._broken(error)
        except OSError as error:
            self._cache.note(f"the cache {self._cache.shown} cannot be read: {error.strerror or error}")
        return None

    def _broken(self, error: Damaged) -> None:
        self._damaged = True
        self._cache.note(f"the cache is damaged ({error}), so it is made anew")

    def _remember(self) -> None:
        """Read the heads of all records that serve this run."""
        files = {key: file for file, key in zip(self._files, self._keys, strict=True) if key}
        if not self._reader or not files:
            return
        try:
            self._rosters.knows(self._reader.rosters())
            for key, found in self._reader.heads([*files]):
                head = Head.of(found.body)
                if self._recall.serves(head, files[key]):
                    self._heads[key] = head
                    if found.used < self._scribe.day - _STALE:
                        self._stale.append(key)
        except Damaged as error:
            self._broken(error)

    def _known(self, start: int, length: int) -> dict[bytes, Made]:
        """The records of some files that are remembered whole."""
        keys = [key for key in self._keys[start : start + length] if key and key in self._heads]
        found: dict[bytes, Made] = {}
        if self._reader and keys:
            try:
                for key, body in self._reader.bulks(keys).items():
                    portions, packs = taken(body)
                    documents = tuple([Packed(*pack) for pack in packs])
                    found[key] = key, Record(True, b"", portions, documents)
            except Damaged as error:
                self._broken(error)
        return found

    def _next(self, at: int, known: dict[bytes, Made], made: Iterator[Made]) -> tuple[Head, Record]:
        """The record of one file."""
        key = self._keys[at]
        if key is not None and key in self._heads:
            if key in known:
                return self._heads.pop(key), known[key][1]
            (one,) = _made(self._identity, self._request.min_level, (self._files[at],))
        else:
            one = next(made)
        key, record = one
        self._keys[at] = key if record.keep else None
        head = Head.of(record.head)
        if key and record.keep:
            packs = [(pack.data, pack.size) for pack in record.packs]
            self._scribe.put(key, record.head, laid(record.portions, packs))
            for standing in head.standings():
                self._scribe.put_roster(self._rosters.name(standing), self._rosters.marks(standing))
        return head, record


def _made(identity: Identity, level: Severity, files: Sequence[SourceFile]) -> list[Made]:
    """Read each file once, for its key and for what is in it."""
    read = [identity.read(file) for file in files]
    return [*zip(map(identity.key, read), records(identity.policy, level, read), strict=True)]
