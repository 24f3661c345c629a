"""From the events of the CommonMark parser to blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pyromark

from newslint.model.document import Block, BlockKind
from newslint.model.span import Span
from newslint.readers.body import Body
from newslint.readers.code_points import CodePoints
from newslint.readers.comments import comments, inner, is_directive
from newslint.readers.mask import Mask
from newslint.readers.prose import Prose, block_of
from newslint.readers.script import has_east_asian, is_east_asian

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_GFM
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
)
_INLINE = frozenset(("Strong", "Link", "Strikethrough", "Superscript", "Subscript"))


def markdown_blocks(source: str, start: int, masked: Mask, titled: bool) -> Body:
    """The blocks and directive comments of Markdown: of `masked.text[start:]`, placed in the source."""
    growth = _Growth(source, start, masked, titled)
    for event, where in pyromark.events_with_range(growth.text, options=_OPTIONS):
        growth.take(event, where["start"], where["end"])
    growth.flush()
    return Body(tuple(growth.blocks), tuple(growth.comments))


class _Growth:
    def __init__(self, source: str, start: int, masked: Mask, titled: bool) -> None:
        self.text = masked.text[start:]
        self.blocks: list[Block] = []
        self.comments: list[Span] = []
        self._source = source
        self._masked = masked
        self._base = start
        self._points = CodePoints(self.text)
        self._mixed = has_east_asian(source)
        self._titled = titled
        self._prose = Prose()
        self._kind = BlockKind.PARAGRAPH
        self._around: list[BlockKind] = []
        self._hidden = 0

    def take(self, event: Any, start: int, end: int) -> None:
        if event.__class__ is str:
            self._mark(event, start, end)
            return
        for name, value in event.items():
            if name == "Text":
                self._text(value, start, end)
            elif name == "Start":
                self._start(value, start, end)
            elif name == "End":
                self._end(value, start, end)
            elif name == "Code":
                self._code(value, start, end)
            elif name in ("InlineHtml", "Html"):
                self._html(start, end)
            else:
                self._prose.cut()

    def flush(self) -> None:
        prose = self._prose
        if prose:
            self._prose = Prose()
            self.blocks.extend(self._parted(prose))

    def _parted(self, prose: Prose) -> Iterator[Block]:
        if not (self._mixed and prose.breaks):
            yield prose.build(self._kind)
            return
        yield prose.build(self._kind)

    def _mark(self, event: str, start: int, end: int) -> None:
        if event == "Rule":
            self.flush()
        else:
            self._prose.line_break(self._at(start), self._at(end))

    def _at(self, byte: int) -> int:
        return self._points.at(byte) + self._base

    def _text(self, text: str, start: int, end: int) -> None:
        left = self._at(start)
        right = self._at(end)
        for start, end in self._shown(left, right):
            verbatim = end - start < right - left or self._source[start:end] == text
            self._prose.append(self._source[start:end] if verbatim else text, start, end, verbatim)

    def _shown(self, left: int, right: int) -> Iterator[tuple[int, int]]:
        """What a mask leaves of a stretch of the source."""
        hidden = self._masked.spans
        while self._hidden < len(hidden) and hidden[self._hidden].end <= left:
            self._hidden += 1
        index = self._hidden
        while index < len(hidden) and hidden[index].start < right:
            if left < hidden[index].start:
                yield left, hidden[index].start
            self._prose.cut()
            left = hidden[index].end
            index += 1
        if left < right:
            yield left, right

    def _code(self, text: str, start: int, end: int) -> None:
        left, right = self._at(start), self._at(end)
        self._prose.append(text, left, right, False)

    def _start(self, value: Any, start: int, end: int) -> None:
        name = value if value.__class__ is str else next(iter(value))
        if name in _INLINE or name == "Emphasis" or name == "Image":
            return
        self.flush()
        self._around.append(self._kind)
        self._kind = self._kind_of(name, value)

    def _kind_of(self, name: str, value: Any) -> BlockKind:
        if name == "Heading":
            if value["Heading"]["level"] == "H1" and not self._titled:
                self._titled = True
                return BlockKind.HEADLINE
            return BlockKind.HEADING
        return {"CodeBlock": BlockKind.CODE, "Item": BlockKind.LIST_ITEM, "BlockQuote": BlockKind.QUOTE, "Table": BlockKind.TABLE, "HtmlBlock": BlockKind.OTHER}.get(name, self._kind)

    def _end(self, value: Any, start: int, end: int) -> None:
        name = value if value.__class__ is str else next(iter(value))
        if name in _INLINE or name == "Emphasis" or name == "Image":
            return
        self.flush()
        self._kind = self._around.pop()

    def _html(self, start: int, end: int) -> None:
        left, right = self._at(start), self._at(end)
        for comment in comments(self._source, left, right):
            if is_directive(self._source, comment):
                self.comments.append(inner(comment))
        self._prose.cut()
