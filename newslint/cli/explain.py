"""The command `newslint explain`: what a rule finds, why, and how to tune and silence it."""

from __future__ import annotations

from typing import Annotated

import typer

from newslint.cli.console import tell_lines
from newslint.cli.options import ConfigFile, Isolated
from newslint.cli.settings import rulebook_of, settings_of

app = typer.Typer()


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

    tell_lines(catalog.explain(rulebook_of(settings_of(config, isolated)), rule))
