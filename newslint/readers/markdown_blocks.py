"""From the events of the CommonMark parser to blocks."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from newslint.model.document import Block, BlockKind
from newslint.model.span import Span
from newslint.readers.base import BlockBuilder, verbatim_block
from newslint.readers.body import Body
from newslint.readers.code_points import CodePoints
from newslint.readers.comments import directives
from newslint.readers.inline import code_span, picture_title, placed
from newslint.readers.markdown_parser import events
from newslint.readers.mask import Mask
from newslint.readers.plain_paragraph import Plain, plain_paragraph
from newslint.readers.prose import Prose
from newslint.readers.raw_html import raw_html
from newslint.readers.script import has_east_asian
from newslint.readers.typeface import Typeface
from newslint.readers.unmarked import LEVEL, LINE, TITLE, joined, stretches

_KINDS = {
    "Heading": BlockKind.HEADING,
    "CodeBlock": BlockKind.CODE,
    "Item": BlockKind.LIST_ITEM,
    "BlockQuote": BlockKind.QUOTE,
    "Table": BlockKind.TABLE,
    "FootnoteDefinition": BlockKind.OTHER,
}
_INLINE = frozenset(("Strong", "Emphasis", "Link", "Image", "Strikethrough", "Superscript", "Subscript"))
_PARAGRAPH = {"Start": "Paragraph"}
_PROSE = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE))


def markdown_blocks(source: str, start: int, masked: Mask, titled: bool, *, shortcuts: bool = True) -> Body:
    """The blocks and directives of Markdown: those of `masked.text[start:]`, placed in the source.

    shortcuts: text, links and emphasis are not read event by event; the result is the same.
    """
    growth = _Growth(source, masked, titled, shortcuts)
    growth.grow(start)
    return Body(tuple(growth.blocks), tuple(growth.comments), tuple(growth.code))


class _Growth:
    """Blocks as they grow. Offsets in events are bytes, elsewhere code points of the source."""

    def __init__(self, source: str, masked: Mask, titled: bool, shortcuts: bool) -> None:
        self.blocks: list[Block] = []
        self.comments: list[Span] = []
        self.code: list[Span] = []
        self._shortcuts = shortcuts
        self._source = source
        self._masked = masked
        self._hidden = 0  # masked spans that lie behind
        self._next_hidden = masked.spans[0].start if masked.spans else sys.maxsize
        self._points = CodePoints("")
        self._titled = titled
        self._kind = BlockKind.PARAGRAPH
        self._around: list[BlockKind] = []
        self._code: BlockBuilder | None = None
        self._cell_end = 0
        self._face = Typeface()
        self._below_picture = False
        self._in_story = False
        self._outer: list[tuple[Prose, str]] = []  # around the picture that is being read; its title
        self._begin()

    def _begin(self) -> None:
        self._prose = Prose()
        self._captions: list[Block] = []
        self._pictures = False
        self._face.begin()

    def grow(self, start: int) -> None:
        """Read all from here on."""
        text, hidden = self._masked.text, self._masked.spans
        whole = (Span(start, len(text)),)
        for stretch in stretches(text, start, hidden, lambda: self._mixed) if self._shortcuts else whole:
            if isinstance(stretch, Span):
                self._parse(*stretch)
            else:
                self._take(stretch)

    @cached_property
    def _mixed(self) -> bool:
        """May there be two scripts in a paragraph?"""
        return has_east_asian(self._source)

    def _take(self, found: re.Match[str]) -> None:
        """Add a paragraph or heading that has no markup inside."""
        group = found.lastindex or 0
        start, end = found.span(group)
        if group == TITLE:
            kind = BlockKind.HEADING
            if found.end(LEVEL) - found.start() == 1 and not self._titled:
                kind, self._titled = BlockKind.HEADLINE, True
            self.blocks.append(verbatim_block(kind, self._source, start, end))
        else:
            made = verbatim_block if group == LINE else joined
            self.blocks.append(made(BlockKind.PARAGRAPH, self._source, found.start(), end))
            self._in_story = True
        self._below_picture = False

    def _parse(self, start: int, end: int) -> None:
        """Read what the parser makes of a stretch."""
        text = self._masked.text[start:end]
        self._points = CodePoints(text, start)
        told = events(text, self._shortcuts)
        index = 0
        while index < len(told):
            event, where = told[index]
            if self._shortcuts and event == _PARAGRAPH and (plain := self._plain(told, index)):
                index = plain.last
            elif event.__class__ is dict:
                ((name, value),) = event.items()
                _TAKE.get(name, _Growth._left_out)(self, value, where["start"], where["end"])
            elif event == "Rule":
                self._flush()
                self._below_picture = False
            else:
                self._prose.line_break(*self._points.span(where["start"], where["end"]))
            index += 1
        self._flush()

    def _plain(self, told: list[Any], first: int) -> Plain | None:
        """The paragraph that begins here, added, if it is plain text."""
        plain = plain_paragraph(told, first, self._kind, self._source, self._points)
        if plain is None or (plain.has_lines and self._mixed):
            return None
        self._flush()
        self.blocks.append(plain.block)
        self._below_picture = False
        self._in_story = self._in_story or self._kind is BlockKind.PARAGRAPH
        return plain

    def _flush(self) -> None:
        """End the block that grows."""
        if not self._prose.pieces and not self._pictures:
            return
        if self._prose.pieces:
            self._add(self._prose)
            self._below_picture = False
        else:
            self._below_picture = True
        self.blocks.extend(self._captions)
        self._begin()

    def _add(self, prose: Prose) -> None:
        kind = self._kind
        if kind is BlockKind.PARAGRAPH and not self._face.plain:
            kind = self._face.kind(prose.text(), self._pictures or self._below_picture, self._in_story)
        if prose.breaks and kind in _PROSE and self._mixed:
            self.blocks.extend(prose.build_by_script(kind))
        else:
            self.blocks.append(prose.build(kind))
        self._titled = self._titled or kind is BlockKind.HEADLINE
        self._in_story = self._in_story or kind is BlockKind.PARAGRAPH

    def _text(self, text: str, start: int, end: int) -> None:
        left, right = self._points.span(start, end)
        if self._code is not None:
            if self._masked.text[left:right] == text:
                self._code.verbatim(left, right)
            else:
                self._code.replaced(text, left, right)
            return
        if not self._face.plain and not self._outer:
            self._face.see(text)
        if right <= self._next_hidden:
            self._prose.append(*placed(self._source, left, right, text))
            return
        for begin, close in self._shown(left, right):
            part = self._source[begin:close] if close - begin < right - left else text
            self._prose.append(*placed(self._source, begin, close, part))

    def _shown(self, left: int, right: int) -> Iterator[tuple[int, int]]:
        """What the mask leaves of a stretch of the source."""
        spans = self._masked.spans
        while self._hidden < len(spans) and spans[self._hidden].start < right:
            start, end = spans[self._hidden]
            if left < start:
                yield left, start
            if left < end:
                self._prose.cut()
                self._pictures = self._pictures or self._hidden in self._masked.pictures
                left = end
            if end > right:
                break
            self._hidden += 1
        self._next_hidden = spans[self._hidden].start if self._hidden < len(spans) else sys.maxsize
        if left < right:
            yield left, right

    def _code_span(self, text: str, start: int, end: int) -> None:
        if not self._outer:
            self._face.see(text)
        span = Span(*self._points.span(start, end))
        piece = code_span(self._source, span, text, self._masked)
        self._prose.append(*piece)
        self.code.append(Span(piece[1], piece[2]))

    def _start(self, value: Any, start: int, end: int) -> None:
        name = value if value.__class__ is str else next(iter(value))
        if name in _INLINE:
            if name in ("Emphasis", "Strong"):
                self._face.turn(name, 1)
            elif name == "Image":
                self._outer.append((self._prose, value["Image"]["title"]))
                self._prose = Prose()
        elif name == "TableCell":
            if self._prose.pieces:
                self._prose.line_break(self._cell_end, self._points.at(start), "\t")
        else:
            self._flush()
            self._around.append(self._kind)
            self._kind = self._kind_of(name, value)
            if name == "CodeBlock":
                self._code = BlockBuilder(self._source)

    def _kind_of(self, name: str, value: Any) -> BlockKind:
        if name == "Heading" and value["Heading"]["level"] == "H1" and not self._titled:
            return BlockKind.HEADLINE
        return _KINDS.get(name, self._kind)

    def _end(self, value: Any, start: int, end: int) -> None:
        name = value if value.__class__ is str else next(iter(value))
        if name in _INLINE:
            if name in ("Emphasis", "Strong"):
                self._face.turn(name, -1)
            elif name == "Image":
                self._picture(Span(*self._points.span(start, end)))
        elif name == "TableCell":
            self._cell_end = self._points.at(end)
        else:
            if self._code is not None:
                self._code_block(self._code)
            self._flush()
            self._kind = self._around.pop()
            if name == "HtmlBlock":
                self._html(*self._points.span(start, end))

    def _code_block(self, code: BlockBuilder) -> None:
        self._code = None
        block = code.build(BlockKind.CODE)
        if block.text.strip():
            self.blocks.append(block)

    def _picture(self, picture: Span) -> None:
        """A picture ends; its alternative text and title are captions."""
        alternative = self._prose
        self._prose, title = self._outer.pop()
        if self._outer:
            return
        self._pictures = True
        self._prose.cut()
        if alternative.pieces:
            self._captions.append(alternative.build(BlockKind.CAPTION))
        place = picture_title(self._source, picture, title)
        if place:
            self._captions.append(verbatim_block(BlockKind.CAPTION, self._source, *place))

    def _inline_html(self, tag: str, start: int, end: int) -> None:
        left, right = self._points.span(start, end)
        name = tag[1:5].lower()
        if name.startswith("!--"):
            self.comments.extend(directives(self._source, left, right))
        elif name.startswith("br") and not name[2:3].isalpha():
            self._prose.line_break(left, right)
        elif name.startswith("img") and not name[3:4].isalpha():
            self._pictures = True
            self._captions.extend(raw_html(self._masked.text, left, right, self._masked.spans))
        self._prose.cut()

    def _html(self, left: int, right: int) -> None:
        self.comments.extend(directives(self._source, left, right))
        for block in raw_html(self._masked.text, left, right, self._masked.spans):
            kind = self._kind if block.kind is BlockKind.PARAGRAPH else block.kind
            self.blocks.append(Block(kind, block.text, block.map))

    def _left_out(self, value: Any, start: int, end: int) -> None:
        self._prose.cut()  # a mark that is no text: a reference to a footnote, the box of a task

    def _nothing(self, value: Any, start: int, end: int) -> None:
        """Lines of an HTML block, read as a whole at its end."""


_TAKE: dict[str, Callable[[_Growth, Any, int, int], None]] = {
    "Text": _Growth._text,
    "Start": _Growth._start,
    "End": _Growth._end,
    "Code": _Growth._code_span,
    "InlineHtml": _Growth._inline_html,
    "Html": _Growth._nothing,
}
