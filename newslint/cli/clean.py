"""The command `newslint clean`: forget what earlier runs found."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from newslint.cli.console import say_lines
from newslint.cli.options import ConfigFile, Isolated
from newslint.cli.settings import settings_of

app = typer.Typer()


@app.command()
def clean(
    *,
    cache_dir: Annotated[
        Path | None, typer.Option(metavar="DIR", help="The cache. [default: .newslint_cache in the project]")
    ] = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
) -> None:
    """Remove the cache of this project; the next run reads all articles again."""
    from newslint.engine.cache import clean as remove
    from newslint.engine.cache import place
    from newslint.policy.tree import shown

    folder = place(cache_dir, settings_of(config, isolated).root)
    done = remove(folder)
    say_lines([f"Removed {shown(folder)}." if done else f"There is no cache at {shown(folder)}."])
