"""A paragraph of text, links and emphasis, straight from the parser's events: nearly all of news is such."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from newslint.model.document import Block, BlockKind, block_of
from newslint.model.span import tile
from newslint.readers.code_points import CodePoints
from newslint.readers.prose import Piece

_END = {"End": "Paragraph"}
_LINE_ENDS = ("\n", "\r\n", "\r")
_EMPHASIS = ("Emphasis", "Strong")


class Plain(NamedTuple):
    """A paragraph, the place of the event that ends it, and whether it has several lines."""

    block: Block
    last: int
    has_lines: bool


def plain_paragraph(
    events: Sequence[Any], first: int, kind: BlockKind, source: str, points: CodePoints
) -> Plain | None:
    """The paragraph that begins with `events[first]`.

    None if anything else is in it, or anything that does not stand in the source as it is: white space at the
    ends of a line, an escape, a reference, the mark of a shortcode. Or if all of it is emphasized.
    """
    pieces: list[Piece] = []
    at, byte = 0, -1  # where the piece before ended
    depth = lines = 0
    begins, upright = True, kind is not BlockKind.PARAGRAPH
    for index in range(first + 1, len(events)):
        event, where = events[index]
        text = event.get("Text") if event.__class__ is dict else ""
        if text is None:
            if event == _END:
                is_whole = upright and not begins and not pieces[-1][0][-1].isspace()
                return Plain(block_of((kind, *tile(pieces))), index, lines > 0) if is_whole else None
            step = _step(event)
            if step is None:
                return None
            depth += step
            continue
        start, end = where["start"], where["end"]
        if start != byte:
            at = points.at(start)
        byte = end
        if text:
            size = len(text) if text.isascii() else len(text.encode())
            if end - start != size or not source.startswith(text, at) or (begins and text[0].isspace()):
                return None
            after = at + len(text)
            pieces.append((text, at, after, True))
            begins, upright = False, upright or not depth
        else:
            after = at + end - start
            if event != "SoftBreak" or source[at:after] not in _LINE_ENDS:
                return None
            if begins or pieces[-1][0][-1].isspace():
                return None
            pieces.append((" ", at, after, False))
            begins = True
            lines += 1
        at = after
    return None


def _step(event: dict[str, Any]) -> int | None:
    """How much deeper in emphasis the text is that follows; None if this is no emphasis and no link."""
    ended = event.get("End")
    if ended is not None:
        return -1 if ended in _EMPHASIS else 0 if ended == "Link" else None
    begun = event.get("Start", "")
    return 1 if begun in _EMPHASIS else 0 if "Link" in begun else None
