"""Options that commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

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
