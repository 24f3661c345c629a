"""The whole story of a run, on one page: read, check each document, compare all, settle, report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.checks.base import PairCheck
from newslint.engine.corpus import Corpus, diagnostics_across
from newslint.engine.examine import across_corpus, examine
from newslint.engine.harvest import Harvest
from newslint.engine.parts import ahead, in_batches, parted
from newslint.engine.pool import POOL_FROM, mapped, processes
from newslint.engine.request import Request
from newslint.engine.resolve import fingerprint
from newslint.engine.settle import settled
from newslint.engine.source_file import SourceFile
from newslint.errors import UserError
from newslint.model.diagnostic import Accepted, Diagnostic, Excerpt, Failure, Report, Severity
from newslint.model.document import Fault
from newslint.policy.rulebook import Policy
from newslint.policy.selection import UNREADABLE

if TYPE_CHECKING:
    from newslint.engine.memory import Memory

_UNPLAIN = "北京"  # as a text or two of many articles: the pattern of its words is dear to compile

__all__ = ["Request", "ran", "run", "run_texts"]


def run(request: Request) -> Report:
    """Lint the files of a request. Same request, same report, whatever jobs, order, cache or hash seed."""
    files = tuple(parted(request.files))
    if request.cache is None or not _many(files):
        return _run(request, files, None)[0]
    from newslint.engine.memory import remembering

    with remembering(request, request.cache, files) as memory:
        return memory.report() or _run(request, files, memory)[0]


def ran(request: Request) -> tuple[Report, Corpus]:
    """The report of a request, and the articles that it is about; without a cache."""
    return _run(request, tuple(parted(request.files)), None)


def _run(request: Request, files: Sequence[SourceFile], memory: Memory | None) -> tuple[Report, Corpus]:
    policy = request.policy
    harvest = _harvested(request, files, memory)
    failures = [*request.failures, *harvest.failures]
    corpus = Corpus.of(harvest)
    if request.archives:
        from newslint.engine.archived import reached

        corpus = reached(corpus, request.archives, policy, request.min_level)
    found = [each for entry in corpus.entries for each in entry.diagnostics]
    count = 1 if request.archives else _processes(request, files)
    found += diagnostics_across(policy, corpus, request.min_level, failures, count)
    found += _unreadable(policy, harvest.unread, failures)
    told = settled(request, corpus, found, whole=_whole(request))
    report = Report(
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
    if memory and not told.unmet:
        memory.keep(report, corpus)
    return report, corpus


def run_texts(
    policy: Policy, texts: Mapping[str, str | bytes], min_level: Severity = Severity.INFO
) -> Report:
    """Lint texts given by name, without touching a file."""
    contents = {name: text.encode() if isinstance(text, str) else text for name, text in texts.items()}
    files = tuple(SourceFile(None, name, True, True, contents[name]) for name in sorted(contents))
    return run(Request(policy, files, jobs=1, min_level=min_level))


def _harvested(request: Request, files: Sequence[SourceFile], memory: Memory | None) -> Harvest:
    """Read and check all files, of which large ones are taken in parts."""
    harvest = Harvest()
    batches = in_batches(files)
    count = _processes(request, files)
    if many := _many(files):  # load what makes and compares keys before the workers fork: 0.1 s once
        for _, check in across_corpus(request.policy.rules, request.min_level):
            check.observe(())
            if isinstance(check, PairCheck):
                check.may_tell(_UNPLAIN, _UNPLAIN)
    work = partial(examine, request.policy, request.min_level, many, keep=request.keep)
    made = mapped(work, batches, count, ahead(files))
    steps = memory.batches() if memory else zip(made, batches, strict=True)
    done = 0
    try:
        for batch, own in steps:
            harvest.add(batch, own)
            done += len(own)
            if request.progress:
                request.progress(done, len(files))
    except ChildProcessError as error:
        raise UserError(f"{error}, perhaps for want of memory; try again with --jobs 1") from None
    harvest.finish(files)
    return harvest


def _processes(request: Request, files: Sequence[SourceFile]) -> int:
    return processes(request.jobs, len(files), sum(file.part is not None for file in files))


def _many(files: Sequence[SourceFile]) -> bool:
    return len(files) >= POOL_FROM or any(file.part is not None for file in files)


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
