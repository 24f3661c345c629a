"""Write a file as a whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """Lines of UTF-8, each ended by a line feed; a file of this name is replaced once all are written.

    What is no regular file, such as a pipe, is written to as it is. Raises OSError.
    """
    path = path.resolve()
    if path.exists() and not path.is_file():
        _write(path, lines)
        return
    fresh = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        _write(fresh, lines)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def _write(path: Path, lines: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
        stream.writelines(f"{line}\n" for line in lines)
