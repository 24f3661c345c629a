"""JSON Lines: one record a line, read as a stream; a broken line does not hide the others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from newslint.model.document import Fault, NotAnArticle
from newslint.model.span import BOM, LineIndex, Position
from newslint.readers.base import ReadOptions, ReadResult
from newslint.readers.decode import decode
from newslint.readers.digest import digest
from newslint.readers.json_article import Names, article
from newslint.readers.json_file import record_of
from newslint.readers.json_text import Broken, parse, skip


def read(stream: BinaryIO, name: str, options: ReadOptions) -> Iterator[ReadResult]:
    """The articles of a file, each with its own line as source."""
    told = False
    offset = 0
    for number, raw in enumerate(stream, 1):
        origin = Position(number, 1, offset)
        source = decode(raw.rstrip(b"\r\n"))
        offset += len(raw.decode("utf-8", "replace"))
        if isinstance(source, Fault):
            told = True
            yield Fault(Position(number, source.position.column, origin.offset + source.position.offset), source.message, str(number))
            continue
        if not source.strip():
            continue
        result = _record(source, number, Names(name, "jsonl", digest(raw), origin), options)
        if result is not None:
            told = True
            yield result
    if not told:
        yield NotAnArticle("JSON Lines without the body of an article")


def _record(source: str, number: int, names: Names, options: ReadOptions) -> ReadResult | None:
    try:
        value = parse(source, 1 if number == 1 and source.startswith(BOM) else 0)
        if skip(source, value.end) < len(source):
            raise Broken("more after the end of the JSON value", skip(source, value.end))
    except Broken as broken:
        where = LineIndex(source, names.origin).position(broken.at)
        return Fault(where, f"broken JSON: {broken.message}", str(number))
    if not isinstance(value.value, dict):
        return None
    return article(source, value.start, record_of(source[value.start:], number), names, options.fields)
