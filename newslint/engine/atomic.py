"""Write a file as a whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """Lines of UTF-8, each ended by a line feed; a file of this name is replaced once all are written.

    What is no regular file, such as a pipe, is written to as it is. Raises OSError.
    """
    path = path.resolve()
    if path.exists() and not path.is_file():
        _write(path, lines)
        return
    with _fresh(path) as fresh:
        _write(fresh, lines)


def overwrite(path: Path, content: bytes, was: bytes) -> bool:
    """Put other bytes into a file that is there, and keep its mode, its owner and the links to it.

    False, and nothing is written, if it no longer holds what it was. Raises OSError.
    """
    path = path.resolve()
    with _fresh(path) as fresh:
        fresh.write_bytes(content)
        state = path.stat()
        if hasattr(os, "chown"):
            with suppress(PermissionError):
                os.chown(fresh, state.st_uid, state.st_gid)
        fresh.chmod(state.st_mode & 0o7777)
        same = path.read_bytes() == was
        if not same:
            fresh.unlink()
    return same


@contextmanager
def _fresh(path: Path) -> Iterator[Path]:
    """A file beside this one, which takes its place once it is written, if it is there still."""
    fresh = path.with_name(f".newslint-{os.getpid()}.tmp")
    try:
        yield fresh
        if fresh.exists():
            fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def _write(path: Path, lines: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
        stream.writelines(f"{line}\n" for line in lines)
