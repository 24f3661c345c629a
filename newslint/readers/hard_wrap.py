"""Hard-wrapped text: lines that an editor broke at a margin, to be read as one paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from newslint.model.span import Span

_SHORTEST, _LONGEST = 50, 100  # characters of a line that was broken at a margin
_CERTAIN = 3  # paragraphs with sentences that run over the ends of lines
_STOPS = '.!?…:"”’»)'


class Margin(NamedTuple):
    """Where an editor broke lines, in characters, 0 if nowhere; certain: several paragraphs say so."""

    width: int
    certain: bool


def margin(source: str, chunks: Sequence[Sequence[Span]]) -> Margin:
    """The margin of a text.

    It is what the longest lines of those paragraphs come to whose lines may have been broken at a margin; not
    the longest of all, for where the lines hold addresses some run over.
    """
    widths: list[int] = []
    narrow = wide = 0
    for lines in chunks:
        longest = _longest(source, lines)
        if _is_block(source, lines, longest) and _breaks_sentences(source, lines):
            narrow += len(lines)
            widths.append(longest)
        elif longest > _LONGEST:
            wide += 1
    if narrow <= wide:
        return Margin(0, certain=False)
    return Margin(sorted(widths)[len(widths) // 2], certain=len(widths) >= _CERTAIN)


def wrapped(source: str, lines: Sequence[Span], at: Margin) -> bool:
    """Were these lines one paragraph before they were broken at the margin?

    Lines that each end a sentence may be paragraphs, unless the margin is certain: then that is chance.
    """
    longest = _longest(source, lines)
    if not at.width or not _is_block(source, lines, longest):
        return False
    if not at.certain and not _breaks_sentences(source, lines):
        return False
    return all(_reach(source, *pair) > max(at.width, longest) for pair in pairwise(lines))


def _is_block(source: str, lines: Sequence[Span], longest: int) -> bool:
    """Lines of which all but the last are about as long as a margin allows."""
    if len(lines) < 2 or longest > _LONGEST:
        return False
    return all(_reach(source, *pair) >= _SHORTEST for pair in pairwise(lines))


def _breaks_sentences(source: str, lines: Sequence[Span]) -> bool:
    return any(source[end - 1] not in _STOPS for _, end in lines[:-1])


def _longest(source: str, lines: Sequence[Span]) -> int:
    """The longest line but for those of one word, such as an address, which no margin breaks."""
    return max((end - start for start, end in lines if source.find(" ", start, end) >= 0), default=0)


def _reach(source: str, line: Span, after: Span) -> int:
    """How long a line would have become with the first word of the next one."""
    return line.end - line.start + 1 + _first_word(source, after)


def _first_word(source: str, line: Span) -> int:
    return len(source[line.start : min(line.end, line.start + _LONGEST)].split(None, 1)[0])
