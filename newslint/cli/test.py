"""The command `newslint test`: run the examples that rules carry."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from newslint.cli.console import say_lines, tell_lines
from newslint.cli.options import ConfigFile, Isolated
from newslint.cli.settings import FOUND, rulebook_of, settings_of

app = typer.Typer()


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

    settings = settings_of(config, isolated)
    rulebook = rulebook_of(settings)
    folders = [
        Path(name).resolve() for name in names or () if name not in rulebook.names and Path(name).is_dir()
    ]
    items = [name for name in names or () if Path(name).resolve() not in folders]
    if folders:
        rulebook = rulebook_of(settings, *folders)
        items += [
            one for one, file in rulebook.files.items() if not set(folders).isdisjoint(file.path.parents)
        ]
    ran = failed = 0
    for outcome in run_examples(rulebook, items):
        ran += 1
        if not outcome.passed:
            failed += 1
            tell_lines(outcome.difference())
    say_lines([f"{ran} examples: {f'{failed} failed' if failed else 'all hold'}."])
    return FOUND if failed else 0
