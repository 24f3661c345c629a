"""JSON files: one article, an array of them, or an object that holds such an array."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from newslint.model.document import Document, Fault, NotAnArticle
from newslint.model.span import BOM, LineIndex
from newslint.readers.base import ReadOptions, ReadResult
from newslint.readers.decode import decode
from newslint.readers.digest import digest
from newslint.readers.json_article import Names, article, scalar
from newslint.readers.json_text import Broken, Value, elements, members, parse, skip

_LISTS = ("items", "articles", "posts", "stories", "entries", "documents", "data", "results")
_IDS = ("id", "guid", "uri", "_id")


def read(stream: BinaryIO, name: str, options: ReadOptions) -> Iterator[ReadResult]:
    """The articles of a file; broken JSON is a fault at the place where it breaks."""
    raw = stream.read()
    source = decode(raw)
    if isinstance(source, Fault):
        yield source
        return
    try:
        value = parse(source, 1 if source.startswith(BOM) else 0)
        if skip(source, value.end) < len(source):
            raise Broken("more after the end of the JSON value", skip(source, value.end))
    except Broken as broken:
        yield Fault(LineIndex(source).position(broken.at), f"broken JSON: {broken.message}")
        return
    yield from _documents(source, value, Names(name, "json", digest(raw)), options)


def _documents(source: str, value: Value, names: Names, options: ReadOptions) -> Iterator[ReadResult]:
    found: Document | None = None
    if isinstance(value.value, dict):
        found = article(source, value.start, None, names, options.fields)
        if found:
            yield found
            return
        inside = dict(members(source, value.start))
        lists = (inside[key] for key in _LISTS if key in inside and isinstance(inside[key].value, list))
        value = next(lists, value)
    if isinstance(value.value, list):
        lines = LineIndex(source)
        for number, each in enumerate(elements(source, value.start), 1):
            if isinstance(each.value, dict):
                text = source[each.start : each.end]
                own = Names(names.name, names.format, digest(text.encode("utf-8", "surrogatepass")), lines.position(each.start))
                document = article(text, 0, record_of(text, number), own, options.fields)
                if document:
                    found = document
                    yield document
    if found is None:
        yield NotAnArticle("JSON without the body of an article")


def record_of(source: str, number: int) -> str:
    """The name of a record: its id, else its number."""
    values = dict(members(source, skip(source, 0)))
    found = (scalar(source, values[key]) for key in _IDS if key in values)
    for value in found:
        if value is not None and str(value.value).strip():
            return str(value.value).strip()
    return str(number)
