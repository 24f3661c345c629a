"""Options that commands share, and the configuration and the rules that they lead to."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from time import strftime
from typing import TYPE_CHECKING, Annotated

import typer

from newslint.errors import UserError
from newslint.model.diagnostic import Severity

if TYPE_CHECKING:
    from newslint.policy.config import Config
    from newslint.policy.rulebook import Rulebook

FOUND = 1  # exit codes
WRONG = 2

ConfigFile = Annotated[
    Path | None,
    typer.Option("--config", metavar="FILE", help="Read this configuration, not the nearest one upward."),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Read no configuration.")]
Select = Annotated[
    list[str] | None,
    typer.Option(metavar="RULES", help="Run these alone: rules, packs or all, with commas between them."),
]
Ignore = Annotated[list[str] | None, typer.Option(metavar="RULES", help="Leave these out.")]
ExtendSelect = Annotated[
    list[str] | None, typer.Option(metavar="RULES", help="Run these too, though they are off.")
]
BaselineFile = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Pass over the findings in this `newslint baseline`.")
]
DiffBase = Annotated[
    str | None, typer.Option(metavar="REF", help="Tell only what is not found where git left REF.")
]
Archives = Annotated[
    list[Path] | None,
    typer.Option(metavar="FILE", help="Compare with this `newslint archive` too; repeatable."),
]
Jobs = Annotated[int, typer.Option(min=0, metavar="N", help="Processes; 0: one for each core.")]


def settings_of(file: Path | None, isolated: bool) -> Config:
    """The configuration that holds here; UserError if both options are given."""
    from newslint.policy.config import load_config

    if file and isolated:
        raise UserError("--config and --isolated exclude each other")
    return load_config(Path.cwd(), file, isolated)._replace(today=strftime("%Y-%m-%d"))


def rulebook_of(settings: Config, *folders: Path) -> Rulebook:
    """The rules that come with newslint, those of the configuration and of more folders."""
    from newslint.policy.rulebook import Rulebook

    packs = tuple(dict.fromkeys((*settings.packs, *folders)))
    return Rulebook.load(packs, plugins=settings.plugins)


def levels_of(fail_on: str, min_level: str) -> tuple[Severity, Severity]:
    """The severity to fail on, off for never, and the lowest to tell: what fails is told."""
    fails = Severity.OFF if fail_on == "never" else Severity[fail_on.upper()]
    return fails, min(Severity[min_level.upper()], fails or Severity.ERROR)


def items_of(values: Iterable[str] | None) -> tuple[str, ...]:
    """`a,b` and `c`, or all in one: the names in options that take commas and repeats."""
    return tuple(item for value in values or () for item in value.replace(",", " ").split())
