"""Lint, mend and lint again until nothing is left to mend; then write what has changed."""

from __future__ import annotations

import os
import stat
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from newslint.engine.atomic import overwrite
from newslint.engine.mend import Changed, mended
from newslint.engine.request import Request
from newslint.engine.run import run
from newslint.engine.settle import limited
from newslint.engine.source_file import SourceFile
from newslint.model.diagnostic import Diagnostic, Failure, Report

ROUNDS = 10  # what one fix lays bare the next round mends; fixes that undo each other must come to an end


class Rewritten(NamedTuple):
    """A file before and after."""

    file: SourceFile
    before: bytes
    after: bytes


@dataclass(frozen=True, slots=True)
class Fixed:
    """report: what is left. files: what has changed, sorted by name. count: findings that were mended.

    unsafe: findings left that an unsafe fix would mend. barred: those whose fix cannot be written.
    """

    report: Report
    files: tuple[Rewritten, ...]
    count: int
    unsafe: int
    barred: int


def fixed(request: Request, unsafe: bool, write: bool) -> Fixed:
    """Make all fixes of what is told: the safe ones, and the unsafe ones if asked for.

    write: into the files; else only what would be written is given. What could not be written is among the
    failures of the report, and then it tells what is still there.
    """
    work = _Work(request, unsafe, write)
    report = work.round()
    for _ in range(ROUNDS):
        if not work.mend(report.diagnostics):
            break
        report = work.round()
    if write and work.write():
        report = work.round()
    rules = {rule.id: rule for rule in request.policy.rules}
    kept, hidden = limited(report.diagnostics, rules) if request.limits else (report.diagnostics, ())
    failures = (*report.failures, *(work.failures[name] for name in sorted(work.failures)))
    left = [each for each in report.diagnostics if each.where.path not in work.failures]
    return Fixed(
        report._replace(
            diagnostics=kept,
            hidden=hidden,
            failures=failures,
            incomplete=report.incomplete or bool(work.failures),
        ),
        work.rewritten(),
        sum(work.counts.values()),
        sum(not unsafe and each.fix is not None and not each.fix.safe for each in left),
        sum(each.barred or (each.fix is not None and (unsafe or each.fix.safe)) for each in left),
    )


@dataclass(slots=True)
class _Work:
    """Files as they were and as they are now, by name, and those that are given up, with the reason."""

    request: Request
    unsafe: bool
    write_back: bool
    before: dict[str, bytes] = field(default_factory=dict)
    after: dict[str, bytes] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    failures: dict[str, Failure] = field(default_factory=dict)

    def round(self) -> Report:
        """Lint the files as they are now; limits hold only at the end, lest they hide what can be mended."""
        files = tuple(
            file._replace(content=self.after[file.name]) if file.name in self.after else file
            for file in self.request.files
        )
        return run(self.request._replace(files=files, limits=False))

    def mend(self, diagnostics: Sequence[Diagnostic]) -> bool:
        """Make the fixes of these diagnostics; was there any?"""
        by_path: defaultdict[str, list[Diagnostic]] = defaultdict(list)
        for each in diagnostics:
            if each.fix and (each.fix.safe or self.unsafe) and each.where.path not in self.failures:
                by_path[each.where.path].append(each)
        files = {file.name: file for file in self.request.files}
        return sum(self._mend(files[path], found) for path, found in by_path.items()) > 0

    def _mend(self, file: SourceFile, diagnostics: Sequence[Diagnostic]) -> bool:
        try:
            self._look(file)
            content = self.after.get(file.name, self.before[file.name])
            after, count = mended(file, content, diagnostics, self.request.policy.fields)
        except OSError as error:
            self._give_up(file.name, f"cannot be fixed: {error.strerror}")
            return False
        except Changed:
            self._give_up(file.name, "has changed since it was read, so nothing is fixed in it")
            return False
        if count:
            self.after[file.name] = after
            self.counts[file.name] = self.counts.get(file.name, 0) + count
        return count > 0

    def _look(self, file: SourceFile) -> None:
        """Read a file that is to be mended. Raises OSError if it cannot be written, too."""
        if file.name not in self.before:
            if self.write_back and file.path:
                _writable(file.path)
            read = file.path.read_bytes() if file.content is None and file.path else file.content
            self.before[file.name] = read or b""

    def write(self) -> bool:
        """Write the files that have changed; was there any that could not be written?"""
        known = len(self.failures)
        for file, before, after in self.rewritten():
            try:
                if file.path and not overwrite(file.path, after, before):
                    self._give_up(file.name, "has changed since it was read, so nothing is fixed in it")
            except OSError as error:
                self._give_up(file.name, f"cannot be written: {error.strerror}")
        return len(self.failures) > known

    def _give_up(self, name: str, reason: str) -> None:
        self.failures[name] = Failure(f"{name}: {reason}")
        self.after.pop(name, None)
        self.counts.pop(name, None)

    def rewritten(self) -> tuple[Rewritten, ...]:
        """The files that have changed."""
        return tuple(
            Rewritten(file, self.before[file.name], self.after[file.name])
            for file in self.request.files
            if file.name in self.after and self.after[file.name] != self.before[file.name]
        )


def _writable(path: Path) -> None:
    """Raises OSError for a file that says that it must not be written, even where the system would."""
    if not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        raise PermissionError(13, "it is read-only")
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise PermissionError(13, "permission denied")
