"""Code in MDX: imports and exports, expressions in braces, tags. What stands between tags is prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.late import late
from newslint.model.span import Span
from newslint.readers.code_regions import Regions

_STATEMENT = (
    r"import[ \t]+(?:[^\r\n;'\"]*?\bfrom[ \t]*)?['\"]|import[ \t]*\{"
    r"|export[ \t]+(?:default|const|let|var|async|function|class)\b|export[ \t]*[{*]"
)
_START = late(
    rf"(?P<statement>(?<![^\r\n])(?:{_STATEMENT}))|(?P<brace>\{{)|(?P<tag></?(?:[A-Za-z_$][\w.:$-]*|(?=>)))"
)
_BLANK_LINE = late(r"(?:\r\n|\r|\n)[ \t]*(?=\r\n|\r|\n|\Z)")
_BLANK_ABOVE = late(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\Z")
_IN_CODE = late(
    r"""/\*.*?(?:\*/|\Z) | //[^\r\n]* | [{}]
    | "(?:[^"\\\r\n]|\\.)*" | '(?:[^'\\\r\n]|\\.)*' | `(?:[^`\\]|\\.)*(?:`|\Z)""",
    re.S | re.VERBOSE,
)
_IN_TAG = late(r"""[^"'{<>]+|"[^"]*"|'[^']*'|.""", re.S)


def mdx_code(source: str, start: int) -> Iterator[Span]:
    """The code of `source[start:]` outside of Markdown's own, in order and apart."""
    code = Regions(source, start)
    braces = _Braces(source)
    at = start
    while match := _START.search(source, at):
        begin = match.start()
        after_code = code.end_of(begin)
        if after_code:
            at = after_code
            continue
        if match["statement"] is not None:
            end = _end_of_statement(source, begin, braces) if _begins_block(source, begin, start) else -1
        elif match["brace"]:
            end = braces.end_of(begin)
        else:
            end = _end_of_tag(source, match.end(), braces)
        if end >= 0:
            yield Span(begin, end)
        at = end if end >= 0 else match.end()


def _begins_block(source: str, begin: int, start: int) -> bool:
    """Is the line above blank? In the middle of a paragraph `import` is a word."""
    before = source[max(start, begin - 200) : begin]
    return not before.strip() or bool(_BLANK_ABOVE.search(before))


def _end_of_statement(source: str, at: int, braces: _Braces) -> int:
    """The blank line below it, or below the braces that it opens."""
    blank = _BLANK_LINE.search(source, at)
    end = blank.start() if blank else len(source)
    while (brace := source.find("{", at, end)) >= 0:
        at = max(braces.end_of(brace), brace + 1)
        if at > end:
            blank = _BLANK_LINE.search(source, at)
            end = blank.start() if blank else len(source)
    return end


def _end_of_tag(source: str, at: int, braces: _Braces) -> int:
    """Behind its `>`; -1 if it has none before the next `<`."""
    while match := _IN_TAG.match(source, at):
        mark = match[0]
        if mark == ">":
            return match.end()
        if mark == "<":
            return -1
        at = braces.end_of(match.start()) if mark == "{" else match.end()
        if at < 0:
            return -1
    return -1


class _Braces:
    """Finds the brace that closes another; each stretch of the source is searched once."""

    __slots__ = ("_all_known", "_ends", "_source")

    def __init__(self, source: str) -> None:
        self._source = source
        self._ends: dict[int, int] = {}
        self._all_known = False

    def end_of(self, brace: int) -> int:
        """Behind the brace that closes the one that stands here; -1 if none does."""
        if brace not in self._ends and not self._all_known:
            self._search(brace)
        return self._ends.get(brace, -1)

    def _search(self, brace: int) -> None:
        opened = [brace]
        for match in _IN_CODE.finditer(self._source, brace + 1):
            mark = match[0]
            if mark == "{":
                opened.append(match.start())
            elif mark == "}":
                self._ends[opened.pop()] = match.end()
                if not opened:
                    return
        self._all_known = True  # the search saw the end of the source; what it did not note is in no pair
