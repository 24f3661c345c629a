"""What the output goes to: colours or none, how wide, and a line of progress."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TextIO

from newslint.reporters import Style

WIDTH = 100  # cells, where there is no terminal to ask
PATIENCE = 1.0  # seconds before a run says how far it is
INTERVAL = 0.1  # seconds between two such lines

Progress = Callable[[int, int], None]


def style_of(stream: TextIO, color: str = "auto") -> Style:
    """How to write to a stream; color: auto, always or never."""
    return Style(_has_colors(stream, color), _columns())


def _columns() -> int:
    """How wide the terminal is, as `shutil` finds it, which loads all that compresses."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told):
        return int(told)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or WIDTH  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):
        return WIDTH


def _has_colors(stream: TextIO, color: str) -> bool:
    """The option decides, else NO_COLOR (no-color.org), FORCE_COLOR, else whether it is a terminal."""
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


@contextmanager
def progress(stream: TextIO, silent: bool = False) -> Iterator[Progress | None]:
    """What to tell of (done, all) files: on a terminal, it keeps a line up to date once a run takes long."""
    if silent or not stream.isatty():
        yield None
        return
    start = told = monotonic()

    def tell(done: int, total: int) -> None:
        nonlocal told
        now = monotonic()
        if now - start >= PATIENCE and (now - told >= INTERVAL or done == total):
            told = now
            stream.write(f"\r\x1b[K{done:,} of {total:,} files")
            stream.flush()

    try:
        yield tell
    finally:
        if told > start:
            stream.write("\r\x1b[K")
            stream.flush()
