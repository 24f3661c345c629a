"""The parts of one line in a tree of JSON: spans of text, links, line breaks, gathered into one block."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.model.document import Block, BlockKind
from newslint.model.span import Span
from newslint.readers.body import Body
from newslint.readers.json_kinds import LABELS, is_break, is_code, is_inline
from newslint.readers.json_node import JsonNode
from newslint.readers.prose import Prose

TEXTS = ("text", "value", "plain_text", "insert")
_INSIDE = ("children", "content")
_LINE_ENDS = "\n\r\u2028\u2029\v"


def label_of(node: JsonNode) -> str:
    """What a part says that it is; empty if it says nothing."""
    for key in (*LABELS, "name") if "innerBlocks" in node.members else LABELS:
        label = node.members.get(key)
        if label and isinstance(label.value, str):
            return label.value
    return ""


def stands_in_line(node: JsonNode) -> bool:
    """Is an object a part of a line, by its label or, without one, by the text in it?"""
    label = label_of(node)
    if label:
        return is_break(label) or (is_inline(label) and not _holds(node, "content", str))
    return _holds(node, "text", str)


def _holds(node: JsonNode, key: str, kind: type) -> bool:
    return key in node.members and isinstance(node.members[key].value, kind)


def line(nodes: Iterable[JsonNode], kind: BlockKind) -> Body:
    """The block that these parts make, empty if they show nothing."""
    prose = Prose()
    code: list[Span] = []
    for node in nodes:
        _append(prose, node, kind is BlockKind.CODE, code)
    return Body((prose.build(kind),), (), tuple(code)) if prose.text().strip() else Body()


def _append(prose: Prose, node: JsonNode, as_code: bool, code: list[Span]) -> None:
    text = node.string() or next((own for key in TEXTS if (own := _string(node, key))), None)
    if text is not None:
        append_text(prose, text, as_code)
        if node.is_object and is_code(node.value.value):
            code.append(text.locate())
    elif node.is_object and is_break(label_of(node)):
        prose.line_break(node.value.start, node.value.start)
    elif node.is_object:
        inside = next((found for key in _INSIDE if (found := node.member(key))), None)
        for each in inside.elements() if inside else ():
            _append(prose, each, as_code, code)


def _string(node: JsonNode, key: str) -> Block | None:
    member = node.member(key)
    return member.string() if member else None


def append_text(prose: Prose, text: Block, as_code: bool = False) -> None:
    """Plain text, whose line ends are shown as spaces unless it is code."""
    for start, end, source_start, source_end, verbatim in text.map.runs:
        part = text.text[start:end]
        if part in _LINE_ENDS and not (verbatim or as_code):
            prose.line_break(source_start, source_end)
        else:
            prose.append(part, source_start, source_end, verbatim)
