"""Paragraphs and headings of Markdown that have no markup inside, most of news: told without the parser."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from newslint.late import late
from newslint.model.document import Block, BlockKind, block_of
from newslint.model.span import Run, Span, map_of, run_of

# What means something wherever it stands, and what means nothing at the start of a line.
_MARKS = r"\\`*_\[<&~\r\n"
_FIRST = r"(?:[A-Za-z\"'($]|[^\x00-\x7f\s]|[0-9]++(?![.)]))"
_LINE = rf"{_FIRST}[^{_MARKS}]*+(?<!\s)"
_HEADING = rf"(\#{{1,6}})[ ]+([^\s\#{{}}{_MARKS}](?:[^\#{{}}{_MARKS}]*+(?<!\s))?)"
_END = r"(?:\r?\n[ \t]*+(?=\r?\n))+\r?\n|[ \t\r\n]*+\Z"
# Where a block may begin: one of them, and the blank lines behind it.
UNMARKED = late(rf"(?:({_LINE})(\r?\n{_LINE})*+|{_HEADING})(?:{_END})")
LINE, LINES, LEVEL, TITLE = 1, 2, 3, 4  # its groups, of which `lastindex` is one
_BLANK_LINES = late(r"\n[ \t]*+\r?\n(?:[ \t]*+\r?\n)*+")
_LINE_END = late(r"\r?\n")
# Fences, HTML with an end of its own and definitions reach over blank lines.
_REACHING = (
    ("`", late("```")),
    ("~", late("~~~")),
    ("]", late(r"\]:")),
    ("<", late(r"<(?:[!?]|(?:script|pre|style|textarea)\b)", re.IGNORECASE)),
)


def _is_parted(text: str, start: int) -> bool:
    """May the blocks of `text[start:]` be told apart by blank lines? A list goes on over one, if indented."""
    # A look for one character takes a tenth of one for three.
    return not any(mark in text and reaching.search(text, start) for mark, reaching in _REACHING)


def stretches(
    text: str, start: int, hidden: Sequence[Span], is_mixed: Callable[[], bool]
) -> Iterator[re.Match[str] | Span]:
    """What `text[start:]` is made of, in order: matches of `UNMARKED`, and between them what is to be parsed.

    hidden: spans that are no text though they look so, in order. is_mixed: may lines be in two languages?
    """
    begin = at = start
    end = len(text)
    passed = 0
    if not _is_parted(text, start):
        at = end
    while at < end:
        found = UNMARKED.match(text, at)
        if found and hidden:
            passed = bisect_right(hidden, at, passed, key=_end)
            if passed < len(hidden) and hidden[passed].start < found.end():
                found = None
        if found and not (found.lastindex == LINES and is_mixed()):
            if begin < at:
                yield Span(begin, at)
            yield found
            at = begin = found.end()
        else:
            blank = _BLANK_LINES.search(text, at)
            at = blank.end() if blank else end
    if begin < end:
        yield Span(begin, end)


def _end(span: Span) -> int:
    return span.end


def joined(kind: BlockKind, source: str, start: int, end: int) -> Block:
    """The block of the lines in `source[start:end]`, each end of line a space."""
    runs: list[Run] = []
    lines: list[str] = []
    length = 0
    for match in _LINE_END.finditer(source, start, end):
        left, right = match.span()
        size = length + left - start
        runs += run_of((length, size, start, left, True)), run_of((size, size + 1, left, right, False))
        lines.append(source[start:left])
        start, length = right, size + 1
    runs.append(run_of((length, length + end - start, start, end, True)))
    lines.append(source[start:end])
    return block_of((kind, " ".join(lines), map_of((tuple(runs),))))
