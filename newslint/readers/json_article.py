"""One JSON object as an article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from newslint.model.document import Block, BlockKind, Document, Ignore
from newslint.model.span import FILE_START, Position, Span
from newslint.readers.body import Body, BodyParser
from newslint.readers.compose import through
from newslint.readers.fields import BODY, DEK, KEYS, keys_of
from newslint.readers.json_text import Value, elements, members, string_block

_HTML_START = re.compile(
    r"\s*<(?:!doctype|html|body|p|div|h[1-6]|article|section|figure|ul|ol|table|blockquote|main|header)\b", re.I
)
_BLANK_LINE = re.compile(r"\n[ \t]*\r?\n|\r[ \t]*\r")
_PARTED = re.compile(r"[\s,]+")


@dataclass(frozen=True, slots=True)
class Names:
    """What to call the document that is read."""

    name: str
    format: str
    digest: str
    origin: Position = FILE_START


def article(source: str, at: int, record: str | None, names: Names, configured: Mapping[str, str]) -> Document | None:
    """The article in the object that begins at `at` in sound JSON; None if it has no body."""
    values = dict(members(source, at))
    key = next((key for key in (configured.get("body"), *BODY) if key and key in values), None)
    if key is None:
        return None
    fields = dict(_fields(source, values, configured))
    blocks: list[Block] = []
    if "title" in fields:
        blocks.append(Block(BlockKind.HEADLINE, fields["title"].text, fields["title"].map))
    blocks += [_text(BlockKind.DEK, source, values[name]) for name in DEK if isinstance(values.get(name, [0])[0], str)][:1]
    body = _body(source, values[key], bool(blocks))
    return Document(
        name=names.name,
        record=record,
        format=names.format,
        source=source,
        blocks=(*blocks, *body.blocks),
        fields=fields,
        digest=names.digest,
        origin=names.origin,
        comments=body.comments,
        ignores=tuple(_ignores(source, values)),
        metadata={name: value.value for name, value in values.items() if name != key},
    )


def _fields(source: str, values: Mapping[str, Value], configured: Mapping[str, str]) -> Iterator[tuple[str, Block]]:
    for field in KEYS:
        for key in keys_of(field, configured):
            value = scalar(source, values.get(key))
            if value is not None:
                block = string_block(BlockKind.OTHER, source, value)
                if block.text.strip():
                    yield field, block
                    break


def scalar(source: str, value: Value | None) -> Value | None:
    """A string or number: the value itself, its `rendered` or `name`, or the first of a list."""
    if value is None:
        return None
    if isinstance(value.value, dict):
        inside = dict(members(source, value.start))
        return next((scalar(source, inside[key]) for key in ("rendered", "name") if key in inside), None)
    if isinstance(value.value, list):
        return next((scalar(source, each) for each in elements(source, value.start)), None)
    if isinstance(value.value, bool) or value.value is None:
        return None
    return value


def _text(kind: BlockKind, source: str, value: Value) -> Block:
    return string_block(kind, source, value)


def _body(source: str, value: Value, titled: bool) -> Body:
    if isinstance(value.value, list):
        parts = [_body(source, each, True) for each in elements(source, value.start)]
        return Body(tuple(b for part in parts for b in part.blocks), tuple(c for part in parts for c in part.comments))
    value = scalar(source, value) or Value(None, value.start, value.start)
    if not isinstance(value.value, str):
        return Body()
    whole = string_block(BlockKind.OTHER, source, value)
    return through(parser_of(whole.text)(whole.text, 0, titled), whole.map)


def parser_of(text: str, named: str = "") -> BodyParser:
    """The parser for a body: of the format named, else of what it looks like."""
    if named == "html" or not named and _HTML_START.match(text):
        from newslint.readers.html import html_blocks

        return lambda source, start, titled: Body(tuple(html_blocks(source, start, len(source))))
    if named == "markdown" or not named and _BLANK_LINE.search(text):
        from newslint.readers.markdown import markdown_body

        return markdown_body
    from newslint.readers.text import text_body

    return text_body


def _ignores(source: str, values: Mapping[str, Value]) -> Iterator[Ignore]:
    own = values.get("newslint")
    inside = dict(members(source, own.start)) if own and isinstance(own.value, dict) else {}
    ignored = inside.get("ignore")
    if ignored is None:
        return
    listed = elements(source, ignored.start) if isinstance(ignored.value, list) else [ignored]
    for each in listed:
        if isinstance(each.value, str):
            yield Ignore(each.value, Span(each.start + 1, each.end - 1))
