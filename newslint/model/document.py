"""An article as a reader delivers it: blocks of text, each with the map back to its source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from newslint.late import late
from newslint.model.diagnostic import Location
from newslint.model.span import FILE_START, OffsetMap, Position, Span

_IDENTITIES = ("url", "slug", "id")
_ISO_DATE = late(r"\d{4}-\d{2}-\d{2}")


class BlockKind(StrEnum):
    """What a block is; decided by the reader and nowhere else."""

    HEADLINE = "headline"
    DEK = "dek"
    BYLINE = "byline"
    DATELINE = "dateline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    TABLE = "table"
    CODE = "code"
    OTHER = "other"

    __hash__ = str.__hash__  # that of Enum is Python's own, and kinds are looked up in sets for every block


class Block(NamedTuple):
    """A stretch of text as a person sees it: markup, entities and escapes resolved, line breaks as spaces."""

    kind: BlockKind
    text: str
    map: OffsetMap

    def __reduce__(self) -> tuple[object, ...]:
        """Pickled without the detour that a frozen dataclass takes: archives travel between processes."""
        return _unpickled, (self.kind.value, self.text, self.map)

    def locate(self, start: int = 0, end: int | None = None) -> Span:
        """The span in the source of `text[start:end]`."""
        if not start and end is None and self.text:
            runs = self.map.runs
            return Span(runs[0].source_start, runs[-1].source_end)
        return self.map.source(Span(start, len(self.text) if end is None else end))


# The same as `Block(*values)`, sooner: an archive makes a dozen an article.
block_of: Callable[[tuple[BlockKind, str, OffsetMap]], Block] = partial(tuple.__new__, Block)


def _unpickled(kind: str, text: str, offsets: OffsetMap) -> Block:
    return Block(BlockKind(kind), text, offsets)


class Ignore(NamedTuple):
    """A rule that the metadata of a document switches off for the whole of it."""

    rule: str
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """One article. Spans count code points of `source`; `origin` is where that source begins in its file.

    name: path as printed, with `/`. record: names one of several documents of a file (an id, else a number).
    fields: title, description, date, author, section, language, url, slug, id; their text maps to the source.
    comments: spans of the inner text of comments that may hold `newslint-...` directives.
    metadata: the raw front matter or JSON object. digest: hex of the bytes that this document was read from.
    code: spans of code in the middle of prose, in order.
    """

    name: str
    record: str | None
    format: str
    source: str
    blocks: tuple[Block, ...]
    fields: Mapping[str, Block] = field(default_factory=dict)
    digest: str = ""
    origin: Position = FILE_START
    comments: tuple[Span, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    metadata: Mapping[str, object] = field(default_factory=dict)
    code: tuple[Span, ...] = ()

    @property
    def headline(self) -> Block | None:
        """The first headline block."""
        return next(self.of_kind(BlockKind.HEADLINE), None)

    @property
    def paragraphs(self) -> Iterator[Block]:
        """The paragraphs of the body, in order."""
        return self.of_kind(BlockKind.PARAGRAPH)

    def of_kind(self, *kinds: BlockKind) -> Iterator[Block]:
        """Blocks of these kinds, in order."""
        return (block for block in self.blocks if block.kind in kinds)

    def text_of(self, field_name: str) -> str:
        """The text of a field, empty if the document has none."""
        block = self.fields.get(field_name)
        return block.text.strip() if block else ""

    def is_code(self, span: Span) -> bool:
        """Does a span of the source lie wholly in a span of code?"""
        if not self.code:
            return False
        index = bisect_right(self.code, span.start, key=_start) - 1
        return index >= 0 and span.end <= self.code[index].end

    def location(
        self, block: Block, start: int = 0, end: int | None = None, marks: tuple[Span, ...] = ()
    ) -> Location:
        """The place of `block.text[start:end]`; marks are spans of the block's text to point out in it."""
        sources = tuple(block.map.source(mark) for mark in marks)
        text = block.text[start:end]
        return Location(self.name, self.record, block.locate(start, end), sources, text)

    @property
    def versions(self) -> frozenset[tuple[str, str]]:
        """Its address, slug and id: two documents that share one of them are versions of one item."""
        return frozenset((name, text) for name in _IDENTITIES if (text := self.text_of(name)))

    @property
    def day(self) -> str:
        """Its date as ISO 8601 writes days, empty if that is not known."""
        match = _ISO_DATE.match(self.text_of("date"))
        return match[0] if match else ""

    @property
    def anchor(self) -> Location:
        """Where a finding about the whole document points: its headline, else its first block."""
        block = self.headline or (self.blocks[0] if self.blocks else None)
        return self.location(block) if block else Location(self.name, self.record, Span(0, 0))


def _start(span: Span) -> int:
    return span.start


class Fault(NamedTuple):
    """Input, or one record of it, that could not be read."""

    position: Position
    message: str
    record: str | None = None

    @classmethod
    def at_start(cls, message: str) -> Fault:
        """A fault of the whole input."""
        return cls(FILE_START, message)


class NotAnArticle(NamedTuple):
    """A file that was understood and holds nothing to lint, with the reason."""

    reason: str
