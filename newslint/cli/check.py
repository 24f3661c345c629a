"""The command `newslint check`: lint articles."""

# No `from __future__ import annotations` here: Typer would evaluate every annotation twice, in 5 ms.
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from newslint.cli.console import say_lines, tell_lines
from newslint.cli.settings import (
    FOUND,
    WRONG,
    Archives,
    BaselineFile,
    ConfigFile,
    DiffBase,
    ExtendSelect,
    Ignore,
    Isolated,
    Jobs,
    Select,
    items_of,
    levels_of,
    rulebook_of,
    settings_of,
)
from newslint.errors import UserError

if TYPE_CHECKING:
    from newslint.engine.source_file import SourceFile
    from newslint.policy.config import Config

Format = Literal[  # newslint.reporters.FORMATS
    "text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "checkstyle",
    "markdown",
]  # fmt: skip
Level = Literal["error", "warning", "info"]

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
    fail_on: Annotated[
        Literal["error", "warning", "info", "never"], typer.Option(help="The lowest severity to fail on.")
    ] = "error",
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
    color: Annotated[
        Literal["auto", "always", "never"], typer.Option(help="Colours; auto: on a terminal.")
    ] = "auto",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print diagnostics and errors alone.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Print more; tracebacks too.")] = False,
) -> int:
    """Lint articles.

    Prints what makes them unfit to publish, each time with its place. Exit code: 0, nothing of severity
    --fail-on or above was found; 1, something was; 2, wrongly asked, or not everything could be read.
    """
    from newslint.cli.accepted import accepted
    from newslint.cli.fixes import Fixes
    from newslint.cli.outputs import outputs_named, paths_of
    from newslint.cli.terminal import progress, style_of
    from newslint.cli.voice import Voice
    from newslint.engine.cache import Cache, place
    from newslint.engine.discover import discover
    from newslint.engine.reasons import reasons
    from newslint.engine.request import Request
    from newslint.reporters import tally
    from newslint.reporters.files import listing, others

    standard, outputs = outputs_named(output or (), output_format)
    fixes = Fixes(fix, unsafe_fixes, diff)
    fixes.hold(show_files, show_settings, outputs=bool(outputs))
    settings = settings_of(config, isolated)
    named, stdin = _standard_input(paths or ["."], stdin_filename)
    style, aside = style_of(sys.stdout, color), bool(fix and stdin)
    voice = Voice(standard, outputs, style, statistics, max_diagnostics, quiet, verbose, aside).held()
    chosen = (items_of(select), items_of(ignore), items_of(extend_select))
    if show_settings:
        tell_lines(_settings_that_hold(settings, chosen))
        return 0
    policy = rulebook_of(settings).configure(settings, *(((tally.UNREADABLE,),) if show_files else chosen))
    found = discover(named, settings, force_exclude, stdin=stdin, hook=_hook(), apart=paths_of(outputs))
    fails, level = levels_of("never" if exit_zero else fail_on, min_level)
    request = Request(policy, found.files, found.skipped, found.failures, jobs, level)
    cache = None if no_cache or show_files else Cache(place(cache_dir, settings.root))
    if not show_files:
        request = request._replace(cache=cache, archives=tuple(archive or settings.archives))
        request = request._replace(baseline=accepted(baseline, diff_base, settings, request))
    with progress(sys.stderr, silent=quiet) as tell:
        report, outcome = fixes.run(request._replace(progress=tell))
    if show_files:
        tell_lines(listing(reasons(found.files, settings), report, voice.style))
    elif not (report.documents or report.incomplete or force_exclude):
        raise UserError(tally.no_article(report))
    else:
        fixes.tell(voice, report, outcome, stdin)
    listed = others(found.others) if show_files else ()
    notes = (*found.notes, *(cache.notes if cache else ()), *listed, *fixes.closing(outcome))
    voice.close(report, notes, listed=show_files or diff)
    say_lines([f"Configuration: {settings.file or 'none'}. Rules: {len(policy.rules)}."] if verbose else ())
    failing = fixes.fails(report, outcome, fails) and not show_files
    return WRONG if report.incomplete else FOUND if failing else 0


def _hook() -> bool:
    """Does pre-commit call?"""
    return os.environ.get("PRE_COMMIT") == "1"


def _settings_that_hold(settings: "Config", chosen: Sequence[tuple[str, ...]]) -> Iterator[str]:
    from newslint.catalog.effective import effective
    from newslint.policy.selection import Selection

    return effective(rulebook_of(settings), settings, Selection(*chosen))


def _standard_input(paths: Sequence[str], name: str | None) -> "tuple[list[str], SourceFile | None]":
    """The paths but for `-`, and what came by standard input if `-` was among them."""
    from newslint.engine.source_file import SourceFile

    if "-" not in paths:
        if name is not None:
            raise UserError("--stdin-filename names standard input, so it needs the path -")
        return list(paths), None
    content = sys.stdin.buffer.read()
    return [path for path in paths if path != "-"], SourceFile(
        None, name or _stdin_name(content), True, True, content
    )


def _stdin_name(content: bytes) -> str:
    """What standard input is called: by its suffix it is read, as JSON or JSON Lines if it parses as such."""
    text = content.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not text.startswith((b"{", b"[")):
        return "<stdin>"
    import json

    for suffix, part in ((".json", text), (".jsonl", text.split(b"\n", 1)[0])):
        with suppress(ValueError, RecursionError):
            if isinstance(json.loads(part), dict) or suffix == ".json":
                return f"<stdin>{suffix}"
    return "<stdin>"
