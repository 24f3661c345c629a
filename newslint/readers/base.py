"""What a reader is, and the builder that all readers make their blocks with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import BinaryIO, NamedTuple, Protocol

from newslint.model.document import Block, BlockKind, Document, Fault, NotAnArticle, block_of
from newslint.model.span import FILE_START, Position, map_of, run_of, tile

ReadResult = Document | Fault | NotAnArticle


class ReadOptions(NamedTuple):
    """What the configuration says about input.

    fields: our field name to key or JSON pointer. named: the file was given by name, so it is read even if it
    does not look like an article. start: where in its file a stream of JSON Lines begins.
    """

    fields: Mapping[str, str] = {}
    named: bool = False
    start: Position = FILE_START


class Reader(Protocol):
    """One format. Reads a stream of bytes; yields documents, faults and refusals; never raises on input."""

    def __call__(self, stream: BinaryIO, name: str, options: ReadOptions) -> Iterator[ReadResult]: ...


class BlockBuilder:
    """Gathers the text of one block together with its map to the source."""

    __slots__ = ("_pieces", "_source")

    def __init__(self, source: str) -> None:
        self._source = source
        self._pieces: list[tuple[str, int, int, bool]] = []

    def __bool__(self) -> bool:
        return bool(self._pieces)

    def verbatim(self, start: int, end: int) -> None:
        """Append `source[start:end]` as it stands."""
        if start < end:
            self._pieces.append((self._source[start:end], start, end, True))

    def replaced(self, text: str, start: int, end: int) -> None:
        """Append `text`, which `source[start:end]` decodes to."""
        self._pieces.append((text, start, end, False))

    def build(self, kind: BlockKind) -> Block:
        """The block so far."""
        text, offsets = tile(self._pieces)
        return Block(kind, text, offsets)


def verbatim_block(kind: BlockKind, source: str, start: int, end: int) -> Block:
    """A block that stands in the source as it is."""
    return block_of((kind, source[start:end], map_of(((run_of((0, end - start, start, end, True)),),))))
