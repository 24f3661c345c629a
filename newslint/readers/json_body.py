"""The body of an article in JSON: a string in some format, or a list of paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.model.document import Block, BlockKind
from newslint.readers.body import Body, BodyParser
from newslint.readers.comments import directives
from newslint.readers.compose import through
from newslint.readers.json_node import JsonNode
from newslint.readers.mask import mask
from newslint.readers.metadata import text_of
from newslint.readers.raw_html import shown_html

FORMATS = ("html", "markdown", "text")
# A span or a bold word begins many a Markdown paragraph, these begin HTML.
_HTML = re.compile(
    r"\s*<(?:!doctype|html|body|article|section|main|header|p|div|h[1-6]|figure|ul|ol|table|blockquote)\b",
    re.I,
)
_BLANK_LINE = re.compile(r"\n[ \t]*\r?\n|\r[ \t]*\r")
_OUTSIDE = re.compile(r"\n[ \t]*\r?\n(?=[^\s<])")  # a paragraph that no tag begins
_TAG = re.compile(r"</(?:p|a|b|i|em|strong|span|div|li|h[1-6])>|<br\s*/?>", re.IGNORECASE)
_TEXTS = ("text", "content", "value", "html", "body", "data", "paragraph", "caption")
_KINDS = (
    (re.compile(r"head|title|\Ah[1-6]\Z"), BlockKind.HEADING),
    (re.compile(r"caption|image|figure|photo|picture|gallery"), BlockKind.CAPTION),
    (re.compile(r"quote"), BlockKind.QUOTE),
    (re.compile(r"list|item|\Ali\Z"), BlockKind.LIST_ITEM),
    (re.compile(r"table"), BlockKind.TABLE),
    (re.compile(r"code|\Apre\Z"), BlockKind.CODE),
    (re.compile(r"embed|tweet|video|ad\b|html"), BlockKind.OTHER),
)
_DEPTH = 8  # levels of lists in lists


def json_body(node: JsonNode, titled: bool, named: str = "") -> Body:
    """The body in a value; `named` is the format that it is in, else it is guessed."""
    if isinstance(node.value.value, list):
        return _joined(_listed(node, named, _DEPTH))
    whole = text_of(node)
    if whole is None:
        return Body()
    return through(_parser(whole.text, named)(whole.text, 0, titled), whole.map)


def _joined(parts: Iterator[Body]) -> Body:
    bodies = list(parts)
    return Body(
        tuple(block for body in bodies for block in body.blocks),
        tuple(span for body in bodies for span in body.comments),
    )


def _listed(node: JsonNode, named: str, depth: int) -> Iterator[Body]:
    """The bodies of the elements of a list: strings, or objects with a type and a text."""
    for each in node.elements():
        if isinstance(each.value.value, list) and depth:
            yield from _listed(each, named, depth - 1)
        elif isinstance(each.value.value, dict):
            yield from _object(each, named, depth)
        else:
            yield json_body(each, True, named)


def _object(node: JsonNode, named: str, depth: int) -> Iterator[Body]:
    inside = next((found for key in _TEXTS if (found := node.member(key))), None)
    if inside is None or not depth:
        return
    if isinstance(inside.value.value, dict):
        inside = next((found for key in _TEXTS if (found := inside.member(key))), inside)
    if isinstance(inside.value.value, list):
        yield from _listed(inside, named, depth - 1)
        return
    kind = _kind(node)
    for block in json_body(inside, True, named).blocks:
        yield Body((Block(kind or block.kind, block.text, block.map),))


def _kind(node: JsonNode) -> BlockKind | None:
    """What the type of a part says that it is; None if it is as it looks."""
    said = text_of(node.member("type") or node.member("kind"))
    label = said.text.lower() if said else ""
    return next((kind for pattern, kind in _KINDS if pattern.search(label)), None)


def _parser(text: str, named: str) -> BodyParser:
    """By the name of the format; else HTML if it looks so, Markdown if it has blank lines, text."""
    form = named if named in FORMATS else _guessed(text)
    if form == "html":
        return _html
    if form == "markdown":
        from newslint.readers.markdown import markdown_body

        return markdown_body
    from newslint.readers.text import text_body

    return text_body


def _guessed(text: str) -> str:
    """What a body looks like. Markdown may hold HTML, so tags decide only where there are no blank lines."""
    if _HTML.match(text) and not _OUTSIDE.search(text):
        return "html"
    if _BLANK_LINE.search(text):
        return "markdown"
    return "html" if _TAG.search(text) else "text"


def _html(source: str, start: int, titled: bool) -> Body:
    masked = mask(source, start)
    blocks = [*shown_html(masked.text, start, len(source), masked.spans), *masked.captions]
    return Body(tuple(sorted(blocks, key=_place)), tuple(directives(source, start, len(source))))


def _place(block: Block) -> int:
    return block.map.runs[0].source_start
