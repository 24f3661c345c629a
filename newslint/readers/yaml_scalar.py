"""YAML scalars: which characters of the source each character of the value comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.late import late
from newslint.model.document import Block, BlockKind
from newslint.model.span import OffsetMap, Run, Span, tile
from newslint.readers.prose import Piece

_FOLD = r"[ \t]*(?:\r\n|\r|\n)(?:[ \t]*(?:\r\n|\r|\n))*[ \t]*"
_LINE_END = late(r"\r\n|\r|\n")
_SINGLE = late(rf"''|{_FOLD}")
_DOUBLE = late(
    rf"\\(?:x[0-9a-fA-F]{{2}}|u[0-9a-fA-F]{{4}}|U[0-9a-fA-F]{{8}}|(?:\r\n|\r|\n)[ \t]*|.)|{_FOLD}", re.S
)
_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r",
    "e": "\x1b", " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028",
    "P": "\u2029",
}  # fmt: skip
_LINE = late(r"[^\r\n]+")
_WHITE = late(r"[ \t\n]*")


def scalar_block(kind: BlockKind, source: str, span: Span, style: str, value: str) -> Block:
    """The value of a scalar. Where its parts cannot be told apart it is one replaced run."""
    start, end = span
    if not style and source.endswith(value, start, end):  # it may have an anchor or a tag before it
        return Block(kind, value, OffsetMap.verbatim(end - len(value), len(value)))
    if style in ("'", '"'):
        start, end = source.index(style, start, end) + 1, end - 1
        if value and source[start:end] == value:
            return Block(kind, value, OffsetMap.verbatim(start, end - start))
        pattern = _SINGLE if style == "'" else _DOUBLE
        text, offsets = tile(_quoted(source, start, end, pattern))
        shown = value
    else:
        text, offsets = tile(_lines(source, start, end, style in ("|", ">"), value))
        shown = value.rstrip(" \t\n")  # a block scalar ends in a line break that no reader sees
    if text != shown:
        return Block(kind, shown, OffsetMap((Run(0, len(shown), *span, False),)))
    return Block(kind, text, offsets)


def unescaped(text: str) -> str:
    """What stands for the inside of a scalar between double quotes, on one line."""
    return _DOUBLE.sub(lambda match: _decoded(match[0]), text) if "\\" in text else text


def _quoted(source: str, start: int, end: int, pattern: re.Pattern[str]) -> Iterator[Piece]:
    for match in pattern.finditer(source, start, end):
        left, right = match.span()
        if start < left:
            yield source[start:left], start, left, True
        yield _decoded(match[0]), left, right, False
        start = right
    if start < end:
        yield source[start:end], start, end, True


def _decoded(mark: str) -> str:
    if mark == "''":
        return "'"
    if mark[0] != "\\":
        breaks = len(_LINE_END.findall(mark))
        return " " if breaks == 1 else "\n" * (breaks - 1)
    if mark[1] in "xuU" and len(mark) > 2:
        code = int(mark[2:], 16)
        return chr(code) if code < 0x110000 else ""
    return _ESCAPES.get(mark[1], "")


def _lines(source: str, start: int, end: int, has_header: bool, value: str) -> Iterator[Piece]:
    """The words of each line stand in the value as they are; between them it has white space."""
    at = 0
    for number, line in enumerate(_LINE.finditer(source, start, end)):
        words = line[0].strip(" \t")
        if not words or (has_header and number == 0):
            continue
        left = line.start() + len(line[0]) - len(line[0].lstrip(" \t"))
        white = _WHITE.match(value, at)
        after = white.end() if white else at
        if not value.startswith(words, after):
            return
        if at < after:
            yield value[at:after], start, left, False
        start = left + len(words)
        yield words, left, start, True
        at = after + len(words)
