"""newslint: the linter for generated news.

In Python: `lint_text` and `lint_paths` give a `Report`, whose `diagnostics` say what is wrong and where.
Nothing is loaded before the first of these names is used.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # as type checkers know it, without what importing `typing` costs

if TYPE_CHECKING:
    from newslint.api import lint_paths, lint_text
    from newslint.errors import UserError
    from newslint.model.diagnostic import Diagnostic, Excerpt, Report, Severity
    from newslint.model.span import Position

__all__ = [
    "Diagnostic",
    "Excerpt",
    "Position",
    "Report",
    "Severity",
    "UserError",
    "lint_paths",
    "lint_text",
]
__version__ = "0.1.0"

_HOMES = {
    "lint_paths": "newslint.api",
    "lint_text": "newslint.api",
    "UserError": "newslint.errors",
    "Position": "newslint.model.span",
}


if not TYPE_CHECKING:  # type checkers know the names, and are to miss those that are not there

    def __getattr__(name: str) -> object:
        """A public name, from the file that it lives in."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(_HOMES.get(name, "newslint.model.diagnostic")), name)


def __dir__() -> list[str]:
    return sorted((*globals(), *__all__))
