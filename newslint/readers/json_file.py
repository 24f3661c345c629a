"""JSON files: one article, an array of them, or an object that holds such an array."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from newslint.model.document import Document, Fault, NotAnArticle
from newslint.model.span import BOM, LineIndex
from newslint.readers.base import ReadOptions, ReadResult
from newslint.readers.broken import Broken
from newslint.readers.decode import decode
from newslint.readers.digest import digest
from newslint.readers.json_article import Origin, article
from newslint.readers.json_listing import listed
from newslint.readers.json_node import JsonNode
from newslint.readers.json_record import record
from newslint.readers.json_records import Records
from newslint.readers.json_text import Value, check_depth, check_end, parse, skip
from newslint.readers.metadata import fields_of


def read(stream: BinaryIO, name: str, options: ReadOptions) -> Iterator[ReadResult]:
    """The articles of a file; broken JSON is a fault at the place where it breaks."""
    raw = stream.read()
    source = decode(raw)
    if isinstance(source, Fault):
        yield source
        return
    try:
        at = skip(source, 1 if source.startswith(BOM) else 0)
        check_depth(source, at)
        value = parse(source, at)
        check_end(source, value.end)
    except Broken as broken:
        yield Fault(LineIndex(source).position(broken.at), f"broken JSON: {broken.message}")
        return
    yield from _articles(JsonNode(source, value), Origin(name, "json", digest(raw), options.fields))


def _articles(root: JsonNode, origin: Origin) -> Iterator[ReadResult]:
    """The one article of an object, or those of the first array that holds any."""
    for node in listed(root, origin.configured):
        found = False
        for each in _listed(node, origin) if node.is_array else _alone(node, origin):
            found = found or isinstance(each, Document)
            yield each
        if found:
            return
    yield NotAnArticle("JSON without the body of an article")


def _alone(root: JsonNode, origin: Origin) -> Iterator[ReadResult]:
    whole = record(root)
    found = article(whole, fields_of(whole, origin.configured), None, origin)
    if found:
        yield found


def _listed(array: JsonNode, origin: Origin) -> Iterator[ReadResult]:
    """The articles of an array; an array in it is a page of a longer list."""
    lines = LineIndex(array.source)
    records = Records()
    for number, node in enumerate(_flat(array), 1):
        position = lines.position(node.value.start)
        if node.is_object:
            own = _apart(node)
            identity = digest(own.source.encode("utf-8", "surrogatepass"))
            yield from records.read(own, number, origin._replace(position=position, digest=identity))
        else:
            yield from records.refuse(number, position)


def _flat(array: JsonNode) -> Iterator[JsonNode]:
    for node in array.elements():
        yield from node.elements() if node.is_array else (node,)


def _apart(node: JsonNode) -> JsonNode:
    """An object apart from its array: as its own source, so that its lines are counted in it alone."""
    value, start, end = node.value
    return JsonNode(node.source[start:end], Value(value, 0, end - start))
