"""Hard-wrapped text: lines that an editor broke at a margin, to be read as one paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newslint.model.span import Span

_SHORTEST, _LONGEST = 50, 100  # characters of a line that was broken at a margin
_STOPS = '.!?…:"”’»)'


def wrap_width(source: str, chunks: Sequence[Sequence[Span]]) -> int:
    """The margin of a text in characters; 0 if it is not hard-wrapped.

    It is what the longest lines of those paragraphs come to whose lines may have been broken at a margin; not
    the longest of all, for where the lines hold addresses some run over.
    """
    widths: list[int] = []
    narrow = wide = 0
    for lines in chunks:
        longest = _longest(source, lines)
        if _may_be_wrapped(source, lines, longest):
            narrow += len(lines)
            widths.append(longest)
        elif longest > _LONGEST:
            wide += 1
    return sorted(widths)[len(widths) // 2] if narrow > wide else 0


def wrapped(source: str, lines: Sequence[Span], width: int) -> bool:
    """Were these lines one paragraph before they were broken at `width`?"""
    longest = _longest(source, lines)
    if not width or not _may_be_wrapped(source, lines, longest):
        return False
    return all(_reach(source, *pair) > max(width, longest) for pair in pairwise(lines))


def _may_be_wrapped(source: str, lines: Sequence[Span], longest: int) -> bool:
    """Long lines but the last, and not each of them a sentence of its own."""
    if len(lines) < 2 or longest > _LONGEST:
        return False
    if any(_reach(source, *pair) < _SHORTEST for pair in pairwise(lines)):
        return False
    return any(source[end - 1] not in _STOPS for _, end in lines[:-1])


def _longest(source: str, lines: Sequence[Span]) -> int:
    """The longest line but for those of one word, such as an address, which no margin breaks."""
    return max((end - start for start, end in lines if source.find(" ", start, end) >= 0), default=0)


def _reach(source: str, line: Span, after: Span) -> int:
    """How long a line would have become with the first word of the next one."""
    return line.end - line.start + 1 + _first_word(source, after)


def _first_word(source: str, line: Span) -> int:
    return len(source[line.start : min(line.end, line.start + _LONGEST)].split(None, 1)[0])
