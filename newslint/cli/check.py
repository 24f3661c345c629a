"""The command `newslint check`: lint articles."""

# No `from __future__ import annotations` here: Typer would evaluate every annotation twice, in 5 ms.
from pathlib import Path
from typing import Annotated

import typer

from newslint.cli.asked import Asked, Colour, Failing, Format, Level
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

app = typer.Typer()


@app.command()
def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATHS]...", help="Files, folders, globs; - is standard input. [default: .]"),
    ] = None,
    *,
    select: Select = None,
    ignore: Ignore = None,
    extend_select: ExtendSelect = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="Mend what can be mended safely, and tell what is left.")
    ] = False,
    unsafe_fixes: Annotated[
        bool,
        typer.Option("--unsafe-fixes", help="With --fix or --diff: mend more, which people should check."),
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Print what --fix would change, and change nothing; 1 if anything.")
    ] = False,
    output_format: Annotated[
        Format | None, typer.Option(help="How to tell what was found. [default: text]")
    ] = None,
    output: Annotated[
        list[str] | None,
        typer.Option(metavar="FMT:FILE", help="Write it to a file too, in a format of its own; repeatable."),
    ] = None,
    max_diagnostics: Annotated[
        int | None, typer.Option(min=0, metavar="N", help="Print at most so many, the most severe.")
    ] = None,
    min_level: Annotated[
        Level, typer.Option(help="The lowest severity to tell (what --fail-on asks for is told too).")
    ] = "warning",
    fail_on: Annotated[Failing, typer.Option(help="The lowest severity to fail on.")] = "error",
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="The same as --fail-on never.")] = False,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Tell how often each rule found something, not what.")
    ] = False,
    show_files: Annotated[
        bool, typer.Option("--show-files", help="Lint nothing: list the files, and why others are left out.")
    ] = False,
    baseline: BaselineFile = None,
    diff_base: DiffBase = None,
    show_settings: Annotated[
        bool, typer.Option("--show-settings", help="Lint nothing: print the settings that hold, and whence.")
    ] = False,
    archive: Archives = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
    force_exclude: Annotated[
        bool, typer.Option("--force-exclude", help="Leave out excluded files even if they are named.")
    ] = False,
    stdin_filename: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="The file that standard input stands for; without it, text or JSON."
        ),
    ] = None,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Read all articles again, and remember nothing.")
    ] = False,
    cache_dir: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Remember there. [default: .newslint_cache in the project]"),
    ] = None,
    jobs: Jobs = 0,
    color: Annotated[Colour, typer.Option(help="Colours; auto: on a terminal.")] = "auto",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print diagnostics and errors alone.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Print more; tracebacks too.")] = False,
) -> int:
    """Lint articles.

    Prints what makes them unfit to publish, each time with its place. Exit code: 0, nothing of severity
    --fail-on or above was found; 1, something was; 2, wrongly asked, or not everything could be read.
    """
    asked = Asked(**locals())
    from newslint.cli.lint import lint

    return lint(asked)
