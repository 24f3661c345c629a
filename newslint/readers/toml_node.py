"""TOML as metadata: values by the standard library, the places of those at its top level."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from newslint.late import late
from newslint.model.document import Block, BlockKind
from newslint.model.span import OffsetMap, Run, Span, tile
from newslint.readers.broken import Broken
from newslint.readers.prose import Piece

_DEPTH = 100  # brackets; the parser of the standard library recurses
_ENTRY = late(r"""^[ \t]*(?:(["']?)([\w-]+)\1[ \t]*=[ \t]*|(\[))""", re.M)
_STRING = late(
    r'''"""(?:\r\n|\n)?((?:[^\\"]|\\.|"(?!""))*"{0,2})"""|\'\'\'(?:\r\n|\n)?((?:[^']|'(?!''))*'{0,2})\'\'\''''
    r"""|"((?:[^"\\\r\n]|\\.)*)"|'([^'\r\n]*)'""",
    re.S,
)
_BARE = late(r"[^\r\n#,]*[^\r\n#,\s]")
_BASIC = late(r"\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[ \t]*(?:\r\n|\n)\s*|.)|\r\n", re.S)
_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b", '"': '"', "\\": "\\"}
_PLACE = late(r" \(at (?:line (\d+), column (\d+)|end of document)\)\Z")


@dataclass(frozen=True, slots=True)
class TomlNode:
    """A value; `span` is where it stands, or stands within."""

    source: str
    value: object
    span: Span
    places: Mapping[str, Span]  # of the members of the top level

    def keys(self) -> Collection[str]:
        """The keys of a mapping."""
        return self.value.keys() if isinstance(self.value, dict) else ()

    def member(self, key: str) -> TomlNode | None:
        """The value of a key."""
        if not isinstance(self.value, dict) or key not in self.value:
            return None
        return TomlNode(self.source, self.value[key], self.places.get(key, self.span), {})

    def elements(self) -> Iterator[TomlNode]:
        """The elements of an array."""
        if isinstance(self.value, list):
            places = [Span(*match.span()) for match in _STRING.finditer(self.source, *self.span)]
            for number, each in enumerate(self.value):
                place = places[number] if len(places) == len(self.value) else self.span
                yield TomlNode(self.source, each, place, {})

    def block(self, kind: BlockKind) -> Block | None:
        """A string through its escapes; a number or date as written."""
        if isinstance(self.value, dict | list | bool):
            return None
        match = _STRING.match(self.source, *self.span)
        if not isinstance(self.value, str):
            return self._whole(kind, self.source[slice(*self.span)])
        if match is None:
            return self._whole(kind, self.value)
        group = match.lastindex or 0
        basic = group in (1, 3)
        text, offsets = tile(_pieces(self.source, Span(*match.span(group)), basic))
        return Block(kind, text, offsets) if text == self.value else self._whole(kind, self.value)

    def _whole(self, kind: BlockKind, text: str) -> Block:
        verbatim = self.source[slice(*self.span)] == text
        return Block(kind, text, OffsetMap((Run(0, len(text), *self.span, verbatim),)))

    def plain(self) -> Mapping[str, object]:
        """The table as Python values."""
        return self.value if isinstance(self.value, dict) else {}


def parse_toml(source: str, inside: Span) -> TomlNode:
    """The document in `source[inside]`. Raises Broken."""
    text = source[slice(*inside)]
    if text.count("[") + text.count("{") > _DEPTH:
        raise Broken(f"more than {_DEPTH} brackets", inside.start)
    try:
        value = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # a number of too many digits is a plain ValueError
        raise _broken(str(error), source, inside) from None
    return TomlNode(source, value, inside, dict(_places(source, inside)))


def _broken(message: str, source: str, inside: Span) -> Broken:
    place = _PLACE.search(message)
    if place is None or place[1] is None:
        return Broken(message.replace(" (at end of document)", ""), inside.end if place else inside.start)
    at = inside.start
    for _ in range(int(place[1]) - 1):
        at = source.find("\n", at) + 1
    return Broken(message[: place.start()], min(at + int(place[2]) - 1, inside.end))


def _places(source: str, inside: Span) -> Iterator[tuple[str, Span]]:
    """Keys before the first table, each with the span of its value."""
    at = inside.start
    while (match := _ENTRY.search(source, at, inside.end)) and match[3] is None:
        begin = match.end()
        value = _STRING.match(source, begin, inside.end) or _BARE.match(source, begin, inside.end)
        if source.startswith("[", begin):
            following = _ENTRY.search(source, begin + 1, inside.end)
            end = following.start() if following else inside.end
        elif value:
            end = value.end()
        else:
            return
        yield match[2], Span(begin, end)
        at = end


def _pieces(source: str, span: Span, basic: bool) -> Iterator[Piece]:
    start, end = span
    for match in _BASIC.finditer(source, start, end):
        left, right = match.span()
        if not basic and match[0] != "\r\n":
            continue
        if start < left:
            yield source[start:left], start, left, True
        yield _decoded(match[0]), left, right, False
        start = right
    if start < end:
        yield source[start:end], start, end, True


def _decoded(mark: str) -> str:
    if mark == "\r\n":
        return "\n"
    if mark[1] in "uU" and len(mark) > 2:
        code = int(mark[2:], 16)
        return chr(code) if code < 0x110000 else ""
    return _ESCAPES.get(mark[1], "")
