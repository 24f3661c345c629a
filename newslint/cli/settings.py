"""The configuration and the rules that the options of a command lead to."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from time import strftime
from typing import TYPE_CHECKING

from newslint.errors import UserError
from newslint.model.diagnostic import Severity

if TYPE_CHECKING:
    from newslint.policy.config import Config
    from newslint.policy.rulebook import Rulebook

FOUND = 1  # exit codes
WRONG = 2


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
    items = tuple(item for value in values or () for item in value.replace(",", " ").split())
    if values and not items:
        raise UserError("--select, --ignore or --extend-select names nothing; leave it out for all rules")
    return items
