"""One file per format: bytes to documents. Blocks are classified here and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from newslint.model.document import Document
from newslint.readers.base import Reader, ReadOptions, ReadResult

# Suffix of a file name -> format. A file with another suffix is read as text if it is named, else not at all.
FORMATS: Mapping[str, str] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "mdx",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".html": "html",
    ".htm": "html",
}
_MODULES = {
    "text": "newslint.readers.text",
    "markdown": "newslint.readers.markdown",
    "mdx": "newslint.readers.markdown",
    "json": "newslint.readers.json_file",
    "jsonl": "newslint.readers.json_lines",
    "html": "newslint.readers.html",
}


def format_of(name: str) -> str:
    """The format of a file by its name."""
    return FORMATS.get(PurePosixPath(name).suffix.lower(), "text")


def read(stream: BinaryIO, name: str, options: ReadOptions) -> Iterator[ReadResult]:
    """The documents, faults and refusals of a file. Never raises on its content."""
    from newslint.readers.precomposed import precomposed
    from newslint.readers.refusal import refusal

    refused = None if options.named else refusal(name)
    if refused:
        yield refused
        return
    module = import_module(_MODULES[format_of(name)])
    for each in cast(Reader, module.read)(stream, name, options):
        yield precomposed(each) if isinstance(each, Document) else each


def encoding_of(raw: bytes, name: str) -> str:
    """The codec that the content of a file of this name is read with."""
    from newslint.readers import decode

    if format_of(name) != "html":
        return decode.encoding_of(raw)
    from newslint.readers.html import charset_of

    return decode.encoding_of(raw, charset_of(raw))
