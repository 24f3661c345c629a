"""From a node of a settings file to a value of the type that a check declares for its option."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from newslint.checks.base import Bounds
from newslint.policy.tree import Node, closest, spelled

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
    """The value of a node as `kind`: a plain type, one within Bounds, Literal, union, tuple, list, sequence
    or mapping of these.

    A list becomes a tuple, so that options stay hashable. Raises UserError naming `what` and the wanted type.
    """
    try:
        return _convert(node, kind)
    except Mismatch as error:
        raise error.node.place.error(
            f"{what} must be {error.wanted}, not {error.node.kind}{error.hint}"
        ) from None


def listed(text: str) -> Iterator[tuple[int, str]]:
    """The items of a list that is written as one text, a line each, with their line in it (0-based).

    A line that begins with `#` and a space is a comment.
    """
    for number, line in enumerate(text.split("\n")):
        item = line.strip()
        if item and item[:2] not in ("#", "# "):
            yield number, item


def wording(kind: Any) -> str:
    """A type in words for a user: `a number`, `one of "document", "corpus"`, `a list of texts`."""
    origin, parts = get_origin(kind), get_args(kind)
    if kind in _WORDS:
        return _WORDS[kind]
    if origin is Annotated:
        return wording(parts[0]) + (_within(parts[1]) if isinstance(parts[1], Bounds) else "")
    if origin is Literal:
        return "one of " + ", ".join(spelled(part) for part in parts)
    if origin in (Union, UnionType):
        return " or ".join(wording(part) for part in parts)
    if origin in (tuple, list, Sequence, dict, Mapping):
        mapping = origin in (dict, Mapping)
        return "a mapping to " + wording(parts[1]) if mapping else "a list, each " + wording(parts[0])
    return str(kind)


def _convert(node: Node, kind: Any) -> Any:
    value, origin, parts = node.value, get_origin(kind), get_args(kind)
    if kind is float and type(value) is int:
        value = float(value)
    if kind in _WORDS and type(value) is kind:
        return value
    if origin is Annotated:
        return _bounded(node, kind) if isinstance(parts[1], Bounds) else _held(node, parts[0])
    if origin is Literal:
        return _chosen(node, kind)
    if origin in (Union, UnionType):
        return _first(node, parts, kind)
    if origin in (tuple, list, Sequence) and isinstance(value, tuple):
        return tuple(_convert(item, parts[0]) for item in value)
    if origin in (dict, Mapping) and isinstance(value, dict):
        return {name: _convert(item, parts[1]) for name, item in value.items()}
    raise Mismatch(node, wording(kind))


def _held(node: Node, kind: Any) -> Any:
    """Texts of some kind; a list of them may be one text with a line for each."""
    if get_origin(kind) is tuple and isinstance(node.value, str):
        return tuple([item for _, item in listed(node.value)])
    return _convert(node, kind)


def _chosen(node: Node, kind: Any) -> Any:
    value, choice = node.value, get_args(kind)
    if any(value == part and type(value) is type(part) for part in choice):
        return value
    texts = [part for part in choice if isinstance(part, str)]
    raise Mismatch(node, wording(kind), closest(value, texts) if isinstance(value, str) else "")


def _first(node: Node, kinds: tuple[Any, ...], whole: Any) -> Any:
    hint = ""
    for kind in kinds:
        try:
            return _convert(node, kind)
        except Mismatch as error:
            hint = hint or error.hint
    raise Mismatch(node, wording(whole), hint)


def _bounded(node: Node, kind: Any) -> Any:
    plain, bounds = get_args(kind)
    try:
        value = _convert(node, plain)
    except Mismatch:
        raise Mismatch(node, wording(kind)) from None
    if bounds.least <= value and (bounds.most is None or value <= bounds.most):
        return value
    percentage = bounds == (0, 1) and 1 < value <= 100
    raise Mismatch(node, wording(kind), f"; did you mean {value / 100:g}?" if percentage else "")


def _within(bounds: Bounds) -> str:
    if bounds.most is None:
        return f" of at least {bounds.least}"
    return f" from {bounds.least} to {bounds.most}"
