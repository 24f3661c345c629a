"""The command `newslint report`: a page for editors about what was found."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from newslint.cli.console import say_lines, tell_lines
from newslint.cli.options import (
    Archives,
    BaselineFile,
    ConfigFile,
    DiffBase,
    ExtendSelect,
    Ignore,
    Isolated,
    Jobs,
    Select,
)
from newslint.cli.settings import FOUND, WRONG, items_of, levels_of, rulebook_of, settings_of
from newslint.errors import UserError

if TYPE_CHECKING:
    from newslint.model.diagnostic import Report
    from newslint.model.edition import Edition

NAME = Path("newslint-report.html")
STANDARD = Path("-")

app = typer.Typer()


@app.command()
def report(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="[PATHS]...", help="Files, folders, globs. [default: .]")
    ] = None,
    *,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="The page to write; - is standard output.")
    ] = NAME,
    select: Select = None,
    ignore: Ignore = None,
    extend_select: ExtendSelect = None,
    min_level: Annotated[
        Literal["error", "warning", "info"], typer.Option(help="The lowest severity to tell.")
    ] = "warning",
    fail_on: Annotated[
        Literal["error", "warning", "info", "never"],
        typer.Option(help="The lowest severity to fail on; a page is no gate, unless you ask."),
    ] = "never",
    baseline: BaselineFile = None,
    diff_base: DiffBase = None,
    archive: Archives = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
    jobs: Jobs = 0,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print errors alone.")] = False,
) -> int:
    """Write a page about articles, for editors.

    One HTML file, which needs no network and no script: what was found by rule and by article, with its text,
    passages told twice side by side, recycled text, readability and a timeline. Exit code: 0, it was written;
    1, something of severity --fail-on or above was found; 2, wrongly asked, or not everything could be read.
    """
    from newslint.cli.accepted import accepted
    from newslint.cli.outputs import writable
    from newslint.cli.terminal import progress
    from newslint.engine.discover import discover
    from newslint.engine.edition import edition
    from newslint.engine.request import Request
    from newslint.reporters import tally

    apart = () if output == STANDARD else (writable(output),)
    settings = settings_of(config, isolated)
    chosen = (items_of(select), items_of(ignore), items_of(extend_select))
    policy = rulebook_of(settings).configure(settings, *chosen)
    found = discover(paths or ["."], settings, apart=apart)
    fails, level = levels_of(fail_on, min_level)
    archives = tuple(archive or settings.archives)
    skipped = tuple(each for each in found.skipped if not _same(Path(each.path), output))
    request = Request(policy, found.files, skipped, found.failures, jobs, level, archives=archives)
    request = request._replace(baseline=accepted(baseline, diff_base, settings, request))
    with progress(sys.stderr, silent=quiet) as tell:
        issue = edition(request._replace(progress=tell))
    made = issue.report
    if not (made.documents or made.incomplete):
        raise UserError(tally.no_article(made))
    _write(issue, output)
    _close(made, output, () if quiet else found.notes, quiet)
    if made.incomplete:
        return WRONG
    return FOUND if tally.fails(made, fails) else 0


def _close(made: Report, output: Path, notes: Sequence[str], quiet: bool) -> None:
    """What failed, and unless quiet the closing words."""
    from newslint.reporters import tally

    say_lines(f"newslint: {each.message}" for each in made.failures)
    if not quiet:
        say_lines((*notes, *tally.summary(made), *([] if output == STANDARD else [f"See {output}."])))


def _same(path: Path, output: Path) -> bool:
    """Is a file that was passed over the page of the last run?"""
    return output != STANDARD and path.resolve() == output.resolve()


def _write(issue: Edition, output: Path) -> None:
    """Write the page; UserError if that fails."""
    from newslint.engine.atomic import write_lines
    from newslint.reporters.html import render

    lines = render(issue)
    if output == STANDARD:
        tell_lines(lines)
        return
    try:
        write_lines(output, lines)
    except OSError as error:
        raise UserError(f"--output: cannot write {output}: {error.strerror}") from None
