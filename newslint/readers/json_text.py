"""JSON with places: values by the standard library's scanner, where they stand by a walk over one level."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from newslint.late import late
from newslint.readers.broken import Broken

DEPTH = 100  # levels of nesting; an article has fewer than ten
_SPACE = late(r"[ \t\r\n]*")
_COLON = late(r"[ \t\r\n]*:[ \t\r\n]*")
_KEY = late(r'"([^"\\\x00-\x1f]*)"[ \t\r\n]*:[ \t\r\n]*')  # one without escapes
_NEXT = late(r"[ \t\r\n]*([,}\]])[ \t\r\n]*")
_TOKEN = late(r'"(?:[^"\\]+|\\.)*"?|[\[{]|[\]}]', re.S)


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
# The same as `Value(*values)`, in a third of the time.
_value_of: Callable[[tuple[object, int, int]], Value] = partial(tuple.__new__, Value)


def parse(source: str, at: int) -> Value:
    """The value that begins at `at`. Raises Broken."""
    try:
        value, end = _DECODER.raw_decode(source, at)
    except json.JSONDecodeError as error:
        raise Broken(error.msg[:1].lower() + error.msg[1:], error.pos) from None
    except RecursionError:
        raise Broken("nested too deeply", at) from None
    return _value_of((value, at, end))


def skip(source: str, at: int) -> int:
    """The next code point that is not white space."""
    match = _SPACE.match(source, at)
    return match.end() if match else at


def members(source: str, at: int) -> tuple[dict[str, Value], int]:
    """The members of the object that begins at `at`, of equal keys the last; and its end. Raises Broken."""
    found: dict[str, Value] = {}
    at = skip(source, at + 1)
    while source[at : at + 1] != "}":
        plain = _KEY.match(source, at)
        key, start = (plain[1], plain.end()) if plain else _key(source, at)
        value = found[key] = parse(source, start)
        at = _following(source, value.end, "}")
    return found, at + 1


def _key(source: str, at: int) -> tuple[str, int]:
    """The key that begins at `at`, and where its value does."""
    if source[at : at + 1] != '"':
        raise Broken("expecting a property name in double quotes", at)
    key = parse(source, at)
    colon = _COLON.match(source, key.end)
    if colon is None:
        raise Broken("expecting ':'", skip(source, key.end))
    return str(key.value), colon.end()


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
    if not _are_more(source, at):
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


def _are_more(source: str, at: int) -> bool:
    """Are there more than `DEPTH` opening brackets? Seldom any: to find them is quicker than to count."""
    left = DEPTH
    for mark in "[{":
        found = source.find(mark, at)
        while found >= 0:
            left -= 1
            if left < 0:
                return True
            found = source.find(mark, found + 1)
    return False


def check_end(source: str, at: int) -> None:
    """Raises Broken if more than white space follows."""
    rest = skip(source, at)
    if rest < len(source):
        raise Broken("more after the end of the value", rest)
