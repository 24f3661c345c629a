"""Read a batch of files and state all that can be known of each document alone; runs in a worker process."""

from __future__ import annotations

import io
import traceback
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import BinaryIO

from newslint.checks.base import CorpusCheck, DocumentCheck
from newslint.engine.compare import within
from newslint.engine.discover import SourceFile
from newslint.engine.resolve import diagnose
from newslint.engine.shelf import Packed, pack
from newslint.engine.suppress import UNUSED, Suppression, complaint, suppressions
from newslint.model.diagnostic import Diagnostic, Failure, Finding, Severity, Skipped
from newslint.model.document import Document, Fault, NotAnArticle
from newslint.model.observations import Observations
from newslint.policy.rule import Rule
from newslint.policy.rulebook import Policy
from newslint.readers import read
from newslint.readers.base import ReadOptions


@dataclass(frozen=True, slots=True)
class Entry:
    """One document of the run: who it is and what was found in it alone; focus: is it to be reported on?

    date: ISO or empty. versions: fields by which two documents are versions of one item. complaints: what to
    say of each suppression if it silences nothing.
    """

    name: str
    record: str | None
    focus: bool
    date: str
    versions: frozenset[tuple[str, str]]
    suppressions: tuple[Suppression, ...]
    complaints: tuple[Diagnostic | None, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """What one batch of files gave. Observations by rule count documents within the batch; without corpus
    rules no documents are kept. unread: path and fault of each file or record that could not be read."""

    entries: tuple[Entry, ...]
    documents: tuple[Document | Packed, ...]
    observations: Mapping[str, Observations]
    unread: tuple[tuple[str, Fault], ...]
    skipped: tuple[Skipped, ...]
    failures: tuple[Failure, ...]
    files: int


def examine(policy: Policy, level: Severity, pooled: bool, files: Sequence[SourceFile]) -> Batch:
    """Read these files and run the checks of one document, but for rules that stay below a severity level.

    pooled: in a worker process, so keys are made here (in parallel) and documents travel packed.
    """
    entries: list[Entry] = []
    documents: list[Document] = []
    unread: list[tuple[str, Fault]] = []
    skipped: list[Skipped] = []
    failures: list[Failure] = []
    for file in files:
        for result in read_file(file, policy.fields, failures):
            if isinstance(result, Fault):
                unread.append((file.name, result))
            elif isinstance(result, NotAnArticle):
                skipped.append(Skipped(file.name, result.reason))
                if file.named:
                    failures.append(Failure(f"{file.name}: there is no article in it: {result.reason}"))
            else:
                entries.append(_entry(policy, level, file, result, failures))
                documents.append(result)
    across = tuple(across_corpus(policy.rules, level))
    return Batch(
        entries=tuple(entries),
        documents=tuple(pack(documents) if pooled else documents) if across else (),
        observations=_observe(across, documents, failures) if pooled else {},
        unread=tuple(unread),
        skipped=tuple(skipped),
        failures=tuple(failures),
        files=len(files),
    )


def across_corpus(rules: Iterable[Rule], level: Severity) -> Iterator[tuple[str, CorpusCheck]]:
    """Rules that compare documents with each other, and may be heard at a level, with their checks."""
    for rule in rules:
        if rule.loudest >= level and isinstance(rule.check, CorpusCheck) and rule.check.in_corpus:
            yield rule.id, rule.check


def read_file(
    file: SourceFile, fields: Mapping[str, str], failures: list[Failure]
) -> Iterator[Document | Fault | NotAnArticle]:
    """The documents, faults and refusals of a file; a reader that raises is named among the failures."""
    try:
        with _open(file) as stream:
            yield from _some(read(stream, file.name, ReadOptions(fields=fields, named=file.named)))
    except OSError as error:
        yield Fault.at_start(f"cannot be read: {error.strerror or error}")
    except Exception as error:
        failures.append(raised("reading", file.name, error))


def _open(file: SourceFile) -> AbstractContextManager[BinaryIO]:
    if file.content is not None:
        return io.BytesIO(file.content)
    if file.path is None:
        raise FileNotFoundError(2, "no such file")
    return file.path.open("rb")


def _entry(
    policy: Policy, level: Severity, file: SourceFile, document: Document, failures: list[Failure]
) -> Entry:
    rules = policy.rules_for(document) if file.focus else ()
    rules = tuple(rule for rule in rules if rule.loudest >= level)
    silenced = suppressions(document)
    return Entry(
        name=document.name,
        record=document.record,
        focus=file.focus,
        date=document.day,
        versions=document.versions,
        suppressions=silenced,
        complaints=tuple(_complaints(rules, silenced, document, policy.known)),
        diagnostics=tuple(_diagnostics(rules, document, failures)),
    )


def _complaints(
    rules: Sequence[Rule], silenced: Sequence[Suppression], document: Document, known: Container[str]
) -> Iterator[Diagnostic | None]:
    unused = next((rule for rule in rules if rule.id == UNUSED), None)
    ran = {rule.id for rule in rules}
    for each in silenced:
        yield complaint(unused, each, document, ran, known) if unused else None


def _some(documents: Iterator[Document | Fault | NotAnArticle]) -> Iterator[Document | Fault | NotAnArticle]:
    """The same results, but an empty file is no article: whoever waits at the end of a pipe must be told."""
    for each in documents:
        empty = isinstance(each, Document) and not each.source.strip()
        yield NotAnArticle("the file is empty") if empty else each


def _diagnostics(rules: Sequence[Rule], document: Document, failures: list[Failure]) -> Iterator[Diagnostic]:
    for rule in rules:
        findings = _alone(rule, document)
        if findings is not None:
            try:
                yield from [diagnose(rule, finding, lambda _: document) for finding in findings()]
            except Exception as error:  # the one net: a check that raises is named and the run goes on
                failures.append(raised(rule.id, document.name, error))


def _alone(rule: Rule, document: Document) -> Callable[[], Iterable[Finding]] | None:
    check = rule.check
    if isinstance(check, DocumentCheck):
        return lambda: check.findings(document)
    if isinstance(check, CorpusCheck) and check.in_document:
        return lambda: within(check, document)
    return None


def raised(rule: str, where: str, error: Exception) -> Failure:
    """The failure of a check: named, with its traceback for those who ask."""
    kind = type(error).__name__
    return Failure(f"{rule} raised {kind} on {where}: {error}", "".join(traceback.format_exception(error)))


def _observe(
    across: Iterable[tuple[str, CorpusCheck]], documents: Sequence[Document], failures: list[Failure]
) -> dict[str, Observations]:
    observations = {}
    for rule, check in across:
        try:
            observations[rule] = check.observe(documents)
        except Exception as error:
            failures.append(raised(rule, documents[0].name if documents else "no document", error))
    return observations
