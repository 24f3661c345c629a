"""Messages of rule files are held to the values that their check declares, when they are loaded."""

from __future__ import annotations

from collections.abc import Mapping

from newslint.policy.rule import MESSAGES
from newslint.policy.tree import Node, nearest

_SAMPLES: Mapping[type, object] = {str: "text", int: 2, float: 0.5, bool: True}


def template(node: Node, values: Mapping[str, type], what: str) -> str:
    """A message whose `{name}` and `{name:spec}` are values of the check; UserError if it asks for more."""
    text = node.text(what)
    if "\n" in text:
        raise node.place.error(f"{what} must be one line")
    try:
        fields = list(MESSAGES.parse(text))
    except ValueError as error:
        hint = "write {{ and }} for plain braces"
        raise node.place.error(f"{what}: {str(error).lower()} ({hint})") from None
    for _, name, spec, conversion in fields:
        if name is None:
            continue
        if conversion or "{" in (spec or ""):
            raise node.place.error(f"{what}: after {name!r} only a plain format spec may stand")
        _hold(node, values, name, spec or "", what)
    return text


def _hold(node: Node, values: Mapping[str, type], name: str, spec: str, what: str) -> None:
    if name not in values:
        known = nearest(name, values) or "; the check declares none"
        raise node.place.error(f"{what} names {name!r}, which is no value of the check{known}")
    try:
        MESSAGES.format_field(_SAMPLES[values[name]], spec)
    except ValueError:
        kind = values[name].__name__
        raise node.place.error(f"{what}: format spec {spec!r} does not fit {name!r} ({kind})") from None
