"""JSON with places: values by the standard library's scanner, where they stand by a walk over one level."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from newslint.late import late
from newslint.model.document import Block, BlockKind
from newslint.model.span import OffsetMap, Run, run_of
from newslint.readers.broken import Broken

DEPTH = 100  # levels of nesting; an article has fewer than ten
_SPACE = late(r"[ \t\r\n]*")
_COLON = late(r"[ \t\r\n]*:[ \t\r\n]*")
_NEXT = late(r"[ \t\r\n]*([,}\]])[ \t\r\n]*")
_TOKEN = late(r'"(?:[^"\\]+|\\.)*"?|[\[{]|[\]}]', re.S)
_ESCAPE = late(r"(\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.))", re.S)
_SIMPLE = {
    r"\n": "\n",
    r"\"": '"',
    r"\\": "\\",
    r"\/": "/",
    r"\t": "\t",
    r"\r": "\r",
    r"\b": "\b",
    r"\f": "\f",
}


class Value(NamedTuple):
    """A value and the span of its JSON text."""

    value: object
    start: int
    end: int


def _number(digits: str) -> int | str:
    """A number, or its digits where Python refuses to make one (beyond 4,300)."""
    try:
        return int(digits)
    except ValueError:
        return digits


_DECODER = json.JSONDecoder(parse_int=_number)


def parse(source: str, at: int) -> Value:
    """The value that begins at `at`. Raises Broken."""
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


def members(source: str, at: int) -> tuple[dict[str, Value], int]:
    """The members of the object that begins at `at`, of equal keys the last; and its end. Raises Broken."""
    found: dict[str, Value] = {}
    at = skip(source, at + 1)
    while source[at : at + 1] != "}":
        if source[at : at + 1] != '"':
            raise Broken("expecting a property name in double quotes", at)
        key = parse(source, at)
        colon = _COLON.match(source, key.end)
        if colon is None:
            raise Broken("expecting ':'", skip(source, key.end))
        value = parse(source, colon.end())
        found[str(key.value)] = value
        at = _following(source, value.end, "}")
    return found, at + 1


def elements(source: str, at: int) -> Iterator[Value]:
    """The elements of the array that begins at `at`, in order. Raises Broken."""
    at = skip(source, at + 1)
    while source[at : at + 1] != "]":
        value = parse(source, at)
        yield value
        at = _following(source, value.end, "]")


def _following(source: str, at: int, close: str) -> int:
    """Where the next member begins, or the closing bracket stands."""
    match = _NEXT.match(source, at)
    if match is None or match[1] not in (",", close):
        raise Broken("expecting ','", skip(source, at))
    if match[1] == close:
        return match.start(1)
    if source[match.end() : match.end() + 1] == close:
        raise Broken("a comma before the end", match.start(1))
    return match.end()


def check_depth(source: str, at: int) -> None:
    """Raises Broken where JSON is nested too deeply for any reader, in linear time and without recursion."""
    if source.count("[", at) + source.count("{", at) <= DEPTH:
        return
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


def check_end(source: str, at: int) -> None:
    """Raises Broken if more than white space follows."""
    rest = skip(source, at)
    if rest < len(source):
        raise Broken("more after the end of the value", rest)


def string_block(kind: BlockKind, source: str, start: int, end: int) -> Block:
    """The text of a sound JSON string between its quotes; half a surrogate pair is U+FFFD."""
    if source.find("\\", start, end) < 0:
        return Block(kind, source[start:end], OffsetMap.verbatim(start, end - start))
    parts = _ESCAPE.split(source[start:end])  # text, escape, text ... text
    runs: list[Run] = []
    at, length = start, 0
    for text, escape in zip_longest(parts[::2], parts[1::2], fillvalue=""):
        if size := len(text):
            runs.append(run_of((length, length + size, at, at + size, True)))
            length += size
            at += size
        if size := len(escape):
            runs.append(run_of((length, length + 1, at, at + size, False)))
            length += 1
            at += size
    parts[1::2] = [_SIMPLE.get(escape) or _decoded(escape) for escape in parts[1::2]]
    return Block(kind, "".join(parts), OffsetMap(tuple(runs)))


def _decoded(escape: str) -> str:
    """The character of a `\\uXXXX` escape or of a pair of them."""
    code = int(escape[2:6], 16)
    if len(escape) > 6:
        return chr(0x10000 + ((code & 0x3FF) << 10) + (int(escape[8:], 16) & 0x3FF))
    return "\ufffd" if 0xD800 <= code <= 0xDFFF else chr(code)
