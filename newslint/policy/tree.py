"""Settings as a tree of plain data in which every key and every value knows where it stands."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from newslint.errors import UserError
from newslint.late import late

NAME = late(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")  # of packs, rules and checks

Plain = str | int | float | bool | None


class Place(NamedTuple):
    """A point in a file that a user wrote: its path as printed, 1-based line and column (code points)."""

    file: str
    line: int | None = None
    column: int | None = None

    def error(self, message: str) -> UserError:
        """The error to raise about what stands here."""
        return UserError(message, self.file, self.line, self.column)


class Node(NamedTuple):
    """A value: plain, a tuple of nodes, or nodes by name; `keys` are the places of those names."""

    place: Place
    value: Plain | tuple[Node, ...] | dict[str, Node]
    keys: Mapping[str, Place] = {}

    def entries(self, what: str) -> Mapping[str, Node]:
        """The nodes of a mapping; UserError if it is none."""
        if not isinstance(self.value, dict):
            raise self.place.error(f"{what} must be a mapping, not {self.kind}")
        return self.value

    def only(self, known: Collection[str], what: str) -> Mapping[str, Node]:
        """The nodes of a mapping that may hold the known keys alone; UserError names the nearest one."""
        entries = self.entries(what)
        for name in entries:
            if name not in known:
                raise self.keys[name].error(f"unknown key {name!r} in {what}{nearest(name, known)}")
        return entries

    def items(self, what: str) -> tuple[Node, ...]:
        """The nodes of a list; UserError if it is none."""
        if not isinstance(self.value, tuple):
            raise self.place.error(f"{what} must be a list, not {self.kind}")
        return self.value

    def text(self, what: str) -> str:
        """A text; UserError if it is none or empty."""
        if not isinstance(self.value, str):
            raise self.place.error(f"{what} must be a text, not {self.kind}")
        if not self.value.strip():
            raise self.place.error(f"{what} must not be empty")
        return self.value

    def texts(self, what: str) -> Iterator[str]:
        """The texts of a list, or the one text that stands in its stead."""
        for node in (self,) if isinstance(self.value, str) else self.items(what):
            yield node.text(what)

    @property
    def kind(self) -> str:
        """What this is, in words for a user."""
        if isinstance(self.value, tuple):
            return "a list"
        if isinstance(self.value, dict):
            return "a mapping"
        if self.value is None:
            return "empty"
        return spelled(self.value)


def spelled(value: object) -> str:
    """A value as a user would write it in YAML."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "null" if value is None else repr(value)


def nearest(word: str, known: Collection[str]) -> str:
    """The end of an error message: the known name most like `word`, else all of them if they are few."""
    few = f"; known: {', '.join(sorted(known))}" if 0 < len(known) <= 16 else ""
    return closest(word, known) or few


def closest(word: str, known: Collection[str]) -> str:
    """The end of an error message that lists the known names itself: the one most like `word`, if any is."""
    from difflib import get_close_matches

    alike = 0.6 if len(word) > 3 else 0.5  # of two letters one may be wrong
    close = get_close_matches(word.lower(), sorted(known), n=1, cutoff=alike)
    return f"; did you mean {close[0]!r}?" if close else ""


def read_text(path: Path) -> str:
    """The text of a settings file (UTF-8, with or without BOM); UserError names what is wrong with it."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        byte = error.object[error.start]
        raise UserError(f"not UTF-8: byte {error.start} is 0x{byte:02x}", shown(path)) from None
    except OSError as error:
        raise UserError(f"cannot be read: {error.strerror}", shown(path)) from None


def shown(path: Path) -> str:
    """A path as printed: relative to the working directory if below it, with `/` on every platform."""
    path = path.absolute()
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
