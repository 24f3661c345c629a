"""Options that commands share, and the configuration and the rules that they lead to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from time import strftime
from typing import TYPE_CHECKING, Annotated

import typer

from newslint.errors import UserError

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


def settings_of(file: Path | None, isolated: bool) -> Config:
    """The configuration that holds here; UserError if both options are given."""
    from newslint.policy.config import load_config

    if file and isolated:
        raise UserError("--config and --isolated exclude each other")
    return replace(load_config(Path.cwd(), file, isolated), today=strftime("%Y-%m-%d"))


def rulebook_of(settings: Config, *folders: Path) -> Rulebook:
    """The rules that come with newslint, those of the configuration and of more folders."""
    from newslint.policy.rulebook import Rulebook

    packs = tuple(dict.fromkeys((*settings.packs, *folders)))
    return Rulebook.load(packs, plugins=settings.plugins)


def items_of(values: Iterable[str] | None) -> tuple[str, ...]:
    """`a,b` and `c`, or all in one: the names in options that take commas and repeats."""
    return tuple(item for value in values or () for item in value.replace(",", " ").split())
