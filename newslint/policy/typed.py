"""From a node of a settings file to a value of the type that a check declares for its option."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from newslint.policy.tree import Node, nearest, spelled

_WORDS: Mapping[Any, str] = {
    str: "a text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    NoneType: "null",
}


class Mismatch(Exception):
    """A value that is not of the wanted type; the node is where."""

    def __init__(self, node: Node, wanted: str, hint: str = ""):
        super().__init__(wanted)
        self.node = node
        self.wanted = wanted
        self.hint = hint


def typed(node: Node, kind: Any, what: str) -> Any:
    """The value of a node as `kind`: a plain type, Literal, union, tuple, list, sequence or mapping of these.

    A list becomes a tuple, so that options stay hashable. Raises UserError naming `what` and the wanted type.
    """
    try:
        return _convert(node, kind)
    except Mismatch as error:
        raise error.node.place.error(
            f"{what} must be {error.wanted}, not {error.node.kind}{error.hint}"
        ) from None


def wording(kind: Any) -> str:
    """A type in words for a user: `a number`, `one of "document", "corpus"`, `a list of texts`."""
    origin, parts = get_origin(kind), get_args(kind)
    if kind in _WORDS:
        return _WORDS[kind]
    if origin is Literal:
        return "one of " + ", ".join(spelled(part) for part in parts)
    if origin in (Union, UnionType):
        return " or ".join(wording(part) for part in parts)
    if origin in (tuple, list, Sequence):
        return "a list, each " + wording(parts[0])
    if origin in (dict, Mapping):
        return "a mapping to " + wording(parts[1])
    return str(kind)


def _convert(node: Node, kind: Any) -> Any:
    value, origin, parts = node.value, get_origin(kind), get_args(kind)
    if kind in _WORDS:
        if kind is float and type(value) is int:
            return float(value)
        if type(value) is kind:
            return value
    elif origin is Literal:
        if any(value == part and type(value) is type(part) for part in parts):
            return value
        texts = [part for part in parts if isinstance(part, str)]
        raise Mismatch(node, wording(kind), nearest(value, texts) if isinstance(value, str) else "")
    elif origin in (Union, UnionType):
        return _first(node, parts, kind)
    elif origin in (tuple, list, Sequence) and isinstance(value, tuple):
        return tuple(_convert(item, parts[0]) for item in value)
    elif origin in (dict, Mapping) and isinstance(value, dict):
        return {name: _convert(item, parts[1]) for name, item in value.items()}
    raise Mismatch(node, wording(kind))


def _first(node: Node, kinds: tuple[Any, ...], whole: Any) -> Any:
    for kind in kinds:
        try:
            return _convert(node, kind)
        except Mismatch:
            continue
    raise Mismatch(node, wording(whole))
