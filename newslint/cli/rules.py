"""The command `newslint rules`: list them."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from newslint.cli.console import tell_lines
from newslint.cli.options import ConfigFile, Isolated
from newslint.cli.settings import rulebook_of, settings_of

app = typer.Typer()


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

    settings = settings_of(config, isolated)
    rulebook = rulebook_of(settings)
    if output_format == "json":
        tell_lines([json.dumps(catalog.as_json(rulebook), ensure_ascii=False, indent=2)])
    elif output_format == "markdown":
        tell_lines(catalog.markdown(rulebook))
    else:
        tell_lines(catalog.rules_table(rulebook, rulebook.configure(settings)))
