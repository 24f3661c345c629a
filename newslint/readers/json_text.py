"""JSON with places: values by the standard library, where they stand by a walk over one level at a time."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from json.decoder import scanstring
from typing import NamedTuple

from newslint.model.document import Block, BlockKind
from newslint.model.span import tile

DEPTH = 100  # levels of nesting; an article has fewer than ten
_SPACE = re.compile(r"[ \t\r\n]*")
_TOKEN = re.compile(r'"(?:[^"\\]+|\\.)*"?|[\[{]|[\]}]', re.S)
_ESCAPE = re.compile(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)", re.S)


class Value(NamedTuple):
    """A value and the span of its JSON text."""

    value: object
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Broken(Exception):
    """JSON that cannot be read: why, and at which code point."""

    message: str
    at: int


def _number(digits: str) -> int | str:
    """A number, or its digits where Python refuses to make one (beyond 4,300)."""
    try:
        return int(digits)
    except ValueError:
        return digits


_DECODER = json.JSONDecoder(parse_int=_number)


def parse(source: str, start: int = 0) -> Value:
    """The value that begins at `start`, after white space. Raises Broken; what follows it is not looked at."""
    at = skip(source, start)
    if source.count("[", at) + source.count("{", at) > DEPTH:
        _check_depth(source, at)
    try:
        value, end = _DECODER.raw_decode(source, at)
    except json.JSONDecodeError as error:
        raise Broken(error.msg[:1].lower() + error.msg[1:], error.pos) from None
    except RecursionError:
        raise Broken("nested too deeply", at) from None
    return Value(value, at, end)


def skip(source: str, at: int) -> int:
    """The next code point that is not white space."""
    match = _SPACE.match(source, at)
    return match.end() if match else at


def members(source: str, at: int) -> Iterator[tuple[str, Value]]:
    """The members of the object that begins at `at` in sound JSON, in order."""
    at = skip(source, at + 1)
    while source[at] != "}":
        key, at = scanstring(source, at + 1, True)
        at = skip(source, skip(source, at) + 1)
        value, end = _DECODER.raw_decode(source, at)
        yield key, Value(value, at, end)
        at = skip(source, end)
        if source[at] == ",":
            at = skip(source, at + 1)


def elements(source: str, at: int) -> Iterator[Value]:
    """The elements of the array that begins at `at` in sound JSON, in order."""
    at = skip(source, at + 1)
    while source[at] != "]":
        value, end = _DECODER.raw_decode(source, at)
        yield Value(value, at, end)
        at = skip(source, end)
        if source[at] == ",":
            at = skip(source, at + 1)


def string_block(kind: BlockKind, source: str, value: Value) -> Block:
    """The text of a string with its map through the escapes; half a surrogate pair is U+FFFD. A number as written."""
    left, right = value.start, value.end
    if source[left] == '"':
        left, right = left + 1, right - 1
    pieces = _pieces(source, left, right)
    text, offsets = tile(pieces)
    return Block(kind, text, offsets)


def _pieces(source: str, left: int, right: int) -> Iterator[tuple[str, int, int, bool]]:
    at = left
    while (escape := source.find("\\", at, right)) >= 0:
        if at < escape:
            yield source[at:escape], at, escape, True
        match = _ESCAPE.match(source, escape, right)
        if match is None:
            break
        at = match.end()
        yield _decoded(match[0]), escape, at, False
    if at < right:
        yield source[at:right], at, right, True


def _decoded(escape: str) -> str:
    text: str = json.loads(f'"{escape}"')
    return "\ufffd" if "\ud800" <= text <= "\udfff" else text


def _check_depth(source: str, at: int) -> None:
    depth = 0
    for match in _TOKEN.finditer(source, at):
        mark = match[0]
        if mark in "[{":
            depth += 1
            if depth > DEPTH:
                raise Broken(f"nested deeper than {DEPTH} levels", match.start())
        elif mark in "]}":
            depth -= 1
            if depth <= 0:
                return
