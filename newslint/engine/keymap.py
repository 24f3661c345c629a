"""Guess which keys of unknown JSON are the title, the body and the date of an article, for `fields:`."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from newslint.engine.source_file import SourceFile
from newslint.late import late

LARGE = 4_000_000  # bytes
RECORDS = 50  # of one file
DEPTH = 3  # objects in objects
BODY = 200  # characters that the texts of a body have on average
_DATE = late(r"\d{4}-\d{2}-\d{2}")
_NAMES: Mapping[str, re.Pattern[str]] = {
    "title": re.compile(r"head|^hed$|title|titel|titre|t[ií]tulo|titolo|überschrift", re.I),
    "author": re.compile(r"author|byline|writer|autor|auteur", re.I),
    "section": re.compile(r"section|categor|desk|ressort|rubri", re.I),
}

Pointer = tuple[str, ...]


def fields_of(files: Sequence[SourceFile]) -> dict[str, str]:
    """Field to key, or to JSON pointer where it lies deeper; empty if nothing looks like a body."""
    values: defaultdict[Pointer, list[str]] = defaultdict(list)
    for record in (record for file in files for record in _records(file)):
        for pointer, text in _texts(record, ()):
            values[pointer].append(text)
    sizes = {pointer: sum(map(len, texts)) / len(texts) for pointer, texts in values.items()}
    body = max(sizes, key=lambda pointer: (sizes[pointer], pointer), default=())
    if sizes.get(body, 0) < BODY or not any(" " in text for text in values[body]):
        return {}
    found = {name: _named(pattern, sizes, body) for name, pattern in _NAMES.items()}
    dated = [pointer for pointer, texts in values.items() if all(map(_DATE.match, texts))]
    found |= {"body": body, "date": min(dated, key=lambda pointer: (len(pointer), pointer), default=())}
    order = ("title", "body", "date", "author", "section")
    return {name: _written(found[name]) for name in order if found[name]}


def _named(pattern: re.Pattern[str], sizes: Mapping[Pointer, float], body: Pointer) -> Pointer:
    """The shallowest key of this kind of name, of several the one with the longest texts."""
    fitting = [
        pointer
        for pointer in sizes
        if pointer != body and pattern.search(pointer[-1]) and sizes[pointer] < BODY
    ]
    return min(fitting, key=lambda pointer: (len(pointer), -sizes[pointer], pointer), default=())


def _written(pointer: Pointer) -> str:
    """A key as it is, or an RFC 6901 pointer."""
    if len(pointer) == 1 and not pointer[0].startswith("/"):
        return pointer[0]
    return "".join("/" + key.replace("~", "~0").replace("/", "~1") for key in pointer)


def _records(file: SourceFile) -> Iterator[object]:
    path = file.path or Path(file.name)
    try:
        text = path.read_text(encoding="utf-8-sig") if path.stat().st_size <= LARGE else ""
        lines = [text] if path.suffix == ".json" else text.splitlines()[:RECORDS]
        for line in filter(str.strip, lines):
            value = json.loads(line)
            yield from islice(_objects(value), RECORDS)
    except (OSError, ValueError, RecursionError):
        return


def _objects(value: object) -> Iterator[object]:
    """The records of a file: itself, or the objects of a list in it."""
    if isinstance(value, list):
        yield from (each for each in value if isinstance(each, dict))
    elif isinstance(value, dict):
        lists = [
            each for each in value.values() if isinstance(each, list) and each and isinstance(each[0], dict)
        ]
        yield from _objects(max(lists, key=len)) if lists and len(value) <= 4 else (value,)


def _texts(value: object, at: Pointer) -> Iterator[tuple[Pointer, str]]:
    if isinstance(value, str) and value and at:
        yield at, value
    elif isinstance(value, dict) and len(at) < DEPTH:
        for key, each in value.items():
            yield from _texts(each, (*at, key))
