"""The whole story of a run, on one page: read, check each document, compare all, settle, report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path

from newslint.checks.base import PairCheck
from newslint.engine.corpus import Corpus, diagnostics_across
from newslint.engine.examine import across_corpus, examine
from newslint.engine.harvest import Harvest
from newslint.engine.parts import parted
from newslint.engine.pool import BATCH, POOL_FROM, batched, mapped, processes
from newslint.engine.request import Request
from newslint.engine.resolve import fingerprint
from newslint.engine.settle import settled
from newslint.engine.source_file import SourceFile
from newslint.errors import UserError
from newslint.model.diagnostic import Accepted, Diagnostic, Excerpt, Failure, Report, Severity
from newslint.model.document import Fault
from newslint.policy.rulebook import Policy
from newslint.policy.selection import UNREADABLE

__all__ = ["Request", "run", "run_texts"]


def run(request: Request) -> Report:
    """Lint the files of a request. Same request, same report, whatever the jobs, order or hash seed."""
    policy = request.policy
    harvest = _harvested(request)
    failures = [*request.failures, *harvest.failures]
    corpus = Corpus.of(harvest)
    if request.archives:
        from newslint.engine.archived import reached

        corpus = reached(corpus, request.archives, policy, request.min_level)
    found = [each for entry in corpus.entries for each in entry.diagnostics]
    found += diagnostics_across(policy, corpus, request.min_level, failures)
    found += _unreadable(policy, harvest.unread, failures)
    told = settled(request, corpus, found, whole=_whole(request))
    return Report(
        diagnostics=told.diagnostics,
        descriptors={rule.id: rule.descriptor for rule in policy.rules},
        files=harvest.files - len(harvest.skipped),
        documents=sum(entry.focus for entry in corpus.entries),
        skipped=tuple(sorted((*request.skipped, *harvest.skipped), key=lambda each: each.path)),
        hidden=told.hidden,
        failures=tuple(failures),
        below_level=told.below,
        incomplete=bool(failures) or bool(harvest.unread),
        linted=(linted := tuple(sorted({entry.name for entry in corpus.entries if entry.focus}))),
        known=told.known,
        unused=tuple(_unused(request, told.unmet, linted)),
    )


def run_texts(
    policy: Policy, texts: Mapping[str, str | bytes], min_level: Severity = Severity.INFO
) -> Report:
    """Lint texts given by name, without touching a file."""
    contents = {name: text.encode() if isinstance(text, str) else text for name, text in texts.items()}
    files = tuple(SourceFile(None, name, True, True, contents[name]) for name in sorted(contents))
    return run(Request(policy, files, jobs=1, min_level=min_level))


def _harvested(request: Request) -> Harvest:
    """Read and check all files, of which large ones are taken in parts."""
    harvest = Harvest()
    files = tuple(parted(request.files))
    batches = _batched(files)
    parts = sum(file.part is not None for file in files)
    count = processes(request.jobs, len(files), parts)
    many = len(files) >= POOL_FROM or parts > 0
    done = 0
    if many:  # load what makes and compares keys before the workers fork: 0.2 s once, not in each of them
        for _, check in across_corpus(request.policy.rules, request.min_level):
            check.observe(())
            if isinstance(check, PairCheck):
                check.may_tell("a", "a")
    work = partial(examine, request.policy, request.min_level, many)
    try:
        for batch, own in zip(mapped(work, batches, count), batches, strict=True):
            harvest.add(batch, own)
            done += len(own)
            if request.progress:
                request.progress(done, len(files))
    except ChildProcessError as error:
        raise UserError(f"{error}, perhaps for want of memory; try again with --jobs 1") from None
    harvest.finish(files)
    return harvest


def _batched(files: Sequence[SourceFile]) -> list[Sequence[SourceFile]]:
    """In order; each part of a large file by itself."""
    groups = groupby(files, key=lambda file: file.part is not None)
    return [batch for in_parts, group in groups for batch in batched(tuple(group), 1 if in_parts else BATCH)]


def _whole(request: Request) -> bool:
    """Is there a corpus beside the files to report on, or were those found in folders?"""
    return any(not file.focus for file in request.files) or not any(file.named for file in request.files)


def _unused(request: Request, unmet: Sequence[Accepted], linted: Sequence[str]) -> Iterator[Accepted]:
    """Entries of the baseline that this run must have met if they were still true: it looked there."""
    if request.baseline is None or not request.baseline.lasting:
        return
    policy, looked = request.policy, set(linted)
    silent = {rule.id for rule in policy.rules if rule.loudest < request.min_level}
    silent |= policy.known - {rule.id for rule in policy.rules}
    whole = not any(file.named for file in request.files)
    for entry in unmet:
        if entry.rule not in silent and (entry.path in looked or (whole and not Path(entry.path).exists())):
            yield entry


def _unreadable(
    policy: Policy, unread: Iterable[tuple[str, Fault]], failures: list[Failure]
) -> Iterator[Diagnostic]:
    """Diagnostics for what could not be read; failures where their rule is ignored, lest it be lost."""
    rule = next((rule for rule in policy.rules if rule.id == UNREADABLE), None)
    for path, fault in unread:
        if rule is None:
            failures.append(Failure(f"{path}:{fault.position.line}: {fault.message}"))
            continue
        values = {"problem": fault.message}
        where = Excerpt(path, fault.record, fault.position, fault.position)
        identity = fingerprint(rule.id, path, fault.message)
        yield Diagnostic(rule.id, rule.severity, rule.tell(values), where, (), values, identity)
