"""Documents as bytes with a checksum and back: plain data, so an archive from elsewhere can run nothing."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, groupby
from struct import Struct
from struct import error as StructError
from typing import Any, cast
from zlib import crc32

from newslint.archive.damage import Damaged
from newslint.model.document import Block, BlockKind, Document, Ignore, block_of
from newslint.model.late_blocks import LateBlocks
from newslint.model.span import OffsetMap, Position, Run, Span, map_of, run_of

Numbers = Sequence[int]
_Row = tuple[Numbers, int]  # of a block, and where its texts begin that do not stand in the source

_KINDS = tuple(BlockKind)
_NUMBERS = {kind: number for number, kind in enumerate(_KINDS)}
_MANY = 16  # added to the number of a kind: not all of the block stands in the source as it is
_SMALL, _LARGE = "H", "I"  # numbers of two bytes, or of four for a source beyond 65,535 characters
_EMPTY = OffsetMap((Run(0, 0, 0, 0, True),))
_ENCODER = json.JSONEncoder(separators=(",", ":"), default=str)
# Not compressed: by zlib at level 1 an archive is a sixth smaller, and takes a tenth longer to build.
_CHECKSUM = Struct("<I")


def parted(documents: Sequence[Document]) -> Iterator[tuple[Document, ...]]:
    """The documents in order, those records of one file together that share its source."""
    for _, part in groupby(documents, key=lambda document: id(document.source)):
        yield tuple(part)


def packed(documents: Sequence[Document]) -> bytes:
    """Documents of one source, without their name."""
    source = documents[0].source
    replaced: list[str] = []
    heads = [_head(document) for document in documents]
    blocks = [(*document.blocks, *document.fields.values()) for document in documents]
    numbers = _numbers(chain.from_iterable(blocks), replaced)
    texts = source + "".join(replaced)
    code = _SMALL if len(texts) < 1 << 16 else _LARGE
    head = _ENCODER.encode([len(source), code, len(numbers), heads])
    places = array(code, numbers).tobytes()
    body = b"".join((head.encode("ascii"), b"\n", places, texts.encode("utf-8", "surrogatepass")))
    return _CHECKSUM.pack(crc32(body)) + body


def unpacked(data: bytes, name: str) -> tuple[Document, ...]:
    """The documents of a pack, under this name; Damaged if it is none."""
    try:
        body = data[_CHECKSUM.size :]
        if _CHECKSUM.unpack_from(data) != (crc32(body),):
            raise Damaged(f"{name}: not what was written")
        head, _, rest = body.partition(b"\n")
        length, code, count, heads = json.loads(head)
        numbers = array(code)
        end = count * numbers.itemsize
        numbers.frombytes(rest[:end])
        text = rest[end:].decode("utf-8", "surrogatepass")
        rows = _rows(numbers.tolist(), length)
        source = text[:length]
        return tuple([_document(name, source, each, text, rows) for each in heads])
    except (StructError, ValueError, TypeError, LookupError, StopIteration) as error:
        raise Damaged(f"{name}: {error}") from error


def _head(document: Document) -> list[Any]:
    return [
        document.record,
        document.format,
        document.digest,
        document.origin,
        len(document.blocks),
        [*document.fields],
        document.comments,
        [(ignore.rule, *ignore.span) for ignore in document.ignores],
        document.metadata,
        document.code,
    ]


def _document(name: str, source: str, head: Sequence[Any], text: str, rows: Iterator[_Row]) -> Document:
    """A document; the rows of its blocks and fields come next, with texts in `text`."""
    record, form, digest, origin, blocks, fields, comments, ignores, metadata, code = head
    own = [next(rows) for _ in range(blocks)]
    return Document(
        name=name,
        record=record,
        format=form,
        source=source,
        blocks=cast(tuple[Block, ...], LateBlocks(own, partial(_block, text))),
        fields={field: _block(text, next(rows)) for field in fields},
        digest=digest,
        origin=Position(*origin),
        comments=tuple([Span(*span) for span in comments]),
        ignores=tuple([Ignore(rule, Span(start, end)) for rule, start, end in ignores]),
        metadata=metadata,
        code=tuple([Span(*span) for span in code]),
    )


def _numbers(blocks: Iterable[Block], replaced: list[str]) -> list[int]:
    """Of each block its kind, start and end in the source. Where not all of it stands there as it is: its
    kind, how many runs it has, and of each run start, end and the length of its text, 0 if that stands there.
    """
    numbers: list[int] = []
    for kind, text, (runs,) in blocks:
        _, size, begin, stop, verbatim = runs[0]
        if verbatim and size == len(text) and size:
            numbers += (_NUMBERS[kind], begin, stop)
            continue
        numbers += (_NUMBERS[kind] + _MANY, len(runs))
        for start, end, begin, stop, verbatim in runs:
            if verbatim:
                numbers += (begin, stop, 0)
            else:
                numbers += (begin, stop, end - start)
                replaced.append(text[start:end])
    return numbers


def _rows(numbers: Numbers, after: int) -> Iterator[_Row]:
    """What is told of each block; the texts that do not stand in the source begin at `after`."""
    at = 0
    while at < len(numbers):
        if numbers[at] < _MANY:
            yield numbers[at : at + 3], after
            at += 3
        else:
            end = at + 2 + 3 * numbers[at + 1]
            yield numbers[at:end], after
            after += sum(numbers[at + 4 : end : 3])
            at = end


def _block(text: str, row: _Row) -> Block:
    numbers, after = row
    if numbers[0] < _MANY:
        number, begin, stop = numbers
        run = run_of((0, stop - begin, begin, stop, True))
        return block_of((_KINDS[number], text[begin:stop], map_of(((run,),))))
    texts: list[str] = []
    runs: list[Run] = []
    at = 0
    for index in range(2, len(numbers), 3):
        begin, stop, length = numbers[index : index + 3]
        texts.append(text[after : after + length] if length else text[begin:stop])
        after += length
        end = at + (length or stop - begin)
        runs.append(run_of((at, end, begin, stop, not length)))
        at = end
    kind = _KINDS[numbers[0] - _MANY]
    return block_of((kind, "".join(texts), map_of((tuple(runs),)) if runs else _EMPTY))
