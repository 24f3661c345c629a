"""What is said of a check or a reader that raises, and of a file asked for in vain."""

from __future__ import annotations

from newslint.model.diagnostic import Failure, Skipped


def raised(rule: str, where: str, error: Exception) -> Failure:
    """The failure of a check: named, with its traceback for those who ask."""
    from traceback import format_exception

    kind = type(error).__name__
    return Failure(f"{rule} raised {kind} on {where}: {error}", "".join(format_exception(error)))


def no_article(skipped: Skipped) -> Failure:
    """What to say of a file that was asked for by name."""
    return Failure(f"{skipped.path}: there is no article in it: {skipped.reason}")
