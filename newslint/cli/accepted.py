"""What was there before a run: a baseline in a file, or the findings in a commit of git."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.engine.request import Request
from newslint.errors import UserError

if TYPE_CHECKING:
    from newslint.engine.baseline import Baseline
    from newslint.policy.config import Config


def accepted(file: Path | None, ref: str | None, settings: Config, request: Request) -> Baseline | None:
    """What the baseline knows (the file, else the configured one) or what is found as of a commit.

    UserError if the file is not there, or if git cannot say what was there.
    """
    file = file or settings.baseline
    if file is None and ref is None:
        return None
    from newslint.engine.baseline import Baseline

    known = Baseline()
    if file:
        try:
            known = Baseline.read(file)
        except UserError as error:
            if file != settings.baseline or error.line:
                raise
            raise settings.wrong("baseline", "", f"{error.file}: {error.message}") from None
    return known if ref is None else known | found_in(ref, settings, request)


def found_in(ref: str, settings: Config, request: Request) -> Baseline:
    """What the same run finds in the files as of a commit; what it could not read there is not known."""
    from newslint.engine.baseline import Baseline
    from newslint.engine.past import as_of
    from newslint.engine.run import run

    past = request._replace(files=as_of(ref, request.files, settings), skipped=(), failures=(), limits=False)
    return replace(Baseline.of(run(past).diagnostics), lasting=False)
