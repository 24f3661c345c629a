"""The command line: what can be asked, and who answers. No logic; the only file that prints."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from newslint import __version__
from newslint.errors import UserError
from newslint.model.diagnostic import Report, Severity
from newslint.stats import stats

if TYPE_CHECKING:
    from newslint.engine.discover import SourceFile
    from newslint.policy.config import Config
    from newslint.policy.rulebook import Rulebook
    from newslint.reporters import Style

Abort = typer.Abort
UsageError: type[Exception] = typer.BadParameter.__mro__[1]  # click's, which Typer hides from 0.26 on

MAX_FAILURES = 10  # told one by one: a check that raises on one article raises on many
FOUND = 1
WRONG = 2
MACHINE = ("json", "jsonl")  # formats of which standard error says little

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


Format = Literal["text", "concise", "json", "jsonl"]  # newslint.reporters.FORMATS
Level = Literal["error", "warning", "info"]
ConfigFile = Annotated[
    Path | None,
    typer.Option("--config", metavar="FILE", help="Read this configuration, not the nearest one upward."),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Read no configuration.")]


@app.callback(invoke_without_command=True)
def newslint(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", "-V", help="Print the version.")] = False,
) -> None:
    """The linter for generated news: duplicates, stray captions, repeated headlines, unreadable text.

    `newslint check` lints the articles in this folder and below; `newslint check --help` tells the rest.
    """
    context.obj = (_print, _say)
    if version:
        _print([f"newslint {__version__}"])
        raise typer.Exit
    if context.invoked_subcommand is None:
        _print([context.get_help()])


@app.command()
def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATHS]...", help="Files, folders, globs; - is standard input. [default: .]"),
    ] = None,
    *,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="RULES", help="Run these alone: rules, packs or all, with commas between them."),
    ] = None,
    ignore: Annotated[list[str] | None, typer.Option(metavar="RULES", help="Leave these out.")] = None,
    extend_select: Annotated[
        list[str] | None, typer.Option(metavar="RULES", help="Run these too, though they are off.")
    ] = None,
    output_format: Annotated[Format, typer.Option(help="How to tell what was found.")] = "text",
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
    config: ConfigFile = None,
    isolated: Isolated = False,
    force_exclude: Annotated[
        bool, typer.Option("--force-exclude", help="Leave out excluded files even if they are named.")
    ] = False,
    stdin_filename: Annotated[
        str | None, typer.Option(metavar="NAME", help="The file that standard input stands for.")
    ] = None,
    jobs: Annotated[int, typer.Option(min=0, metavar="N", help="Processes; 0: one for each core.")] = 0,
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
    from newslint.engine.discover import discover
    from newslint.engine.run import Request, run
    from newslint.reporters import tally
    from newslint.reporters.files import listing
    from newslint.terminal import progress, style_of

    settings = _settings(config, isolated)
    named, stdin = _standard_input(paths or ["."], stdin_filename)
    chosen = (_items(select), _items(ignore), _items(extend_select))
    policy = _rulebook(settings).configure(settings, *(((tally.UNREADABLE,),) if show_files else chosen))
    found = discover(named, settings, force_exclude, stdin=stdin, hook=os.environ.get("PRE_COMMIT") == "1")
    fails = Severity.OFF if exit_zero or fail_on == "never" else Severity[fail_on.upper()]
    level = min(Severity[min_level.upper()], fails or Severity.ERROR)
    with progress(sys.stderr, silent=quiet) as tell:
        report = run(Request(policy, found.files, found.skipped, found.failures, jobs, level, tell))
    style = style_of(sys.stdout, color)
    if show_files:
        _print(listing({file.name: file.focus for file in found.files}, report, style))
    elif not (report.documents or report.incomplete or force_exclude):
        raise UserError(tally.no_article(report))
    else:
        _print(_told(report, output_format, statistics, style))
    _say(_failed(report, verbose))
    if not quiet:
        _say(found.notes)
        if not show_files:
            _say(tally.kept_back(report) if output_format in MACHINE else tally.summary(report))
    if verbose:
        _say([f"Configuration: {settings.file or 'none'}. Rules: {len(policy.rules)}."])
    if report.incomplete:
        return WRONG
    return FOUND if tally.fails(report, fails) and not show_files else 0


@app.command()
def rules(
    output_format: Annotated[
        Literal["text", "json", "markdown"], typer.Option(help="How to list them.")
    ] = "text",
    config: ConfigFile = None,
    isolated: Isolated = False,
) -> None:
    """List the rules, each with its severity as configured here."""
    import json

    from newslint import catalog

    settings = _settings(config, isolated)
    rulebook = _rulebook(settings)
    if output_format == "json":
        _print([json.dumps(catalog.as_json(rulebook), ensure_ascii=False, indent=2)])
    elif output_format == "markdown":
        _print(catalog.markdown(rulebook))
    else:
        _print(catalog.rules_table(rulebook, rulebook.configure(settings)))


@app.command()
def explain(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="Such as duplication/repeated-paragraph.")],
    config: ConfigFile = None,
    isolated: Isolated = False,
) -> None:
    """Explain a rule.

    Prints what it finds and why, how to tune and how to silence it, and examples.
    """
    from newslint import catalog

    _print(catalog.explain(_rulebook(_settings(config, isolated)), rule))


@app.command()
def test(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[NAMES]...", help="Rules, packs, or folders of packs. [default: all rules]"),
    ] = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
) -> int:
    """Run the examples that rules carry.

    Prints for each that does not hold what was expected (-) and what was found (+); then the exit code is 1.
    """
    from newslint.selftest import run_examples

    settings = _settings(config, isolated)
    rulebook = _rulebook(settings)
    folders = [
        Path(name).resolve() for name in names or () if name not in rulebook.names and Path(name).is_dir()
    ]
    items = [name for name in names or () if Path(name).resolve() not in folders]
    if folders:
        rulebook = _rulebook(settings, *folders)
        items += [
            one for one, file in rulebook.files.items() if not set(folders).isdisjoint(file.path.parents)
        ]
    ran = failed = 0
    for outcome in run_examples(rulebook, items):
        ran += 1
        if not outcome.passed:
            failed += 1
            _print(outcome.difference())
    _say([f"{ran} examples: {f'{failed} failed' if failed else 'all hold'}."])
    return FOUND if failed else 0


app.command()(stats)


def _settings(file: Path | None, isolated: bool) -> Config:
    from newslint.policy.config import load_config

    if file and isolated:
        raise UserError("--config and --isolated exclude each other")
    return load_config(Path.cwd(), file, isolated)


def _rulebook(settings: Config, *folders: Path) -> Rulebook:
    from newslint.policy.rulebook import Rulebook

    return Rulebook.load(tuple(dict.fromkeys((*settings.packs, *folders))))


def _items(values: Iterable[str] | None) -> tuple[str, ...]:
    """`a,b` and `c`, or all in one: the names in options that take commas and repeats."""
    return tuple(item for value in values or () for item in value.replace(",", " ").split())


def _standard_input(paths: Sequence[str], name: str | None) -> tuple[list[str], SourceFile | None]:
    """The paths but for `-`, and what came by standard input if `-` was among them."""
    from newslint.engine.discover import SourceFile

    if "-" not in paths:
        if name is not None:
            raise UserError("--stdin-filename names standard input, so it needs the path -")
        return list(paths), None
    content = sys.stdin.buffer.read()
    return [path for path in paths if path != "-"], SourceFile(None, name or "<stdin>", True, True, content)


def _told(report: Report, output_format: Format, counts_only: bool, style: Style) -> Iterator[str]:
    from newslint.reporters import render, statistics

    if not counts_only:
        return render(output_format, report, style)
    if output_format == "jsonl":
        return statistics.as_jsonl(report)
    return statistics.as_json(report) if output_format in MACHINE else statistics.table(report, style)


def _failed(report: Report, verbose: bool) -> Iterator[str]:
    told = len(report.failures) if verbose else MAX_FAILURES
    for failure in report.failures[:told]:
        yield f"newslint: {failure.message}"
        if verbose and failure.detail:
            yield from failure.detail.rstrip("\n").split("\n")
    if len(report.failures) > told:
        yield f"newslint: {len(report.failures) - told} more failures (--verbose tells all)"


def _print(lines: Iterable[str]) -> None:
    """Lines to standard output; silently no more of them once nobody reads."""
    try:
        for line in lines:
            sys.stdout.write(line + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(lines: Iterable[str]) -> None:
    """Lines to standard error, none of which can harm a terminal."""
    from newslint.reporters.cells import visible

    for line in lines:
        sys.stderr.write(visible(line) + "\n")
