"""Read a batch of files and state all that can be known of each document alone; runs in a worker process."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, cast

from newslint.checks.base import CorpusCheck
from newslint.engine.failing import no_article, raised
from newslint.engine.reading import read_file
from newslint.engine.rounds import checked
from newslint.engine.shelf import Packed, pack
from newslint.engine.source_file import SourceFile
from newslint.engine.suppress import UNUSED, Suppression, complaint, suppressions
from newslint.model.diagnostic import Diagnostic, Failure, Severity, Skipped
from newslint.model.document import Document, Fault, NotAnArticle
from newslint.model.observations import Observations
from newslint.policy.policy import Roster
from newslint.policy.rule import Rule
from newslint.policy.rulebook import Policy

_NONE = Roster()


class Entry(NamedTuple):
    """One document of the run: who it is and what was found in it alone; focus: is it to be reported on?

    date: ISO or empty. versions: fields by which two documents are versions of one item. complaints: what to
    say of each suppression if it silences nothing. line: where it begins in its file.
    """

    name: str
    record: str | None
    focus: bool
    date: str
    versions: frozenset[tuple[str, str]]
    suppressions: tuple[Suppression, ...]
    complaints: tuple[Diagnostic | None, ...]
    diagnostics: tuple[Diagnostic, ...]
    line: int = 1


class Batch(NamedTuple):
    """What one batch of files gave. Observations by rule count documents within the batch; without corpus
    rules no documents are kept. unread: path and fault of each file or record that could not be read."""

    entries: tuple[Entry, ...]
    documents: tuple[Document | Packed, ...]
    observations: Mapping[str, Observations]
    unread: tuple[tuple[str, Fault], ...]
    skipped: tuple[Skipped, ...]
    failures: tuple[Failure, ...]
    files: int


def examine(
    policy: Policy, level: Severity, many: bool, files: Sequence[SourceFile], keep: bool = False
) -> Batch:
    """Read these files and run the checks of one document, but for rules that stay below a severity level.

    many: this is one batch of many, so keys are made here (in parallel) and documents are packed. keep: the
    documents, whatever the rules.
    """
    batch, documents, failures = looked_at(policy, level, files)
    across = tuple(across_corpus(policy.rules, level))
    observations = observe(across, documents, failures) if many else {}
    return batch._replace(
        documents=tuple(pack(documents) if many else documents) if across or keep else (),
        observations=observations,
        failures=tuple(failures),
    )


def looked_at(
    policy: Policy, level: Severity, files: Sequence[SourceFile]
) -> tuple[Batch, list[Document], list[Failure]]:
    """A batch without its documents and observations, the documents, and the failures so far."""
    owners: list[SourceFile] = []
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
                if file.named and not file.part:
                    failures.append(no_article(skipped[-1]))
            else:
                owners.append(file)
                documents.append(result)
    count = sum(not file.part or not file.part.start for file in files)
    entries = tuple(_entries(policy, level, owners, documents, failures))
    batch = Batch(entries, (), {}, tuple(unread), tuple(skipped), (), count)
    return batch, documents, failures


def across_corpus(rules: Iterable[Rule], level: Severity) -> Iterator[tuple[str, CorpusCheck]]:
    """Rules that compare documents with each other, and may be heard at a level, with their checks."""
    for rule in rules:
        if rule.loudest >= level and rule.bound and rule.bound.facts.in_corpus:
            yield rule.id, cast("CorpusCheck", rule.bound.check)


def _entries(
    policy: Policy,
    level: Severity,
    files: Sequence[SourceFile],
    documents: Sequence[Document],
    failures: list[Failure],
) -> Iterator[Entry]:
    """What was found in each document alone; files: that they stand in."""
    rosters = [
        policy.rules_for(document, level) if file.focus else _NONE
        for file, document in zip(files, documents, strict=True)
    ]
    found = checked(rosters, documents, policy.fields, failures)
    for file, document, rules, diagnostics in zip(files, documents, rosters, found, strict=True):
        silenced = suppressions(document)
        yield Entry(
            name=document.name,
            record=document.record,
            focus=file.focus,
            date=document.day,
            versions=document.versions,
            suppressions=silenced,
            complaints=tuple(_complaints(rules, silenced, document, policy.known)) if silenced else (),
            diagnostics=diagnostics,
            line=document.origin.line,
        )


def _complaints(
    rules: Sequence[Rule], silenced: Sequence[Suppression], document: Document, known: Collection[str]
) -> Iterator[Diagnostic | None]:
    unused = next((rule for rule in rules if rule.id == UNUSED), None)
    ran = {rule.id for rule in rules}
    for each in silenced:
        yield complaint(unused, each, document, ran, known) if unused else None


def observe(
    across: Iterable[tuple[str, CorpusCheck]], documents: Sequence[Document], failures: list[Failure]
) -> dict[str, Observations]:
    """The observations of these rules in some documents."""
    observations = {}
    for rule, check in across:
        try:
            observations[rule] = check.observe(documents)
        except Exception as error:
            failures.append(raised(rule, documents[0].name if documents else "no document", error))
    return observations
