"""The two laws of positions, for any document of any reader."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from html import unescape
from io import BytesIO

import yaml

from newslint.model.document import Block, Document, Fault, NotAnArticle
from newslint.model.span import Run
from newslint.readers import read
from newslint.readers.base import ReadOptions, ReadResult

_BR = r"""</?br\b(?:[^>=]|=\s*(?:"[^"]*"|'[^']*')?)*>"""
_WHITE = re.compile(rf"(?:\s|\\(?=\s|$)|>|{_BR}|,|\|)*")
_CHARACTERS = "<&>\"'\\ \n\t/"


def read_all(raw: bytes | str, name: str, **fields: str) -> list[ReadResult]:
    """All that a reader makes of these bytes, each document checked against the laws."""
    raw = raw.encode() if isinstance(raw, str) else raw
    results = list(read(BytesIO(raw), name, ReadOptions(fields=fields, named=True)))
    for result in results:
        if isinstance(result, Document):
            check(result)
    return results


def documents(raw: bytes | str, name: str, **fields: str) -> list[Document]:
    """The documents alone."""
    return [each for each in read_all(raw, name, **fields) if isinstance(each, Document)]


def document(raw: bytes | str, name: str, **fields: str) -> Document:
    """The one document, of which there must be one."""
    (only,) = documents(raw, name, **fields)
    return only


def faults(raw: bytes | str, name: str) -> list[Fault]:
    """The faults alone."""
    return [each for each in read_all(raw, name) if isinstance(each, Fault)]


def refusals(raw: bytes | str, name: str) -> list[NotAnArticle]:
    """The refusals alone."""
    return [each for each in read_all(raw, name) if isinstance(each, NotAnArticle)]


def shown(document: Document) -> list[tuple[str, str]]:
    """(kind, text) of every block."""
    return [(block.kind.value, block.text) for block in document.blocks]


def sources(document: Document) -> list[str]:
    """What stands in the source where each block stands."""
    return [document.source[slice(*block.locate())] for block in document.blocks]


def check(document: Document) -> None:
    """Runs tile the text in order; verbatim ones are equal to the source, the others decode to the text."""
    for block in (*document.blocks, *document.fields.values()):
        assert block.text or block in document.fields.values(), block
        _check_tiles(block, len(document.source))
        for run in block.map.runs:
            _check_run(run, block.text[run.text_start : run.text_end], document.source)
    assert list(document.code) == sorted(document.code)
    for span in (*document.comments, *document.code, *(ignore.span for ignore in document.ignores)):
        assert 0 <= span.start <= span.end <= len(document.source)


def _check_tiles(block: Block, size: int) -> None:
    at, place = 0, 0
    for run in block.map.runs:
        assert run.text_start == at, block
        assert run.text_end > at or not block.text, block
        assert place <= run.source_start <= run.source_end <= size, block
        at, place = run.text_end, run.source_end
    assert at == len(block.text), block


def _check_run(run: Run, text: str, source: str) -> None:
    original = source[run.source_start : run.source_end]
    if run.verbatim:
        assert original == text
    else:
        assert any(text == decoded for decoded in _decodings(original, text)), (original, text)


def _decodings(original: str, text: str) -> Iterator[str]:
    """What a stretch of source may be shown as."""
    once = tuple(_unescaped(original))
    for plain in (original, *once, *(twice for each in once for twice in _unescaped(each))):
        yield plain
        yield unescape(plain)
        yield plain.replace("''", "'")
        yield re.sub(r"\\(.)", r"\1", plain)
        if _WHITE.fullmatch(plain) and not text.strip():
            yield text
        if plain.startswith("`") and _collapsed(text) in map(_collapsed, _unquoted(plain.strip("`"))):
            yield text
        yield re.sub(r"\r\n|\r", "\n", plain)
        yield re.sub(r"\s+", " ", unescape(plain))
        yield unicodedata.normalize("NFC", plain)


def _unquoted(span: str) -> Iterator[str]:
    """A code span over several lines, which may be those of a quote."""
    yield span
    yield re.sub(r"[\r\n][ \t>]*", " ", span)


def _collapsed(text: str) -> str:
    return " ".join(text.split())


def _unescaped(original: str) -> Iterator[str]:
    if original.startswith("\\"):
        with suppress(yaml.YAMLError):
            yield yaml.safe_load(f'"{original}"')
    try:
        decoded = json.loads(f'"{original}"', strict=False)
    except ValueError:
        return
    yield "".join("\ufffd" if "\ud800" <= each <= "\udfff" else each for each in decoded)
