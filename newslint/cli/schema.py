"""The command `newslint schema`: print the JSON schema of a configuration."""

from __future__ import annotations

import typer

from newslint.cli.console import tell_lines
from newslint.cli.options import ConfigFile, Isolated
from newslint.cli.settings import rulebook_of, settings_of

app = typer.Typer()


@app.command()
def schema(config: ConfigFile = None, isolated: Isolated = False) -> None:
    """Print the JSON schema of newslint.yaml, with the rules and options there are.

    An editor takes it from a first line `# yaml-language-server: $schema=FILE`.
    """
    import json

    from newslint.catalog.schema import schema as schema_of

    made = schema_of(rulebook_of(settings_of(config, isolated)))
    tell_lines([json.dumps(made, ensure_ascii=False, indent=2)])
