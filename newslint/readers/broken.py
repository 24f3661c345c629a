"""Structured input that cannot be read."""

from __future__ import annotations


class Broken(Exception):
    """Why JSON, YAML or TOML cannot be read, and at which code point of the source."""

    def __init__(self, message: str, at: int) -> None:
        super().__init__(message, at)
        self.message = message
        self.at = at
