"""What `newslint check` is asked for, however it was read from the command line."""

# No `from __future__ import annotations` here: a named tuple would compile every annotation, in 1 ms.
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, NamedTuple

Format = Literal[  # newslint.reporters.FORMATS
    "text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "checkstyle",
    "markdown",
]  # fmt: skip
Level = Literal["error", "warning", "info"]
Failing = Literal["error", "warning", "info", "never"]
Colour = Literal["auto", "always", "never"]


class Asked(NamedTuple):
    """The paths and the options; what the options mean stands in their help."""

    paths: Sequence[str] | None = None
    select: Sequence[str] | None = None
    ignore: Sequence[str] | None = None
    extend_select: Sequence[str] | None = None
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False
    output_format: Format | None = None
    output: Sequence[str] | None = None
    max_diagnostics: int | None = None
    min_level: Level = "warning"
    fail_on: Failing = "error"
    exit_zero: bool = False
    statistics: bool = False
    show_files: bool = False
    baseline: Path | None = None
    diff_base: str | None = None
    show_settings: bool = False
    archive: Sequence[Path] | None = None
    config: Path | None = None
    isolated: bool = False
    force_exclude: bool = False
    stdin_filename: str | None = None
    no_cache: bool = False
    cache_dir: Path | None = None
    jobs: int = 0
    color: Colour = "auto"
    quiet: bool = False
    verbose: bool = False
