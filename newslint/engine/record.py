"""What a run makes of one file, as bytes that can be kept: all that other runs need in place of the file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from newslint.archive.portions import Portion
from newslint.archive.portions import parted as portioned
from newslint.checks.base import CorpusCheck, PairCheck
from newslint.engine.examine import Batch, Entry, across_corpus, looked_at, observe
from newslint.engine.plain import Plain, plain
from newslint.engine.rosters import Rosters, mark_of
from newslint.engine.shelf import Packed, pack, pack_plain
from newslint.engine.source_file import SourceFile
from newslint.model.diagnostic import Failure, Severity
from newslint.model.document import Document
from newslint.model.observations import Observations
from newslint.policy.policy import Policy


class Record(NamedTuple):
    """What one file gave. keep: may it serve other runs? head: JSON of all but observations and documents.

    portions: observations by check. packs: documents.
    """

    keep: bool
    head: bytes
    portions: Mapping[str, Portion]
    packs: tuple[Packed, ...]
    failures: tuple[Failure, ...] = ()


class _Own(NamedTuple):
    """The share of one file in what a batch gave."""

    file: SourceFile
    entries: Sequence[Entry]
    documents: Sequence[Document]


def records(policy: Policy, level: Severity, files: Sequence[SourceFile]) -> list[Record]:
    """Examine these files, whose names differ; after a failure none is to be kept, for it may be of any."""
    batch, documents, failures = looked_at(policy, level, files)
    parts = [*_parted(files, batch, documents)]
    across = {mark_of(check): (rule, check) for rule, check in across_corpus(policy.rules, level)}
    portions = _portions(across, observe(across.values(), documents, failures), parts)
    rosters = Rosters(policy, level)
    found = []
    for at, own in enumerate(parts):
        mine = {name: each[at] for name, each in portions.items()}
        head = _head(own, batch, [*mine], policy, rosters)
        packs, keep = _packed(own.documents) if portions else ((), True)
        told = () if at else tuple(failures)
        found.append(Record(keep and not failures, head, mine, packs, told))
    return found


def _parted(files: Sequence[SourceFile], batch: Batch, documents: Sequence[Document]) -> Iterator[_Own]:
    groups = {name: [*own] for name, own in groupby(batch.entries, key=lambda entry: entry.name)}
    at = 0
    for file in files:
        entries = groups.get(file.name, [])
        yield _Own(file, entries, documents[at : at + len(entries)])
        at += len(entries)


def _portions(
    across: Mapping[str, tuple[str, CorpusCheck]],
    observed: Mapping[str, Observations],
    parts: Sequence[_Own],
) -> dict[str, list[Portion]]:
    """By check, the portion of each file."""
    counts = [len(own.documents) for own in parts]
    found = {}
    for name, (rule, check) in across.items():
        if rule in observed:
            looked = [_seen(check, own.documents) for own in parts]
            found[name] = list(portioned(observed[rule], counts, looked))
    return found


def _seen(check: CorpusCheck, documents: Sequence[Document]) -> int:
    """How many blocks a check looks at; of no interest where it does not compare them in pairs."""
    if not isinstance(check, PairCheck):
        return 0
    return sum(1 for document in documents for _ in check.blocks(document))


def _packed(documents: Sequence[Document]) -> tuple[tuple[Packed, ...], bool]:
    """Documents as JSON, or pickled where JSON would change them; may they be kept?"""
    try:
        return tuple(pack_plain(documents)), True
    except (TypeError, ValueError):
        return tuple(pack(documents)), False


def _head(own: _Own, batch: Batch, checks: Sequence[str], policy: Policy, rosters: Rosters) -> bytes:
    name = own.file.name
    unread = (fault for of, fault in batch.unread if of == name)
    head = {
        "checks": checks,
        "entries": [
            _entry(entry, document, own.file.focus, policy, rosters)
            for entry, document in zip(own.entries, own.documents, strict=True)
        ],
        "unread": [[*fault.position, fault.message, fault.record] for fault in unread],
        "skipped": [each.reason for each in batch.skipped if each.path == name],
        "days": rosters.days,
    }
    return json.dumps(head, separators=(",", ":")).encode()


def _entry(entry: Entry, document: Document, focus: bool, policy: Policy, rosters: Rosters) -> Plain:
    """Of an article in focus also which rules looked at it, and what they said."""
    silenced = [[each.rule, each.first, each.last, *each.span] for each in entry.suppressions]
    about = [entry.record, entry.date, sorted(entry.versions), entry.line, silenced]
    if not focus:
        return [*about, None]
    standing = policy.standing(document)
    complaints = [each and plain(each) for each in entry.complaints]
    said = [*map(plain, entry.diagnostics)]
    return [*about, [*standing, rosters.name(standing), complaints, said]]
