"""Shortcodes of Hugo and tags of Liquid: where they stand, and the captions in their attributes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newslint.model.document import Block, BlockKind
from newslint.model.span import Span
from newslint.readers.base import BlockBuilder
from newslint.readers.code_regions import code_regions

_OPEN = re.compile(r"\{\{[<%]?|\{%")
_CLOSE = {"{{<": ">}}", "{{%": "%}}", "{{": "}}", "{%": "%}"}
_BLANK_LINE = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)")
_NAME = re.compile(r"[<%{-]*\s*([\w/-]+)")
# What stands between these and their end is not prose.
_CODE = frozenset(("comment", "raw", "highlight", "mermaid", "math", "katex", "verbatim", "style", "script"))
_ATTRIBUTE = re.compile(
    r"""(?<![\w-])(?:caption|alt|title)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')""", re.S
)
_NOWHERE = -2
_ESCAPE = re.compile(r"\\([\"'\\])")


@dataclass(frozen=True, slots=True)
class Shortcode:
    """A shortcode, or all from an opening one to its end where what stands between is no prose."""

    span: Span

    def captions(self, source: str) -> Iterator[Block]:
        """Texts of its attributes that a reader sees."""
        for match in _ATTRIBUTE.finditer(source, *self.span):
            start, end = match.span(1) if match[1] is not None else match.span(2)
            block = _unescaped(source, start, end)
            if block.text.strip():
                yield block


def shortcodes(source: str, start: int) -> Iterator[Shortcode]:
    """The shortcodes of `source[start:]` outside code, in order and apart."""
    code = code_regions(source, start)
    closers = _Closers(source)
    at, region = start, 0
    while match := _OPEN.search(source, at):
        while region < len(code) and code[region].end <= match.start():
            region += 1
        if region < len(code) and code[region].start <= match.start():
            at = code[region].end
            continue
        end = closers.after(match.end(), _CLOSE[match[0]])
        if end < 0 or _BLANK_LINE.search(source, match.end(), end) or "`" in source[match.end() : end]:
            at = match.end()
            continue
        at = _end_of_pair(source, match.end(), end, closers)
        yield Shortcode(Span(match.start(), at))


def _end_of_pair(source: str, start: int, end: int, closers: _Closers) -> int:
    name = _NAME.match(source, start, end)
    if name is None or name[1] not in _CODE:
        return end
    mark = source[start - 2 : start]
    last = closers.after(end, f"end{name[1]}" if mark == "{%" else f"/{name[1]}")
    if last < 0:
        last = closers.after(end, f"/ {name[1]}")
    close = closers.after(last, _CLOSE[mark] if mark == "{%" else "}}") if last >= 0 else -1
    return close if close >= 0 else end


class _Closers:
    """Finds closing marks, each stretch of the source searched once for each mark."""

    __slots__ = ("_found", "_source")

    def __init__(self, source: str) -> None:
        self._source = source
        self._found: dict[str, int] = {}

    def after(self, at: int, mark: str) -> int:
        """Where the first `mark` from `at` on ends; -1 if there is none."""
        found = self._found.get(mark, at - 1)
        if found == _NOWHERE:
            return -1
        if found < at:
            found = self._source.find(mark, at)
            self._found[mark] = found if found >= 0 else _NOWHERE
        return found + len(mark) if found >= 0 else -1


def _unescaped(source: str, start: int, end: int) -> Block:
    builder = BlockBuilder(source)
    for match in _ESCAPE.finditer(source, start, end):
        builder.verbatim(start, match.start())
        builder.replaced(match[1], *match.span())
        start = match.end()
    builder.verbatim(start, end)
    return builder.build(BlockKind.CAPTION)
