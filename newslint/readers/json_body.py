"""The body of an article in JSON: a string in some format, a list of paragraphs, or a tree of blocks."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress

from newslint.late import late
from newslint.readers.body import Body
from newslint.readers.broken import Broken
from newslint.readers.json_node import JsonNode
from newslint.readers.json_string import string_body
from newslint.readers.json_text import check_depth, check_end, parse, skip
from newslint.readers.metadata import localized

_JSON = late(r'\s*(?:\{\s*"|\[\s*[\[{"])')
# Members of an object that stands for one string: in WordPress, Drupal, feeds made of XML.
_STRINGS = ("rendered", "processed", "raw", "value", "#text", "$t", "_", "__cdata")


def json_body(node: JsonNode, titled: bool, named: str = "") -> Body | None:
    """The body in a value; `named` is the format that it is in, else it is guessed. None: no text."""
    whole = node.escaped()
    if whole is not None:
        inside = _inside(whole.text, named) if _JSON.match(whole.text) else None
        return whole.through(inside or string_body(whole.text, titled, named))
    if node.value.value is None or node.value.value == []:
        return Body()
    strings = (text for key in _STRINGS if (text := node.member(key)) and text.string())
    held = next(strings, None) or localized(node)
    if isinstance(held, JsonNode):
        return json_body(held, titled, named)
    body = _joined(_parts(node, named))
    return body if body.blocks else None


def _inside(text: str, named: str) -> Body | None:
    """The body in a string that is JSON itself, as Ghost and others keep their blocks; None if it is not."""
    with suppress(Broken):
        at = skip(text, 0)
        check_depth(text, at)
        value = parse(text, at)
        check_end(text, value.end)
        body = _joined(_parts(JsonNode(text, value), named))
        return body if body.blocks else None
    return None


def _parts(node: JsonNode, named: str) -> Iterable[Body]:
    if node.member("markups") and node.member("sections"):
        from newslint.readers.json_mobiledoc import mobiledoc

        return mobiledoc(node)
    from newslint.readers.json_tree import tree

    return tree(node, named)


def _joined(parts: Iterable[Body]) -> Body:
    bodies = list(parts)
    return Body(
        tuple(block for body in bodies for block in body.blocks),
        tuple(span for body in bodies for span in body.comments),
        tuple(span for body in bodies for span in body.code),
    )
