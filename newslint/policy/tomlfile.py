"""The TOML door: text to the same tree that YAML gives; the places of keys are looked up in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newslint.errors import UserError
from newslint.policy.tree import Node, Place

Path = tuple[str | int, ...]
_KEY = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
_DOTTED = rf"{_KEY}(?:[ \t]*\.[ \t]*{_KEY})*"
_LINE = re.compile(rf"[ \t]*(?:(?P<open>\[\[?)[ \t]*(?P<table>{_DOTTED})[ \t]*\]|(?P<key>{_DOTTED})[ \t]*=)")
_FAULT = re.compile(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)")


def load(text: str, file: str, table: tuple[str, ...] = ()) -> Node | None:
    """The mapping that a TOML text holds, or that one table of it holds (None if it has no such table).

    A place is that of the nearest key that stands on a line of its own. Raises UserError on bad syntax, but a
    file that does not even name the table is not parsed: it is the business of others.
    """
    if table and table[-1] not in text:
        return None
    import tomllib

    try:
        data: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        match = _FAULT.fullmatch(str(error))
        line, column = (int(match[2]), int(match[3])) if match and match[2] else (None, None)
        raise UserError(match[1] if match else str(error), file, line, column) from None
    for name in table:
        data = data.get(name) if isinstance(data, dict) else None
    places: dict[Path, Place] = {}
    for path, point in _keys(text):
        places.setdefault(path, Place(file, *point))
    return None if data is None else _plant(data, table, places, places.get(table, Place(file, 1, 1)))


def _plant(data: Any, path: Path, places: dict[Path, Place], around: Place) -> Node:
    place = places.get(path, around)
    if isinstance(data, dict):
        nodes = {name: _plant(value, (*path, name), places, place) for name, value in data.items()}
        return Node(place, nodes, {name: node.place for name, node in nodes.items()})
    if isinstance(data, list):
        return Node(place, tuple(_plant(item, (*path, n), places, place) for n, item in enumerate(data)))
    return Node(place, data if isinstance(data, str | int | float | bool) else str(data))


def _keys(text: str) -> Iterator[tuple[Path, tuple[int, int]]]:
    table: Path = ()
    counts: dict[Path, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        match = _LINE.match(line)
        if not match:
            continue
        if match["table"]:
            table = _numbered(_names(match["table"]), counts, match["open"] == "[[")
            yield table, (number, match.start("table") + 1)
        else:
            path = (*table, *_names(match["key"]))
            yield path, (number, match.start("key") + 1)


def _numbered(names: Path, counts: dict[Path, int], new: bool) -> Path:
    """The path of a table: where it leads through an array of tables, it means the last one so far."""
    path: Path = ()
    for depth, name in enumerate(names, 1):
        path = (*path, name)
        if new and depth == len(names):
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path


def _names(dotted: str) -> Path:
    return tuple(key.strip("\"'") for key in re.findall(_KEY, dotted))
