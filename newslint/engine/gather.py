"""Read files for an archive: their documents, packed, and the keys of these; in worker processes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby, islice

from newslint.archive.probe import Signature, signature
from newslint.archive.stored import packed, parted
from newslint.archive.writer import Pack, Rows, Stored, joined, placed, places
from newslint.checks.base import CorpusCheck
from newslint.engine.content import identity_of
from newslint.engine.examine import across_corpus
from newslint.engine.pool import BATCH, batched, mapped, processes
from newslint.engine.reading import read_file
from newslint.engine.source_file import SourceFile
from newslint.errors import UserError
from newslint.model.diagnostic import Failure, Severity
from newslint.model.document import Document, Fault
from newslint.policy.policy import Policy

Checks = Mapping[Signature, CorpusCheck]

LARGE = 1 << 25  # bytes from which a file is taken part by part
HEAVY = 1 << 20  # bytes from which a file is a batch by itself: it holds many records
PART = 512  # documents of a part
TOGETHER = 128  # documents whose keys are made together: checks share what they make of them


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a batch of files gave: `documents` of them, `read` files to the end."""

    files: Sequence[Stored]
    rows: Mapping[Signature, Rows]
    failures: tuple[Failure, ...]
    documents: int
    read: int


def checks_of(policy: Policy) -> Checks:
    """The checks of all rules that compare documents; those that give the same keys once."""
    return {signature(check): check for _, check in across_corpus(policy.rules, Severity.INFO)}


def gathered(policy: Policy, files: Sequence[SourceFile], jobs: int = 0) -> Iterator[Gathered]:
    """All files, batch by batch; a very large one, which holds many records, part by part."""
    checks = checks_of(policy)
    sizes = {file: _size(file) for file in files}
    large = {file for file in files if sizes[file] >= LARGE}
    small = [file for file in files if file not in large]
    work = partial(_gather, policy, checks)
    try:
        yield from mapped(work, list(_batches(small, sizes)), processes(jobs, len(small)))
    except ChildProcessError as error:
        raise UserError(f"{error}, perhaps for want of memory; try again with --jobs 1") from None
    for file in sorted(large, key=lambda each: each.name):
        yield from _parts(policy, checks, file)


def _batches(files: Sequence[SourceFile], sizes: Mapping[SourceFile, int]) -> Iterator[Sequence[SourceFile]]:
    """The files in order, heavy ones each by itself."""
    for heavy, group in groupby(files, key=lambda file: sizes[file] >= HEAVY):
        yield from batched(tuple(group), 1 if heavy else BATCH)


def _gather(policy: Policy, checks: Checks, files: Sequence[SourceFile]) -> Gathered:
    stored: list[Stored] = []
    failures: list[Failure] = []
    keying = _Keying(checks)
    for file in files:
        packs: list[Pack] = []
        before = len(failures)
        found = _documents(file, policy, failures)
        count = 0
        while some := list(islice(found, TOGETHER)):
            packs += _packs(some)
            keying.add(some)
            count += len(some)
        is_whole = len(failures) == before  # else it is read again by the next update, which tells so again
        digest = identity_of(policy, file) if is_whole else ""
        stored.append(Stored(policy.path_of(file.name), digest, packs, count))
    documents = sum(file.documents for file in stored)
    return Gathered(stored, keying.rows(), tuple(failures), documents, len(files))


def _parts(policy: Policy, checks: Checks, file: SourceFile) -> Iterator[Gathered]:
    failures: list[Failure] = []
    digest, path = identity_of(policy, file), policy.path_of(file.name)
    found = _documents(file, policy, failures)
    while documents := list(islice(found, PART)):
        keying = _Keying(checks)
        keying.add(documents)
        stored = Stored(path, digest, _packs(documents), len(documents))
        yield Gathered([stored], keying.rows(), (), len(documents), 0)
    again = [Stored(path, "", (), 0)] if failures else []
    yield Gathered(again, {}, tuple(failures), 0, 1)


class _Keying:
    """Makes the keys of documents as they come, a few of them at a time; places are counted through all."""

    def __init__(self, checks: Checks) -> None:
        self._checks = checks
        self._waiting: list[Document] = []
        self._places = 0
        self._parts: dict[Signature, list[Rows]] = {name: [] for name in checks}

    def add(self, documents: Sequence[Document]) -> None:
        """Some documents more."""
        self._waiting += documents
        while len(self._waiting) >= TOGETHER:
            self._key(self._waiting[:TOGETHER])
            del self._waiting[:TOGETHER]

    def rows(self) -> dict[Signature, Rows]:
        """All keys by check."""
        if self._waiting:
            self._key(self._waiting)
            self._waiting = []
        return {name: joined(parts) for name, parts in self._parts.items()}

    def _key(self, documents: Sequence[Document]) -> None:
        for name, check in self._checks.items():
            self._parts[name].append(placed(check.observe(documents), documents, self._places))
        self._places += sum(map(places, documents))


def _documents(file: SourceFile, policy: Policy, failures: list[Failure]) -> Iterator[Document]:
    for each in read_file(file, policy.fields, failures):
        if isinstance(each, Document):
            yield each
        elif isinstance(each, Fault):
            line, column, _ = each.position
            failures.append(Failure(f"{file.name}:{line}:{column}: {each.message}"))


def _packs(documents: Sequence[Document]) -> list[Pack]:
    return [
        Pack(packed(part), min(each.day for each in part), [*map(places, part)]) for part in parted(documents)
    ]


def _size(file: SourceFile) -> int:
    try:
        return file.path.stat().st_size if file.path else 0
    except OSError:
        return 0
