"""JSON files: one article, an array of them, or an object that holds such an array."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from newslint.model.document import Fault, NotAnArticle
from newslint.model.span import BOM, LineIndex
from newslint.readers.base import ReadOptions, ReadResult
from newslint.readers.broken import Broken
from newslint.readers.decode import decode
from newslint.readers.digest import digest
from newslint.readers.json_article import Origin, article
from newslint.readers.json_node import JsonNode
from newslint.readers.json_records import Records
from newslint.readers.json_text import Value, check_depth, check_end, parse, skip
from newslint.readers.metadata import fields_of

_LISTS = ("items", "articles", "posts", "stories", "entries", "documents", "data", "results")


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
    alone = article(root, fields_of(root, origin.configured), None, origin)
    if alone:
        yield alone
        return
    lists = (root.member(key) for key in _LISTS)
    listed = next((each for each in (root, *lists) if each and isinstance(each.value.value, list)), None)
    records = Records()
    if listed:
        lines = LineIndex(root.source)
        for number, node in enumerate(listed.elements(), 1):
            if isinstance(node.value.value, dict):
                own = _alone(node)
                where = lines.position(node.value.start)
                identity = digest(own.source.encode("utf-8", "surrogatepass"))
                yield from records.read(own, number, replace(origin, position=where, digest=identity))
    if not records.articles:
        yield NotAnArticle("JSON without the body of an article")


def _alone(node: JsonNode) -> JsonNode:
    """An object apart from its array: as its own source, so that its lines are counted in it alone."""
    value, start, end = node.value
    return JsonNode(node.source[start:end], Value(value, 0, end - start))
