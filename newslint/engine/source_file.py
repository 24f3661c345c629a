"""A file of the run, or some lines of a large one."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from newslint.model.span import Position


class Part(NamedTuple):
    """Some lines of a file: from byte to byte, and where they begin in it."""

    start: int
    end: int
    origin: Position


class SourceFile(NamedTuple):
    """A file to read. named: given by name, so it is read even if it does not look like an article.

    focus: its diagnostics are told; others are only compared with. content: bytes to read instead. part: of a
    large file, what is to be read.
    """

    path: Path | None
    name: str
    named: bool
    focus: bool
    content: bytes | None = None
    part: Part | None = None
