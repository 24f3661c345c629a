"""The two streams: what was asked for goes to standard output, all else to standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

from newslint.errors import UserError


def tell_lines(lines: Iterable[str]) -> None:
    """Lines to standard output; silently no more of them once nobody reads."""
    try:
        for line in lines:
            sys.stdout.write(line + "\n")
        sys.stdout.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left goes nowhere
        if not isinstance(error, BrokenPipeError):
            raise UserError(f"standard output cannot be written: {error.strerror}") from None


def say_lines(lines: Iterable[str]) -> None:
    """Lines to standard error, none of which can harm a terminal."""
    from newslint.reporters.cells import visible

    for line in lines:
        sys.stderr.write(visible(line) + "\n")
