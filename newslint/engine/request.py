"""What a run is asked to do: the files, the policy, and how much to say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newslint.engine.source_file import SourceFile
from newslint.model.diagnostic import Failure, Severity, Skipped
from newslint.policy.rulebook import Policy

if TYPE_CHECKING:
    from newslint.engine.baseline import Baseline
    from newslint.engine.cache import Cache


class Request(NamedTuple):
    """files: sorted by name; skipped and failures: what discovery passed over and could not read.

    jobs: processes, 0 for one a core. progress: told (done, all) files. archives: files of what to compare
    with too. baseline: what was there before. limits: do those of rules hold? cache: where to remember.
    keep: are documents kept although no rule compares them?
    """

    policy: Policy
    files: tuple[SourceFile, ...]
    skipped: tuple[Skipped, ...] = ()
    failures: tuple[Failure, ...] = ()
    jobs: int = 0
    min_level: Severity = Severity.WARNING
    progress: Callable[[int, int], None] | None = None
    archives: tuple[Path, ...] = ()
    baseline: Baseline | None = None
    limits: bool = True
    cache: Cache | None = None
    keep: bool = False
