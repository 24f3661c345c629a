"""JSON-LD in the head of a page: what a publisher tells machines about an article, with positions."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TypeAlias

from newslint.late import late
from newslint.model.document import Block, BlockKind
from newslint.model.span import Span
from newslint.readers.base import BlockBuilder

# A scalar is its span in the source, a string with its quotes.
Value: TypeAlias = "dict[str, Value] | list[Value] | Span"

_TOKEN = late(r"""(")(?:[^"\\]++|\\.)*+"?|[{}\[\]:,]|[^\s{}\[\]:,"]++""", re.DOTALL)
_ESCAPE = late(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)", re.DOTALL)
_LINE_ENDS = late(r"(?:\\[nr]|\s*[\r\n])+")
_SPACE_ESCAPE = {r"\n": " ", r"\r": " ", r"\t": " "}
_ARTICLE = late(r"Article|BlogPosting|Report\b|LiveBlog|Review\b")


def parse(source: str, start: int, end: int) -> Value | None:
    """The JSON of `source[start:end]`, however broken: what could be read of it."""
    root: list[Value] = []
    stack: list[dict[str, Value] | list[Value]] = [root]
    keys: list[str | None] = [None]
    for token in _TOKEN.finditer(source, start, end):
        mark = source[token.start()]
        if mark in "{[":
            inner: dict[str, Value] | list[Value] = {} if mark == "{" else []
            _put(stack[-1], keys, inner)
            stack.append(inner)
            keys.append(None)
        elif mark in "}]":
            if len(stack) > 1:
                stack.pop()
                keys.pop()
        elif mark not in ":,":
            if token[1] and isinstance(stack[-1], dict) and keys[-1] is None:
                keys[-1] = token[0].strip('"')
            else:
                _put(stack[-1], keys, Span(*token.span()))
        elif mark == ",":
            keys[-1] = None
    return root[0] if root else None


def _put(into: dict[str, Value] | list[Value], keys: list[str | None], value: Value) -> None:
    if isinstance(into, list):
        into.append(value)
    elif keys[-1] is not None:
        into[keys[-1]] = value
        keys[-1] = None


def things(value: Value | None) -> Iterator[dict[str, Value]]:
    """The objects at the top: one, those of a list, those of `@graph`."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            nodes = graph if isinstance(graph, list) else [graph]
            yield from (node for node in nodes if isinstance(node, dict))


def is_article(source: str, thing: dict[str, Value]) -> bool:
    """Whether the `@type` of a thing is one of schema.org's kinds of article."""
    return any(_ARTICLE.search(source, *span) for span in scalars(thing.get("@type")))


def scalars(value: Value | None, *names: str) -> Iterator[Span]:
    """The strings of a value: itself, those of a list, or those under the first of `names` in an object."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, list):
        for item in value:
            if not isinstance(item, list):
                yield from scalars(item, *names)
    elif value:
        found = next((value[name] for name in names if name in value), None)
        if isinstance(found, Span):
            yield found


def string_block(kind: BlockKind, source: str, span: Span) -> Block | None:
    """The block of a JSON string, escapes resolved; none if the scalar is no string or has nothing in it."""
    inside = _inside(source, span)
    block = _decoded(kind, source, *inside) if inside else None
    return block if block and block.text.strip() else None


def paragraphs(source: str, span: Span) -> Iterator[Block]:
    """The lines of a JSON string as paragraphs."""
    inside = _inside(source, span)
    if not inside:
        return
    at, end = inside
    for line_end in (*_LINE_ENDS.finditer(source, at, end), None):
        left, right = line_end.span() if line_end else (end, end)
        block = _decoded(BlockKind.PARAGRAPH, source, at, left)
        at = right
        if block.text.strip():
            yield block


def _inside(source: str, span: Span) -> Span | None:
    """A string without its quotes, the last of which may be missing."""
    start, end = span
    if source[start : start + 1] != '"':
        return None
    return Span(start + 1, end - (end - start > 1 and source[end - 1] == '"'))


def _decoded(kind: BlockKind, source: str, start: int, end: int) -> Block:
    builder, at = BlockBuilder(source), start
    for match in _ESCAPE.finditer(source, start, end):
        builder.verbatim(at, match.start())
        at = match.end()
        builder.replaced(_unescaped(match[0]), match.start(), at)
    builder.verbatim(at, end)
    return builder.build(kind)


def _unescaped(escape: str) -> str:
    try:
        decoded = _SPACE_ESCAPE.get(escape) or str(json.loads(f'"{escape}"'))
    except ValueError:
        return escape[1:]
    return "\ufffd" if "\ud800" <= decoded <= "\udfff" else decoded
