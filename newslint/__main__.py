"""Where every run begins and ends: `newslint`, `python -m newslint`."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from newslint import __version__
from newslint.errors import UserError

WRONG = 2
INTERRUPTED = 130
GARBAGE = 100_000  # allocations before a look for circles; at Python's 700, looking takes 5-10 % of a run


def main() -> None:
    """Run the command line of this process and exit with its code."""
    gc.set_threshold(GARBAGE)
    try:
        _leave(run(sys.argv[1:]))
    except KeyboardInterrupt:  # which may come at the very end
        _leave(INTERRUPTED)


def _leave(code: int) -> NoReturn:
    """End the process with this code, and at once: to take apart what a run has made takes Python 12 ms for
    one article, and longer for more.

    After Ctrl-C it would end by the signal where that came in code which it compiles while it runs, as it
    does for a dataclass (bpo-1054041): a caller would see -2.
    """
    if code != INTERRUPTED:
        atexit._run_exitfuncs()  # of libraries and plugins
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        except OSError:
            sys.exit(code)
    os._exit(code)


def run(arguments: Sequence[str]) -> int:
    """Run a command line. Exit code: 0, 1 (findings), 2 (wrongly asked, or incomplete), 130 (interrupted)."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")  # type: ignore[union-attr]
    if list(arguments) in (["--version"], ["-V"]):  # needs none of what follows
        print(f"newslint {__version__}")
        return 0
    try:
        return _answered(list(arguments))
    except UserError as error:
        print(f"newslint: {error}", file=sys.stderr)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        if isinstance(
            error.__cause__, KeyboardInterrupt
        ):  # one that came while a class was made, before 3.12
            return INTERRUPTED
        _bug(error, verbose="--verbose" in arguments)
    return WRONG


def _answered(arguments: list[str]) -> int:
    from newslint.cli.straight import straight

    if asked := straight(arguments):
        from newslint.cli.lint import lint

        return lint(asked)
    from newslint.cli.app import Abort, UsageError, app

    try:
        return int(app(arguments, prog_name="newslint", standalone_mode=False) or 0)
    except UsageError as error:
        error.show()  # type: ignore[attr-defined]
    except Abort:
        return INTERRUPTED
    return WRONG


def _bug(error: Exception, verbose: bool) -> None:
    """The last net: one line, and the traceback for those who ask."""
    if verbose:
        from traceback import print_exception

        print_exception(error)
    kind = type(error).__name__
    hint = "" if verbose else " (--verbose shows where; please report it)"
    print(f"newslint: internal error: {kind}: {' '.join(str(error).split())}{hint}", file=sys.stderr)


if __name__ == "__main__":
    main()
