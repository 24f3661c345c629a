"""The command `newslint archive`: keep what was published, and compare with it without reading it again."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from newslint.cli.console import say_lines, tell_lines
from newslint.cli.options import ConfigFile, Isolated, Jobs
from newslint.cli.settings import FOUND, WRONG, rulebook_of, settings_of
from newslint.errors import UserError

if TYPE_CHECKING:
    from newslint.engine.archiving import Archiving, Order
    from newslint.policy.config import Config

Paths = Annotated[
    list[str] | None, typer.Argument(metavar="[PATHS]...", help="Files, folders, globs. [default: .]")
]
File = Annotated[
    Path | None,
    typer.Option("-o", "--archive", metavar="FILE", help="The archive. [default: as configured]"),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print errors alone.")]

app = typer.Typer(help="Keep what was published in one file: `check --archive FILE` compares with it.")


@app.command()
def build(
    paths: Paths = None,
    *,
    archive: File = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
    jobs: Jobs = 0,
    quiet: Quiet = False,
) -> int:
    """Make an archive of all articles at these paths, in place of any that is there."""
    from newslint.cli.terminal import progress
    from newslint.engine.archiving import build as make

    with progress(sys.stderr, silent=quiet) as tell:
        order = _order(paths or ["."], archive, settings_of(config, isolated), jobs, tell)
        done = make(order)
    return _closed(order, done, quiet)


@app.command()
def update(
    paths: Paths = None,
    *,
    archive: File = None,
    keep: Annotated[bool, typer.Option("--keep", help="Leave articles in it whose files are gone.")] = False,
    config: ConfigFile = None,
    isolated: Isolated = False,
    jobs: Jobs = 0,
    quiet: Quiet = False,
) -> int:
    """Add articles that are new at these paths, replace those that changed, and drop those that are gone."""
    from newslint.cli.terminal import progress
    from newslint.engine.archiving import update as renew

    given = paths or ["."]
    with progress(sys.stderr, silent=quiet) as tell:
        order = _order(given, archive, settings_of(config, isolated), jobs, tell)
        below = () if keep else [order.policy.path_of(path.rstrip("/") or "/") for path in given]
        done = renew(order, below)
    return _closed(order, done, quiet)


@app.command()
def info(
    archive: Annotated[
        Path | None, typer.Argument(metavar="[ARCHIVE]", help="[default: as configured]")
    ] = None,
    *,
    output_format: Annotated[Literal["text", "json"], typer.Option(help="How to print it.")] = "text",
    config: ConfigFile = None,
    isolated: Isolated = False,
) -> None:
    """Say what is in an archive."""
    import json

    from newslint.engine.archiving import facts

    told = facts(_archive(archive, settings_of(config, isolated)))
    if output_format == "json":
        tell_lines([json.dumps(told, ensure_ascii=False, indent=2)])
    else:
        tell_lines(f"{name.replace('_', ' ')}: {_spelled(value)}" for name, value in told.items())


@app.command()
def query(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Files, folders, globs.")],
    *,
    archive: File = None,
    output_format: Annotated[
        Literal["text", "concise", "jsonl"], typer.Option(help="How to tell it.")
    ] = "text",
    config: ConfigFile = None,
    isolated: Isolated = False,
    jobs: Jobs = 0,
) -> int:
    """Print what these files have in common with an archive, of any severity. Exit code: 1 if anything."""
    from newslint.cli.terminal import style_of
    from newslint.engine.archiving import asked
    from newslint.reporters import render

    order = _order(files, archive, settings_of(config, isolated), jobs, None)
    report = asked(order)
    tell_lines(render(output_format, report, style_of(sys.stdout)))
    say_lines(f"newslint: {failure.message}" for failure in report.failures)
    if report.incomplete:
        return WRONG
    return FOUND if report.diagnostics else 0


def _order(paths: Sequence[str], archive: Path | None, settings: Config, jobs: int, tell: object) -> Order:
    from newslint.engine.archiving import Order
    from newslint.engine.discover import discover

    file = _archive(archive, settings)
    policy = rulebook_of(settings).configure(settings)
    found = discover(paths, settings)
    files = [each for each in found.files if each.focus]
    return Order(policy, files, file, found.failures, jobs, tell)  # type: ignore[arg-type]


def _archive(given: Path | None, settings: Config) -> Path:
    if given is not None:
        return given
    if len(settings.archives) != 1:
        raise UserError("name the archive: --archive FILE, or `archive: FILE` in the configuration")
    return settings.archives[0]


def _closed(order: Order, done: Archiving, quiet: bool) -> int:
    """What was done, on standard error; the exit code."""
    say_lines(f"newslint: {failure.message}" for failure in done.failures)
    if not quiet:
        say_lines([f"{order.archive}: {'; '.join(_done(done))}."])
    return WRONG if done.failures else 0


def _done(done: Archiving) -> Iterator[str]:
    yield f"{done.documents:,} articles of {done.files:,} files added"
    if done.gone:
        yield f"{done.gone:,} files taken out"
    if done.same:
        yield f"{done.same:,} files as they were"


def _spelled(value: object) -> str:
    if isinstance(value, int):
        return f"{value:,}"
    return "\n".join(["", *(f"  {each}" for each in value)]) if isinstance(value, list) else str(value)
