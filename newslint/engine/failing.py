"""What is said of a check or a reader that raises."""

from __future__ import annotations

import traceback

from newslint.model.diagnostic import Failure


def raised(rule: str, where: str, error: Exception) -> Failure:
    """The failure of a check: named, with its traceback for those who ask."""
    kind = type(error).__name__
    return Failure(f"{rule} raised {kind} on {where}: {error}", "".join(traceback.format_exception(error)))
