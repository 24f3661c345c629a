"""Open a file of the run and read its documents; what goes wrong becomes a fault or a failure."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from typing import BinaryIO

from newslint.engine.failing import raised
from newslint.engine.source_file import SourceFile
from newslint.model.diagnostic import Failure
from newslint.model.document import Document, Fault, NotAnArticle
from newslint.model.span import FILE_START
from newslint.readers import read
from newslint.readers.base import ReadOptions


def read_file(
    file: SourceFile, fields: Mapping[str, str], failures: list[Failure]
) -> Iterator[Document | Fault | NotAnArticle]:
    """The documents, faults and refusals of a file; a reader that raises is named among the failures."""
    try:
        with _open(file) as stream:
            start = file.part.origin if file.part else FILE_START
            options = ReadOptions(fields=fields, named=file.named, start=start)
            yield from _some(read(stream, file.name, options))
    except OSError as error:
        yield Fault.at_start(f"cannot be read: {error.strerror or error}")
    except Exception as error:
        failures.append(raised("reading", file.name, error))


def _open(file: SourceFile) -> AbstractContextManager[BinaryIO]:
    if file.content is not None:
        return io.BytesIO(file.content)
    if file.path is None:
        raise FileNotFoundError(2, "no such file")
    stream = file.path.open("rb")
    if file.part is None:
        return stream
    with stream:
        stream.seek(file.part.start)
        return io.BytesIO(stream.read(file.part.end - file.part.start))


def _some(documents: Iterator[Document | Fault | NotAnArticle]) -> Iterator[Document | Fault | NotAnArticle]:
    """The same results, but an empty file is no article: whoever waits at the end of a pipe must be told."""
    for each in documents:
        empty = isinstance(each, Document) and not each.source.strip()
        yield NotAnArticle("the file is empty") if empty else each
