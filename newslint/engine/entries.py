"""Entries of `include` that include nothing: a name misspelled would leave articles out in silence."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from newslint.engine.globs import Globs, fixed_prefix, has_magic
from newslint.late import late
from newslint.policy.config import Config

_ESCAPED = late(r"\\(.)")


def unmet(config: Config, root: str, files: Collection[str], complete: bool) -> Iterator[str]:
    """A note on each glob of `include` that matches none of the files (real paths).

    complete: the files are all that is included; else only what is certain is told. UserError for an entry
    without wildcards that names nothing.
    """
    for entry in config.include:
        path = _ESCAPED.sub(r"\1", entry.lstrip("/"))
        if entry.startswith("!") or os.path.lexists(Path(root, path)):
            continue
        literal = not has_magic(entry)
        certain = complete or (literal and "/" in entry.rstrip("/"))  # without a slash it may lie anywhere
        if certain and not _met(entry.lstrip("/"), root, files):
            if literal:
                raise config.wrong("include", entry, f"no such file or folder: {path}")
            yield no_file("include", entry)


def no_file(key: str, entry: str) -> str:
    """The note on a glob that matches nothing."""
    return f"{key}: {entry!r} matches no file"


def _met(entry: str, root: str, files: Collection[str]) -> bool:
    """The folder before the first wildcard may be a link, so it is followed first."""
    prefix, rest = fixed_prefix(entry)
    folder = os.path.realpath(Path(root, prefix)) if rest and prefix else root
    globs = Globs.of(folder, ["/" + rest if rest and prefix else entry])
    return any(globs.verdict(path) for path in files)
