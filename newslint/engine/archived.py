"""Bring into a corpus what archives hold that shares a key with it: compared as what was there before."""

from __future__ import annotations

import posixpath
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from newslint.archive.columns import Observed
from newslint.archive.damage import Damaged, Unfit
from newslint.archive.reach import Met, keys_of, met, together
from newslint.archive.reader import Reader
from newslint.archive.store import connect, hold, told
from newslint.checks.base import CorpusCheck
from newslint.engine.corpus import Corpus
from newslint.engine.examine import Entry, across_corpus
from newslint.engine.suppress import suppressions
from newslint.errors import UserError
from newslint.model.diagnostic import Severity
from newslint.model.document import Document
from newslint.model.observations import Observations
from newslint.policy.policy import Policy

Checks = Mapping[str, CorpusCheck]


class Source(NamedTuple):
    """A document of an archive: the number of the archive, the place of its first block."""

    archive: int
    first: int


@dataclass(frozen=True, slots=True)
class Archive:
    """An open archive and its path."""

    path: Path
    reader: Reader


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """An archive to read; UserError if there is none, or what is asked of it cannot be had."""
    if not path.is_file():
        raise UserError("no such archive", str(path))
    with blamed(path), told():
        db = connect(path)
        hold(db)
        yield db


@contextmanager
def blamed(path: Path, rule: str = "") -> Iterator[None]:
    """What is wrong with an archive is a UserError that says how to mend it."""
    try:
        yield
    except Unfit as error:
        message = f"what {rule} compares was archived {error}; `newslint archive update` mends that"
        raise UserError(message if rule else f"{error}; build it anew", str(path)) from None
    except Damaged as error:
        raise UserError(
            f"damaged, or no archive ({error}); build it anew with `newslint archive build`", str(path)
        ) from None
    except (sqlite3.Error, OSError) as error:
        raise UserError(f"cannot be read: {error}", str(path)) from None


def reached(corpus: Corpus, paths: Sequence[Path], policy: Policy, level: Severity) -> Corpus:
    """The corpus with those archived documents that share a key with what is in focus.

    They come before all others, whatever their date. Files of the run stand for those that an archive has of
    the same path. Raises UserError for an archive that cannot be used.
    """
    tree = {policy.path_of(entry.name) for entry in corpus.entries}
    archives = [_open(path, tree) for path in paths]
    checks = dict(across_corpus(policy.rules, level))
    own = {rule: _observed(corpus, rule, check) for rule, check in checks.items()}
    found = {rule: _found(archives, rule, check, corpus, own[rule]) for rule, check in checks.items()}
    documents: dict[Source, Document] = {}
    for rows in found.values():
        for source, each in rows:
            if source not in documents:
                documents[source] = _shown(policy, archives[source.archive].reader.document(each.document))
    return _extended(corpus, documents, own, found)


def _open(path: Path, without: Collection[str]) -> Archive:
    with opened(path) as db:
        return Archive(path, Reader(db, without))


def _observed(corpus: Corpus, rule: str, check: CorpusCheck) -> Observations:
    observed = corpus.observations
    made = observed.whole(rule) if isinstance(observed, Observed) else observed.get(rule)
    return check.observe(tuple(corpus.documents)) if made is None else made


def _found(
    archives: Sequence[Archive], rule: str, check: CorpusCheck, corpus: Corpus, own: Observations
) -> list[tuple[Source, Met]]:
    """The archived blocks that share a key with a block in focus."""
    keys = keys_of(own, (number for number, entry in enumerate(corpus.entries) if entry.focus))
    found = []
    for number, archive in enumerate(archives):
        with blamed(archive.path, rule):
            found += [(Source(number, each.document), each) for each in met(archive.reader, check, keys)]
    return found


def _extended(
    corpus: Corpus,
    documents: Mapping[Source, Document],
    own: Mapping[str, Observations],
    found: Mapping[str, Sequence[tuple[Source, Met]]],
) -> Corpus:
    order = sorted(documents, key=lambda each: (documents[each].day, documents[each].name, each))
    ranks = {source: rank for rank, source in enumerate(order)}
    before = [documents[source] for source in order]
    entries = (*map(_entry, before), *corpus.entries)
    rows = {
        rule: [(ranks[source], each.block, each.key) for source, each in of_rule]
        for rule, of_rule in found.items()
    }
    corpus.documents.precede(before)
    return Corpus(
        entries=entries,
        documents=corpus.documents,
        observations={rule: together(rows[rule], made, len(before)) for rule, made in own.items()},
        numbers={(entry.name, entry.record): number for number, entry in reversed([*enumerate(entries)])},
    )


def _entry(document: Document) -> Entry:
    silenced = suppressions(document)
    return Entry(
        name=document.name,
        record=document.record,
        focus=False,
        date=document.day,
        versions=document.versions,
        suppressions=silenced,
        complaints=(None,) * len(silenced),
        diagnostics=(),
    )


def _shown(policy: Policy, document: Document) -> Document:
    """A document of an archive, its path as seen from the working folder."""
    if policy.home in ("", "."):
        return document
    return replace(document, name=posixpath.relpath(document.name, policy.home))
