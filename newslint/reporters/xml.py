"""Words for the formats that are XML: without characters that XML forbids or that end an attribute."""

from __future__ import annotations

from collections.abc import Mapping

from newslint.reporters.cells import visible

HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_FORBIDDEN = {"\ufffe": "\\ufffe", "\uffff": "\\uffff"}  # the other ones are made visible


def escaped(text: str) -> str:
    """A text of one line, as content or as the value of an attribute."""
    for character, entity in (_ENTITIES | _FORBIDDEN).items():
        text = text.replace(character, entity)
    return visible(text)


def tag(name: str, attributes: Mapping[str, object], end: str = "/>") -> str:
    """`<name key="value" ...` and the end."""
    return "".join(
        (f"<{name}", *(f' {key}="{escaped(str(value))}"' for key, value in attributes.items()), end)
    )
