"""The one exception a user can mend: what is wrong, in which file, on which line."""

from __future__ import annotations


class UserError(Exception):
    """Wrong usage, configuration or rule file; the command line prints it and exits with 2."""

    def __init__(
        self, message: str, file: str | None = None, line: int | None = None, column: int | None = None
    ):
        super().__init__(message, file, line, column)
        self.message = message
        self.file = file
        self.line = line
        self.column = column

    def __str__(self) -> str:
        """`file:line:column: message`, without the parts that are not known."""
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)
        return f"{place}: {self.message}" if place else self.message
