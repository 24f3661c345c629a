"""A large file of JSON Lines in parts, which are read apart: by workers, and in bounded memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import groupby
from pathlib import Path

from newslint.engine.pool import BATCH, batched, tapered
from newslint.engine.source_file import Part, SourceFile
from newslint.model.span import FILE_START, Position
from newslint.readers import format_of

LARGE = 1 << 23  # bytes of JSON Lines, in however many files, from which these are taken in parts
SIZE = 1 << 21  # bytes of a part: some 600 articles, whose documents take 40 times as much
_LEAST = 8  # smaller files than this share of a part are batches like others: 32 of them are 8 MB at most
_AHEAD = 8  # files: what they compile takes 0.25 s in each worker, more than half of which they find made
_WIDE = (b"\xff\xfe", b"\xfe\xff")  # UTF-16, in which a line end is more than a byte


def parted(files: Iterable[SourceFile]) -> Iterator[SourceFile]:
    """The same files, those of much JSON Lines in parts; what cannot be looked at stays whole."""
    sized = [(file, _size(file)) for file in files]
    is_much = sum(size for _, size in sized) >= LARGE
    for file, size in sized:
        parts: list[Part] = []
        if is_much and file.path and size >= SIZE // _LEAST:
            with suppress(OSError):
                parts = list(_parts(file.path, size))
        yield from (file._replace(part=part) for part in parts) if parts else (file,)


def _size(file: SourceFile) -> int:
    """Bytes of JSON Lines."""
    if file.path and file.content is None and format_of(file.name) == "jsonl":
        with suppress(OSError):
            return file.path.stat().st_size
    return 0


def in_batches(files: Sequence[SourceFile], size: int = BATCH) -> list[Sequence[SourceFile]]:
    """In order, the first few by themselves; each part of a large file by itself."""
    first = _AHEAD * ahead(files)
    groups = groupby(files[first:], key=lambda file: file.part is not None)
    batches = [
        batch
        for in_parts, group in groups
        for batch in (batched(tuple(group), 1) if in_parts else tapered(tuple(group), size))
    ]
    return [files[:first], *batches] if first else batches


def ahead(files: Sequence[SourceFile]) -> int:
    """How many batches to take before workers start: what one makes ready each would make for itself."""
    return int(len(files) > _AHEAD and all(file.part is None for file in files[:_AHEAD]))


def _parts(path: Path, size: int) -> Iterator[Part]:
    """Parts of about one size, at least one. None of UTF-16."""
    step = -(-size // max(1, round(size / SIZE)))
    with path.open("rb") as stream:
        start, origin, before = 0, FILE_START, b""
        while piece := stream.read(step):
            if not start and piece.startswith(_WIDE):
                return
            piece += stream.readline()
            origin = _after(before, origin)
            yield Part(start, start + len(piece), origin)
            start, before = start + len(piece), piece


def _after(piece: bytes, origin: Position) -> Position:
    lines = piece.count(b"\n") + piece.count(b"\r") - piece.count(b"\r\n")
    size = len(piece) if piece.isascii() else len(piece.decode("utf-8", "replace"))
    return Position(origin.line + lines, 1, origin.offset + size)
