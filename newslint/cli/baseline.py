"""The command `newslint baseline`: accept what is there today, so that only new findings are told."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from newslint.cli.console import say_lines, tell_lines
from newslint.cli.options import ConfigFile, Isolated, Jobs
from newslint.cli.settings import rulebook_of, settings_of
from newslint.errors import UserError
from newslint.model.diagnostic import Report, Severity
from newslint.policy.tree import shown

if TYPE_CHECKING:
    from newslint.engine.baseline import Baseline
    from newslint.policy.config import Config

NAME = "newslint.baseline"  # beside the configuration, where neither it nor an option names another

Paths = Annotated[
    list[str] | None, typer.Argument(metavar="[PATHS]...", help="Files, folders, globs. [default: .]")
]
File = Annotated[
    Path | None,
    typer.Option(
        "--baseline", metavar="FILE", help="The baseline. [default: as configured, or newslint.baseline]"
    ),
]
Level = Annotated[Literal["error", "warning", "info"], typer.Option(help="The lowest severity to accept.")]

app = typer.Typer(help="Accept what is found today: `check --baseline FILE` then tells what is new.")


@app.command()
def create(
    paths: Paths = None,
    *,
    baseline: File = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a baseline that is there.")] = False,
    min_level: Level = "warning",
    config: ConfigFile = None,
    isolated: Isolated = False,
    jobs: Jobs = 0,
) -> None:
    """Write a baseline of all that is found now."""
    from newslint.engine.baseline import Baseline

    settings = settings_of(config, isolated)
    file = _file(baseline, settings)
    if file.exists() and not force:
        raise UserError(
            f"{shown(file)} is there already: `newslint baseline update` changes it, --force replaces it"
        )
    made = Baseline.of(_linted(paths, settings, None, min_level, jobs).diagnostics)
    _write(file, made)
    say_lines([f"{_counted(made)} in {shown(file)}."])
    if settings.baseline is None:
        option, key = f"check --baseline {shown(file)}", f"baseline: {file.name}"
        say_lines([f"To pass over them: `{option}`, or `{key}` in newslint.yaml."])


@app.command()
def update(
    paths: Paths = None,
    *,
    baseline: File = None,
    min_level: Level = "warning",
    config: ConfigFile = None,
    isolated: Isolated = False,
    jobs: Jobs = 0,
) -> None:
    """Accept what is new, and drop what is mended."""
    _renewed(paths, baseline, settings_of(config, isolated), min_level, jobs=jobs, new=True)


@app.command()
def prune(
    paths: Paths = None,
    *,
    baseline: File = None,
    min_level: Level = "warning",
    config: ConfigFile = None,
    isolated: Isolated = False,
    jobs: Jobs = 0,
) -> None:
    """Drop what is mended; what is new stays new."""
    _renewed(paths, baseline, settings_of(config, isolated), min_level, jobs=jobs, new=False)


@app.command()
def show(
    paths: Paths = None,
    *,
    baseline: File = None,
    min_level: Level = "warning",
    config: ConfigFile = None,
    isolated: Isolated = False,
    jobs: Jobs = 0,
) -> None:
    """Print what the baseline passes over, where it stands now, and which entries find nothing any more."""
    from newslint.cli.terminal import style_of
    from newslint.engine.baseline import Baseline
    from newslint.reporters import render

    settings = settings_of(config, isolated)
    known = Baseline.read(_file(baseline, settings))
    report = _linted(paths, settings, known, min_level, jobs)
    tell_lines(render("concise", report._replace(diagnostics=report.known, hidden=()), style_of(sys.stdout)))
    for entry in report.unused:
        say_lines([f"finds nothing any more: {' '.join(entry)}"])
    say_lines([f"{_counted(known)}: {len(report.known)} found, {len(report.unused)} not any more."])


def _renewed(
    paths: list[str] | None, file: Path | None, settings: Config, min_level: str, *, jobs: int, new: bool
) -> None:
    from newslint.engine.baseline import Baseline

    file = _file(file, settings)
    old = Baseline.read(file)
    report = _linted(paths, settings, old, min_level, jobs)
    added = Baseline.of(report.diagnostics) if new else Baseline()
    made = old.changed(report, added)
    if made != old:
        _write(file, made)
    say_lines(
        [f"{_counted(made)} in {shown(file)}: {len(added.entries)} added, {len(report.unused)} dropped."]
    )


def _file(file: Path | None, settings: Config) -> Path:
    return file or settings.baseline or (settings.root if settings.file else Path()) / NAME


def _linted(
    paths: list[str] | None, settings: Config, known: Baseline | None, min_level: str, jobs: int
) -> Report:
    """The report of a run without limits; UserError if it is incomplete: it judges what it has seen."""
    from newslint.cli.terminal import progress
    from newslint.engine.discover import discover
    from newslint.engine.run import Request, run

    found = discover(paths or ["."], settings)
    policy = rulebook_of(settings).configure(settings)
    with progress(sys.stderr) as tell:
        request = Request(
            policy, found.files, found.skipped, found.failures, jobs, Severity[min_level.upper()], tell
        )
        report = run(request._replace(baseline=known, limits=False))
    if report.incomplete:
        raise UserError(
            "not everything could be read or checked, so the baseline stays as it was: see `newslint check`"
        )
    return report


def _write(file: Path, made: Baseline) -> None:
    from newslint.engine.atomic import write_lines

    try:
        write_lines(file, made.lines(file))
    except OSError as error:
        raise UserError(f"cannot write {shown(file)}: {error.strerror}") from None


def _counted(made: Baseline) -> str:
    return "1 finding" if len(made.entries) == 1 else f"{len(made.entries)} findings"
