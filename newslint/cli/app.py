"""The app: all commands as Typer reads them, with their help."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from newslint import __version__
from newslint.cli.console import tell_lines

Abort = typer.Abort
UsageError: type[Exception] = typer.BadParameter.__mro__[1]  # click's, which Typer hides from 0.26 on

COMMANDS = (
    "check",
    "rules",
    "explain",
    "stats",
    "report",
    "test",
    "baseline",
    "schema",
    "archive",
    "init",
    "clean",
)  # each a file here, read when it is asked for
COMPLETION = ("install_completion", "show_completion")  # options that Typer gives to the app of each command
SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class Commands(TyperGroup):
    """Typer builds the options of every command at start, which takes longer than an article."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.commands = dict.fromkeys(COMMANDS)  # type: ignore[assignment]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of this name, from its file; None if there is none."""
        if cmd_name not in COMMANDS:
            return None
        command = get_command(import_module(f"newslint.cli.{cmd_name}").app)
        command.name = cmd_name
        command.params = [each for each in command.params if each.name not in COMPLETION]
        return command


app = typer.Typer(
    cls=Commands,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings=SETTINGS,
)


@app.callback(invoke_without_command=True)
def newslint(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", "-V", help="Print the version.")] = False,
) -> None:
    """The linter for generated news: duplicates, stray captions, repeated headlines, unreadable text.

    `newslint check` lints the articles in this folder and below; `newslint check --help` tells the rest.
    """
    if version:
        tell_lines([f"newslint {__version__}"])
        raise typer.Exit
    if context.invoked_subcommand is None:
        tell_lines([context.get_help()])
