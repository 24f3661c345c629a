"""From the events of the CommonMark parser to blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pyromark

from newslint.model.document import Block, BlockKind
from newslint.model.span import Span
from newslint.readers.base import BlockBuilder, verbatim_block
from newslint.readers.body import Body
from newslint.readers.code_points import CodePoints
from newslint.readers.comments import directives
from newslint.readers.mask import Mask
from newslint.readers.prose import Prose
from newslint.readers.raw_html import raw_html
from newslint.readers.script import has_east_asian

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_GFM
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
)
_KINDS = {
    "Heading": BlockKind.HEADING,
    "CodeBlock": BlockKind.CODE,
    "Item": BlockKind.LIST_ITEM,
    "BlockQuote": BlockKind.QUOTE,
    "Table": BlockKind.TABLE,
    "FootnoteDefinition": BlockKind.OTHER,
}
_INLINE = frozenset(("Strong", "Emphasis", "Link", "Image", "Strikethrough", "Superscript", "Subscript"))
_PROSE = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE))
_CAPTION = 300  # characters; longer text in italics below a picture is no caption
# Of 827 paragraphs all in bold in four corpora, those as short and without a stop are headings, or questions.
_HEADING_WORDS = 12
_NO_HEADING = (".", "!", "?", ",", ";", "。", "！", "？", "，", "；", "”", '"')
_TICKS = re.compile(r"`+")
_LINE_END = re.compile(r"\r\n|\r|\n")
_TITLE = re.compile(r"""["')]\s*\)\Z""")


def markdown_blocks(source: str, start: int, masked: Mask, titled: bool) -> Body:
    """The blocks and directive comments of Markdown: of `masked.text[start:]`, placed in the source."""
    growth = _Growth(source, start, masked, titled)
    growth.grow()
    return Body(tuple(growth.blocks), tuple(growth.comments))


class _Growth:
    """Blocks as they grow, event by event. Offsets are bytes in events and code points of the source elsewhere."""

    def __init__(self, source: str, start: int, masked: Mask, titled: bool) -> None:
        self.blocks: list[Block] = []
        self.comments: list[Span] = []
        self._text_read = masked.text[start:] if start else masked.text
        self._source = source
        self._masked = masked
        self._hidden = 0  # masked spans that lie behind
        self._points = CodePoints(self._text_read, start)
        self._mixed = has_east_asian(source)
        self._titled = titled
        self._kind = BlockKind.PARAGRAPH
        self._around: list[BlockKind] = []
        self._code: BlockBuilder | None = None
        self._cell_end = 0
        self._begin()
        self._below_picture = False
        self._emphasis = self._strong = 0
        self._outer: list[Prose] = []  # around the picture whose alternative text is being read
        self._picture_titles: list[str] = []

    def _begin(self) -> None:
        self._prose = Prose()
        self._captions: list[Block] = []
        self._pictures = False
        self._upright = False  # is there text that is not in italics?
        self._light = False  # is there text that is not in bold?

    def grow(self) -> None:
        """Read all events."""
        take = {
            "Text": self._text,
            "Start": self._start,
            "End": self._end,
            "Code": self._code_span,
            "InlineHtml": self._inline_html,
            "Html": _nothing,
        }
        for event, where in pyromark.events_with_range(self._text_read, options=_OPTIONS):
            if event.__class__ is dict:
                ((name, value),) = event.items()
                take.get(name, self._left_out)(value, where["start"], where["end"])
            elif event == "Rule":
                self._flush()
                self._below_picture = False
            else:
                self._prose.line_break(*self._points.span(where["start"], where["end"]))
        self._flush()

    def _flush(self) -> None:
        """End the block that grows."""
        if not self._prose.pieces and not self._pictures:
            return
        if self._prose.pieces:
            self._add_prose(self._prose)
            self._below_picture = False
        else:
            self._below_picture = True
        self.blocks.extend(self._captions)
        self._begin()

    def _add_prose(self, prose: Prose) -> None:
        kind = self._kind
        if kind is BlockKind.PARAGRAPH and not (self._upright and self._light):
            kind = self._kind_by_type(prose)
        if self._mixed and prose.breaks and kind in _PROSE:
            self.blocks.extend(prose.build_by_script(kind))
        else:
            self.blocks.append(prose.build(kind))
        self._titled = self._titled or kind is BlockKind.HEADLINE

    def _kind_by_type(self, prose: Prose) -> BlockKind:
        """All in italics below a picture it is a caption; short and all in bold inside the story, a heading."""
        text = prose.text()
        if not self._upright:
            is_caption = (self._pictures or self._below_picture) and len(text) <= _CAPTION
            return BlockKind.CAPTION if is_caption else BlockKind.PARAGRAPH
        is_heading = len(text.split(None, _HEADING_WORDS)) <= _HEADING_WORDS and not text.endswith(_NO_HEADING)
        inside = any(block.kind is BlockKind.PARAGRAPH for block in self.blocks)
        return BlockKind.HEADING if is_heading and inside else BlockKind.PARAGRAPH

    def _text(self, text: str, start: int, end: int) -> None:
        left, right = self._points.span(start, end)
        if self._code is not None:
            if self._masked.text[left:right] == text:
                self._code.verbatim(left, right)
            else:
                self._code.replaced(text, left, right)
            return
        if not (self._emphasis and self._strong) and not self._outer and not text.isspace():
            self._upright = self._upright or not self._emphasis
            self._light = self._light or not self._strong
        if self._hidden < len(self._masked.spans):
            self._partly_hidden(text, left, right)
        else:
            self._prose.append(text, left, right, self._source[left:right] == text)

    def _partly_hidden(self, text: str, left: int, right: int) -> None:
        for start, end in self._shown(left, right):
            part = self._source[start:end] if end - start < right - left else text
            self._prose.append(part, start, end, self._source[start:end] == part)

    def _shown(self, left: int, right: int) -> Iterator[tuple[int, int]]:
        """What the mask leaves of a stretch of the source."""
        spans = self._masked.spans
        while self._hidden < len(spans) and spans[self._hidden].end <= left:
            self._hidden += 1
        for index in range(self._hidden, len(spans)):
            start, end = spans[index]
            if start >= right:
                break
            if left < start:
                yield left, start
            left = max(left, end)
            self._prose.cut()
            self._pictures = self._pictures or index in self._masked.pictures
        if left < right:
            yield left, right

    def _code_span(self, text: str, start: int, end: int) -> None:
        left, right = self._points.span(start, end)
        self._upright = self._light = True
        ticks = _TICKS.match(self._source, left)
        size = ticks.end() - left if ticks else 0
        for padding in (size, size + 1):
            if self._masked.text[left + padding : right - padding] == text:
                self._prose.append(text, left + padding, right - padding, True)
                return
        if self._masked.spans:
            text = _LINE_END.sub(" ", self._source[left + size : right - size])
        if text:
            self._prose.append(text, left, right, False)

    def _start(self, value: Any, start: int, end: int) -> None:
        name = value if value.__class__ is str else next(iter(value))
        if name in _INLINE:
            if name == "Emphasis":
                self._emphasis += 1
            elif name == "Strong":
                self._strong += 1
            elif name == "Image":
                self._outer.append(self._prose)
                self._prose = Prose()
                self._picture_titles.append(value["Image"]["title"])
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
            if name == "Emphasis":
                self._emphasis -= 1
            elif name == "Strong":
                self._strong -= 1
            elif name == "Image":
                self._picture(*self._points.span(start, end))
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

    def _picture(self, left: int, right: int) -> None:
        """A picture ends; its alternative text and title are captions."""
        alternative, self._prose = self._prose, self._outer.pop()
        title = self._picture_titles.pop()
        if self._outer:
            return
        self._pictures = True
        self._prose.cut()
        if alternative.pieces:
            self._captions.append(alternative.build(BlockKind.CAPTION))
        close = _TITLE.search(self._source, left, right)
        if title.strip() and close and self._source.endswith(title, left, close.start()):
            begin = close.start() - len(title)
            self._captions.append(verbatim_block(BlockKind.CAPTION, self._source, begin, close.start()))

    def _inline_html(self, tag: str, start: int, end: int) -> None:
        left, right = self._points.span(start, end)
        name = tag[1:5].lower()
        if name.startswith("!--"):
            self._directives(left, right)
        elif name.startswith("br") and not name[2:3].isalpha():
            self._prose.line_break(left, right)
        elif name.startswith("img") and not name[3:4].isalpha():
            self._pictures = True
            self._captions.extend(raw_html(self._masked.text, left, right, self._masked.spans))
        self._prose.cut()

    def _html(self, left: int, right: int) -> None:
        self._directives(left, right)
        for block in raw_html(self._masked.text, left, right, self._masked.spans):
            kind = self._kind if block.kind is BlockKind.PARAGRAPH else block.kind
            self.blocks.append(Block(kind, block.text, block.map))

    def _directives(self, left: int, right: int) -> None:
        self.comments.extend(directives(self._source, left, right))

    def _left_out(self, value: Any, start: int, end: int) -> None:
        """A mark that is no text: a reference to a footnote, the box of a task."""
        self._prose.cut()


def _nothing(value: Any, start: int, end: int) -> None:
    """Lines of an HTML block, read as a whole at its end."""
