"""Why a file is among those of a run."""

from __future__ import annotations

import os
from collections.abc import Iterable

from newslint.engine.globs import Globs
from newslint.engine.source_file import SourceFile
from newslint.policy.config import Config


def reasons(files: Iterable[SourceFile], config: Config) -> dict[str, str]:
    """By name, why a file is linted: it is named, or an entry of `include` takes it; empty: asked for alike.

    A file that articles are compared with says so.
    """
    root = os.path.realpath(config.root)
    entries = [(entry, Globs.of(root, [entry])) for entry in reversed(config.include) if entry[0] != "!"]
    found: dict[str, str] = {}
    for file in files:
        real = os.path.realpath(file.path or file.name)
        taken = (f"include {entry!r}" for entry, globs in entries if globs.verdict(real))
        why = "named" if file.named else next(taken, "by a link" if entries else "")
        found[file.name] = why if file.focus else "compared with, not linted"
    return found
