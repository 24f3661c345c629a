"""JSON Lines: one record a line, read as a stream; a broken line does not hide the others."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from newslint.late import late
from newslint.model.document import Fault, NotAnArticle
from newslint.model.span import BOM, LineIndex, Position
from newslint.readers.base import ReadOptions, ReadResult
from newslint.readers.broken import Broken
from newslint.readers.decode import decode
from newslint.readers.digest import digest
from newslint.readers.json_article import Origin
from newslint.readers.json_node import JsonNode
from newslint.readers.json_records import Records
from newslint.readers.json_text import check_depth, check_end, parse, skip

_LINE = late(rb"[^\r\n]*(?:\r\n|\r|\n)?")
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read(stream: BinaryIO, name: str, options: ReadOptions) -> Iterator[ReadResult]:
    """The articles of a file, each with its own line as source."""
    records = Records()
    faults = 0
    first, _, offset = options.start
    for number, raw in enumerate(_lines(stream), first):
        start = Position(number, 1, offset)
        source = decode(raw)
        if isinstance(source, Fault):
            offset += len(raw.decode("utf-8", "replace"))
            results: Iterator[ReadResult] = iter((_moved(source, start),))
        else:
            offset += len(source)
            origin = Origin(name, "jsonl", digest(raw), options.fields, start)
            results = _record(source.rstrip("\r\n"), number, origin, records)
        for result in results:
            faults += isinstance(result, Fault)
            yield result
    if not records.articles and not faults:
        yield NotAnArticle("JSON Lines without the body of an article")


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """Lines with their ends; CR alone ends one too, since JSON has none inside its strings."""
    for line in _utf8(stream):
        if b"\r" in line[:-2]:
            yield from (match[0] for match in _LINE.finditer(line) if match[0])
        else:
            yield line


def _utf8(stream: BinaryIO) -> Iterator[bytes]:
    first = stream.readline()
    if first.startswith(_WIDE):
        raw = first + stream.read()
        text = decode(raw)
        yield from BytesIO(text.encode() if isinstance(text, str) else raw)
        return
    if first:
        yield first
    yield from stream


def _record(source: str, number: int, origin: Origin, records: Records) -> Iterator[ReadResult]:
    at = skip(source, 1 if source.startswith(BOM) else 0)
    if at == len(source):
        return
    try:
        check_depth(source, at)
        is_object = source[at] == "{"
        root = JsonNode.of_object(source, at) if is_object else JsonNode(source, parse(source, at))
        check_end(source, root.value.end)
    except Broken as broken:
        where = LineIndex(source, origin.position).position(broken.at)
        yield Fault(where, f"broken JSON: {broken.message}", str(number))
        return
    if is_object:
        yield from records.read(root, number, origin)
    else:
        yield from records.refuse(number, origin.position)


def _moved(fault: Fault, start: Position) -> Fault:
    """A fault of one line, placed in the file."""
    line, column, offset = fault.position
    return Fault(
        Position(start.line + line - 1, column, start.offset + offset), fault.message, str(start.line)
    )
