"""Read files for an archive: their documents, packed, and the keys of these; in worker processes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice

from newslint.archive.probe import Signature, signature
from newslint.archive.stored import packed, parted
from newslint.archive.writer import Pack, Rows, Stored, placed, places
from newslint.checks.base import CorpusCheck
from newslint.engine.content import identity_of
from newslint.engine.examine import across_corpus
from newslint.engine.pool import batched, mapped, processes
from newslint.engine.reading import read_file
from newslint.engine.source_file import SourceFile
from newslint.errors import UserError
from newslint.model.diagnostic import Failure, Severity
from newslint.model.document import Document, Fault
from newslint.policy.policy import Policy

Checks = Mapping[Signature, CorpusCheck]

LARGE = 1 << 25  # bytes from which a file is taken part by part
PART = 512  # documents


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
    large = {file for file in files if _size(file) >= LARGE}
    small = [file for file in files if file not in large]
    work = partial(_gather, policy, checks)
    try:
        yield from mapped(work, batched(small), processes(jobs, len(small)))
    except ChildProcessError as error:
        raise UserError(f"{error}, perhaps for want of memory; try again with --jobs 1") from None
    for file in sorted(large, key=lambda each: each.name):
        yield from _parts(policy, checks, file)


def _gather(policy: Policy, checks: Checks, files: Sequence[SourceFile]) -> Gathered:
    stored: list[Stored] = []
    documents: list[Document] = []
    failures: list[Failure] = []
    for file in files:
        read = list(_documents(file, policy, failures))
        stored.append(_stored(policy, file, identity_of(policy, file), read))
        documents += read
    return Gathered(stored, _rows(checks, documents), tuple(failures), len(documents), len(files))


def _parts(policy: Policy, checks: Checks, file: SourceFile) -> Iterator[Gathered]:
    failures: list[Failure] = []
    digest = identity_of(policy, file)
    found = _documents(file, policy, failures)
    documents = list(islice(found, PART))
    while documents:
        stored = _stored(policy, file, digest, documents)
        yield Gathered([stored], _rows(checks, documents), (), len(documents), 0)
        documents = list(islice(found, PART))
    yield Gathered((), {}, tuple(failures), 0, 1)


def _documents(file: SourceFile, policy: Policy, failures: list[Failure]) -> Iterator[Document]:
    for each in read_file(file, policy.fields, failures):
        if isinstance(each, Document):
            yield each
        elif isinstance(each, Fault):
            line, column, _ = each.position
            failures.append(Failure(f"{file.name}:{line}:{column}: {each.message}"))


def _stored(policy: Policy, file: SourceFile, digest: str, documents: Sequence[Document]) -> Stored:
    packs = [
        Pack(packed(part), min(each.day for each in part), [*map(places, part)]) for part in parted(documents)
    ]
    return Stored(policy.path_of(file.name), digest, packs, len(documents))


def _rows(checks: Checks, documents: Sequence[Document]) -> dict[Signature, Rows]:
    return {name: placed(check.observe(documents), documents) for name, check in checks.items()}


def _size(file: SourceFile) -> int:
    try:
        return file.path.stat().st_size if file.path else 0
    except OSError:
        return 0
