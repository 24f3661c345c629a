"""Shortcodes of Hugo, tags of Liquid, attributes in braces: where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from heapq import merge

from newslint.late import late
from newslint.model.span import Span
from newslint.readers.apart import apart
from newslint.readers.code_regions import Regions

# One brace first, so that the module re looks for that alone.
_OPEN = late(r"\{(?:\{[<%]?|%|(?P<attributes>:?[ \t]*[.#][A-Za-z_][^{}`\r\n]{0,200}\}))")
_CAPTION = late(r"\[(?:/caption|caption\s+\w+=[^\[\]\r\n]{0,500})\]")
_CLOSE = {"{{<": ">}}", "{{%": "%}}", "{{": "}}", "{%": "%}"}
_BARRIER = late(r"`|(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)")  # no shortcode goes over code or a blank line
_NAME = late(r"[-\s]*([\w-]+)")
# What stands between these and their end is not prose.
_CODE = frozenset(("comment", "raw", "highlight", "mermaid", "math", "katex", "verbatim", "style", "script"))
_NOWHERE = -2


def shortcodes(source: str, start: int) -> Iterator[Span]:
    """Those in braces, and the one of WordPress that holds text, in order and apart."""
    found = _in_braces(source, start)
    if "[/caption]" not in source:
        return found
    return apart(merge(found, (Span(*match.span()) for match in _CAPTION.finditer(source, start))))


def _in_braces(source: str, start: int) -> Iterator[Span]:
    """The shortcodes of `source[start:]` outside code, and attributes such as `{.wide}`, in order and apart.

    What stands between paired shortcodes is prose and no part of them, unless they are known to hold code.
    """
    code = Regions(source, start)
    closers = _Closers(source)
    at = barrier = start
    while match := _OPEN.search(source, at):
        after_code = code.end_of(match.start())
        if after_code:
            at = after_code
            continue
        at = match.end()
        if match["attributes"]:
            yield Span(match.start(), at)
            continue
        if barrier < at:
            found = _BARRIER.search(source, at)
            barrier = found.start() if found else len(source)
        end = closers.after(at, _CLOSE[match[0]])
        if 0 <= end <= barrier:
            at = _end_of_pair(source, match, end, closers)
            yield Span(match.start(), at)


def _end_of_pair(source: str, opened: re.Match[str], end: int, closers: _Closers) -> int:
    """The end of the closing shortcode if the pair holds code, else that of the opening one."""
    name = _NAME.match(source, opened.end(), end)
    if name is None or name[1] not in _CODE or opened[0] == "{{":
        return end
    spaces = ("", " ")
    if opened[0] == "{%":
        marks = [f"end{name[1]}"]
    else:
        marks = [f"{opened[0]}{space}/{gap}{name[1]}" for space in spaces for gap in spaces]
    found = [after for mark in marks if (after := closers.after(end, mark)) >= 0]
    close = closers.after(min(found), _CLOSE[opened[0]]) if found else -1
    return close if close >= 0 else end


class _Closers:
    """Finds marks; each stretch of the source is searched once for each of them."""

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
