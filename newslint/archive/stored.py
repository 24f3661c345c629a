"""Documents as bytes with a checksum and back: plain data, so an archive from elsewhere can run nothing."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import Any, cast

from newslint.archive.damage import Damaged
from newslint.model.document import Block, BlockKind, Document, Ignore, block_of
from newslint.model.late_blocks import LateBlocks
from newslint.model.span import OffsetMap, Position, Run, Span, map_of, run_of

Numbers = Sequence[int]
_Row = tuple[Numbers, int]  # of a block, and where its texts begin that do not stand in the source

_KINDS = tuple(BlockKind)
_NUMBERS = {kind: number for number, kind in enumerate(_KINDS)}
_EMPTY = OffsetMap((Run(0, 0, 0, 0, True),))
_ENCODER = json.JSONEncoder(separators=(",", ":"), default=str)
# Checksums alone: at level 1 an archive is a sixth smaller, and takes a tenth longer to build.
_STORED = 0


def parted(documents: Sequence[Document]) -> Iterator[tuple[Document, ...]]:
    """The documents in order, those records of one file together that share its source."""
    for _, part in groupby(documents, key=lambda document: id(document.source)):
        yield tuple(part)


def packed(documents: Sequence[Document]) -> bytes:
    """Documents of one source, without their name."""
    source = documents[0].source
    replaced: list[str] = []
    heads = [_head(document, replaced) for document in documents]
    head = _ENCODER.encode([len(source), heads])
    texts = (source + "".join(replaced)).encode("utf-8", "surrogatepass")
    return zlib.compress(head.encode("ascii") + b"\n" + texts, _STORED)


def unpacked(data: bytes, name: str) -> tuple[Document, ...]:
    """The documents of a pack, under this name; Damaged if it is none."""
    try:
        head, _, texts = zlib.decompress(data).partition(b"\n")
        length, heads = json.loads(head)
        text = texts.decode("utf-8", "surrogatepass")
        source, at = text[:length], length
        documents = []
        for each in heads:
            document, at = _document(name, source, each, text, at)
            documents.append(document)
        return tuple(documents)
    except (zlib.error, ValueError, TypeError, LookupError) as error:
        raise Damaged(f"{name}: {error}") from error


def _head(document: Document, replaced: list[str]) -> list[Any]:
    return [
        document.record,
        document.format,
        document.digest,
        document.origin,
        [_numbers(block, replaced) for block in document.blocks],
        {name: _numbers(block, replaced) for name, block in document.fields.items()},
        document.comments,
        [(ignore.rule, *ignore.span) for ignore in document.ignores],
        document.metadata,
        document.code,
    ]


def _document(name: str, source: str, head: Sequence[Any], text: str, at: int) -> tuple[Document, int]:
    """A document, whose texts that do not stand in the source begin in `text` at a place; where they end."""
    record, form, digest, origin, blocks, fields, comments, ignores, metadata, *code = head
    rows, at = _placed(blocks, at)
    of_fields, at = _placed(fields.values(), at)
    document = Document(
        name=name,
        record=record,
        format=form,
        source=source,
        blocks=cast(tuple[Block, ...], LateBlocks(rows, partial(_block, text))),
        fields={field: _block(text, row) for field, row in zip(fields, of_fields, strict=True)},
        digest=digest,
        origin=Position(*origin),
        comments=tuple([Span(*span) for span in comments]),
        ignores=tuple([Ignore(rule, Span(start, end)) for rule, start, end in ignores]),
        metadata=metadata,
        code=tuple([Span(*span) for spans in code for span in spans]),
    )
    return document, at


def _placed(blocks: Iterable[Numbers], at: int) -> tuple[list[_Row], int]:
    """Each of some blocks with the place where its texts begin that do not stand in the source; their end."""
    rows: list[_Row] = []
    for numbers in blocks:
        rows.append((numbers, at))
        at += sum(numbers[3::3])
    return rows, at


def _numbers(block: Block, replaced: list[str]) -> list[int]:
    """The kind; of each run its start and end in the source and the length of its text, 0 if verbatim."""
    kind, text, (runs,) = block
    numbers = [_NUMBERS[kind]]
    if len(runs) == 1 and runs[0][4]:
        _, end, begin, stop, _ = runs[0]
        return [_NUMBERS[kind], begin, stop, 0] if end else numbers
    for start, end, begin, stop, verbatim in runs:
        if start == end:
            continue
        numbers += (begin, stop, 0 if verbatim else end - start)
        if not verbatim:
            replaced.append(text[start:end])
    return numbers


def _block(text: str, row: _Row) -> Block:
    numbers, after = row
    if len(numbers) == 4 and not numbers[3]:
        number, begin, stop, _ = numbers
        run = run_of((0, stop - begin, begin, stop, True))
        return block_of((_KINDS[number], text[begin:stop], map_of(((run,),))))
    kind = _KINDS[numbers[0]]
    texts: list[str] = []
    runs: list[Run] = []
    at = 0
    for index in range(1, len(numbers), 3):
        begin, stop, length = numbers[index : index + 3]
        texts.append(text[after : after + length] if length else text[begin:stop])
        after += length
        end = at + (length or stop - begin)
        runs.append(run_of((at, end, begin, stop, not length)))
        at = end
    return block_of((kind, "".join(texts), map_of((tuple(runs),)) if runs else _EMPTY))
