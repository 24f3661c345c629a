"""Where each key of a TOML text stands, dotted and inline ones too: tomllib, which reads it, does not say."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator

from newslint.late import late

Path = tuple[str | int, ...]
_Found = Generator[tuple[Path, int], None, int]
_KEY = late(r"""[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'""")
_BLANK = late(r"[ \t]*")
_SPACE = late(r"(?:\s|#[^\n]*)*")
_SCALAR = late(
    r'"{3}(?:[^\\]|\\.)*?"{3,5}|\'{3}.*?\'{3,5}|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|[^\s,\]}#][^,\]}#\n]*',
    re.DOTALL,
)


def key_places(text: str) -> Iterator[tuple[Path, int]]:
    """(path, offset) of every key of a text that tomllib has read; tables in an array are numbered."""
    counts: dict[Path, int] = {}
    table: Path = ()
    at = _after(_SPACE, text, 0)
    while at < len(text):
        if text[at] == "[":
            new = text.startswith("[[", at)
            parts, at = _dotted(text, at + 1 + new)
            table = ()
            for depth, (name, where) in enumerate(parts, 1):
                table = (*table, name)
                if new and depth == len(parts):
                    counts[table] = counts.get(table, -1) + 1
                if table in counts:
                    table = (*table, counts[table])
                yield table, where
            at += 1 + new
        else:
            at = yield from _pair(text, at, table)
        at = _after(_SPACE, text, at)


def _pair(text: str, at: int, path: Path) -> _Found:
    """A key and its value; returns where they end."""
    parts, at = _dotted(text, at)
    for name, where in parts:
        path = (*path, name)
        yield path, where
    return (yield from _value(text, _after(_BLANK, text, at + 1), path))


def _value(text: str, at: int, path: Path) -> _Found:
    if text[at] == "{":
        at = _after(_SPACE, text, at + 1)
        while text[at] != "}":
            at = _next(text, (yield from _pair(text, at, path)))
        return at + 1
    if text[at] == "[":
        number, at = 0, _after(_SPACE, text, at + 1)
        while text[at] != "]":
            at = _next(text, (yield from _value(text, at, (*path, number))))
            number += 1
        return at + 1
    return _after(_SCALAR, text, at)


def _next(text: str, at: int) -> int:
    """Past the comma after an item, if there is one."""
    at = _after(_SPACE, text, at)
    return _after(_SPACE, text, at + 1) if text[at] == "," else at


def _dotted(text: str, at: int) -> tuple[list[tuple[str, int]], int]:
    """The names of a dotted key with their offsets; and what comes after it, blanks passed over."""
    parts: list[tuple[str, int]] = []
    while True:
        at = _after(_BLANK, text, at)
        end = _after(_KEY, text, at)
        parts.append((_name(text[at:end]), at))
        at = _after(_BLANK, text, end)
        if text[at : at + 1] != ".":
            return parts, at
        at += 1


def _name(key: str) -> str:
    if "\\" not in key:
        return key.strip("\"'")
    import tomllib

    return next(iter(tomllib.loads(f"{key} = 0")))


def _after(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at
