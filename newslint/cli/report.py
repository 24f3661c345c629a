"""The command `newslint report`: a page for editors about what was found."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from newslint.cli.console import say_lines, tell_lines
from newslint.cli.settings import FOUND, WRONG, ConfigFile, Isolated, items_of, rulebook_of, settings_of
from newslint.errors import UserError
from newslint.model.diagnostic import Severity

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
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="RULES", help="Run these alone: rules, packs or all, with commas between them."),
    ] = None,
    ignore: Annotated[list[str] | None, typer.Option(metavar="RULES", help="Leave these out.")] = None,
    extend_select: Annotated[
        list[str] | None, typer.Option(metavar="RULES", help="Run these too, though they are off.")
    ] = None,
    min_level: Annotated[
        Literal["error", "warning", "info"], typer.Option(help="The lowest severity to tell.")
    ] = "warning",
    fail_on: Annotated[
        Literal["error", "warning", "info", "never"],
        typer.Option(help="The lowest severity to fail on; a page is no gate, unless you ask."),
    ] = "never",
    baseline: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Pass over the findings in this `newslint baseline`.")
    ] = None,
    diff_base: Annotated[
        str | None, typer.Option(metavar="REF", help="Tell only what is not found where git left REF.")
    ] = None,
    archive: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", help="Compare with this `newslint archive` too; repeatable."),
    ] = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
    jobs: Annotated[int, typer.Option(min=0, metavar="N", help="Processes; 0: one for each core.")] = 0,
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
    fails = Severity.OFF if fail_on == "never" else Severity[fail_on.upper()]
    level = min(Severity[min_level.upper()], fails or Severity.ERROR)
    archives = tuple(archive or settings.archives)
    skipped = tuple(each for each in found.skipped if not _same(Path(each.path), output))
    request = Request(policy, found.files, skipped, found.failures, jobs, level, archives=archives)
    request = replace(request, baseline=accepted(baseline, diff_base, settings, request))
    with progress(sys.stderr, silent=quiet) as tell:
        issue = edition(replace(request, progress=tell))
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
