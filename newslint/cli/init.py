"""The command `newslint init`: write a first configuration for the repository it finds."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from newslint.cli.console import say_lines
from newslint.errors import UserError

NAME = "newslint.yaml"

app = typer.Typer()


@app.command()
def init(
    folder: Annotated[
        Path, typer.Argument(help="The top of the repository.", exists=True, file_okay=False)
    ] = Path(),
    force: Annotated[bool, typer.Option("--force", help=f"Replace a {NAME} that is there.")] = False,
) -> None:
    """Write a commented newslint.yaml for the kind of repository this is.

    Looks for the files of site generators (Hugo, Jekyll, Eleventy, Astro, Docusaurus), for exports of content
    systems, and at a sample of the articles.
    """
    from newslint.catalog.starter import seen, starter
    from newslint.engine.atomic import write_lines
    from newslint.engine.survey import survey
    from newslint.policy.config import config_in
    from newslint.policy.tree import shown

    file = folder.absolute() / NAME
    there = config_in(folder.absolute())
    if there and (there.name != NAME or not force):
        hint = "; --force replaces it" if there.name == NAME else ": keep one configuration"
        raise UserError(f"{shown(there)} is there already{hint}")
    found = survey(folder.absolute())
    try:
        write_lines(file, starter(found))
    except OSError as error:
        raise UserError(f"cannot write {shown(file)}: {error.strerror}") from None
    say_lines([f"This is {seen(found)}.", f"Wrote {shown(file)}. Next: `newslint check`."])
