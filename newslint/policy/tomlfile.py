"""The TOML door: text to the same tree that YAML gives; the places of keys are looked up in the text."""

from __future__ import annotations

from typing import Any

from newslint.errors import UserError
from newslint.late import late
from newslint.policy.toml_places import Path, key_places
from newslint.policy.tree import Node, Place

_FAULT = late(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)")


def load(text: str, file: str, table: tuple[str, ...] = ()) -> Node | None:
    """The mapping that a TOML text holds, or that one table of it holds (None if it has no such table).

    The place of a value is that of its key. Raises UserError on bad syntax, but a file that does not even
    name the table is not parsed: it is the business of others.
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
    for path, at in key_places(text):
        start = text.rfind("\n", 0, at) + 1
        places.setdefault(path, Place(file, text.count("\n", 0, at) + 1, at - start + 1))
    return None if data is None else _plant(data, table, places, places.get(table, Place(file, 1, 1)))


def _plant(data: Any, path: Path, places: dict[Path, Place], around: Place) -> Node:
    place = places.get(path, around)
    if isinstance(data, dict):
        nodes = {name: _plant(value, (*path, name), places, place) for name, value in data.items()}
        return Node(place, nodes, {name: node.place for name, node in nodes.items()})
    if isinstance(data, list):
        return Node(place, tuple(_plant(item, (*path, n), places, place) for n, item in enumerate(data)))
    return Node(place, data if isinstance(data, str | int | float | bool) else str(data))
