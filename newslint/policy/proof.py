"""Holds the texts of options to what their check asks of them: patterns compile, scopes are known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_origin

from newslint.checks.base import Check, Held
from newslint.policy.mechanism import option_types
from newslint.policy.tree import Node, Place
from newslint.policy.typed import listed


def prove(check: type[Check], nodes: Mapping[str, Node]) -> None:
    """UserError at the first text that breaks its law. The options are known to exist and of their types.

    What comes with newslint is proved by its tests, since the proof of a pattern costs its compilation.
    """
    types = option_types(check)
    for name, node in nodes.items():
        for held in _laws(types[name]):
            for text, place in _texts(node):
                if problem := held.problem(text):
                    raise place.error(f"option {name!r}: {text!r} {problem}")


def _laws(kind: Any) -> Iterator[Held]:
    for part in get_args(kind):
        if isinstance(part, Held):
            yield part
        elif get_origin(kind) is not None:
            yield from _laws(part)


def _texts(node: Node) -> Iterator[tuple[str, Place]]:
    """The texts of a list, a text of lines or the keys of a mapping, each with its place."""
    if isinstance(node.value, dict):
        yield from node.keys.items()
    elif isinstance(node.value, tuple):
        for item in node.value:
            yield from _texts(item)
    elif isinstance(node.value, str) and "\n" in node.value:
        file, line, _ = node.place
        for number, text in listed(node.value):
            yield text, Place(file, None if line is None else line + 1 + number)
    elif isinstance(node.value, str):
        yield node.value, node.place
