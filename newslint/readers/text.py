"""Plain text: blocks parted by blank lines, or by every line where the text is not hard-wrapped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from newslint.late import late
from newslint.model.document import Block, BlockKind, Document, Fault
from newslint.model.span import BOM, Span
from newslint.readers.base import BlockBuilder, ReadOptions, ReadResult, verbatim_block
from newslint.readers.body import Body
from newslint.readers.comments import comments, inner, is_directive
from newslint.readers.decode import decode
from newslint.readers.digest import digest
from newslint.readers.hard_wrap import margin, wrapped
from newslint.readers.opening import opening

_LINE = late(r"[^\r\n]+")
_HEADLINE_WORDS = 25  # the longest of 16,000 news headlines has 24
_STOP = late(r"[.,;:。．…،۔।][\"'”’»)\]]*\Z")
_INITIALS = late(r"\b(?:[A-Z]\.){2,}\Z")
_ITEM = late(r"(?:[•◦▪‣●*-]|\d{1,2}[.)])[ \t]+(?=\S)")

Lines = Sequence[Span]


def read(stream: BinaryIO, name: str, options: ReadOptions) -> Iterator[ReadResult]:
    """One file is one document."""
    raw = stream.read()
    source = decode(raw)
    if isinstance(source, Fault):
        yield source
        return
    body = text_body(source, 1 if source.startswith(BOM) else 0)
    first = body.blocks[0] if body.blocks else None
    fields = {"title": first} if first and first.kind is BlockKind.HEADLINE else {}
    yield Document(name, None, "text", source, body.blocks, fields, digest(raw), comments=body.comments)


def text_body(source: str, start: int = 0, titled: bool = False) -> Body:
    """The blocks of `source[start:]`; its first line may be the headline unless the article is `titled`."""
    directives = _directives(source, start)
    shown = _blanked(source, directives)
    blocks = opening(_blocks(shown, list(_chunks(shown, start)), directives, titled))
    return Body(tuple(blocks), tuple(inner(span) for span in directives))


def _directives(source: str, start: int) -> Lines:
    if "newslint-" not in source:
        return ()
    return tuple(span for span in comments(source, start, len(source)) if is_directive(source, span))


def _blanked(source: str, directives: Lines) -> str:
    """The source with directives overwritten by spaces: their lines are blank."""
    parts: list[str] = []
    at = 0
    for start, end in directives:
        parts += source[at:start], " " * (end - start)
        at = end
    return "".join((*parts, source[at:])) if parts else source


def _chunks(source: str, start: int) -> Iterator[list[Span]]:
    """Lines without the white space around them, in groups parted by blank lines."""
    chunk: list[Span] = []
    last_end = start
    for match in _LINE.finditer(source, start):
        left, right = match.span()
        gap = source[last_end:left]
        if chunk and len(gap) > 1 and gap != "\r\n":
            yield chunk
            chunk = []
        last_end = right
        line = match[0]
        stripped = line.strip()
        if stripped:
            left += len(line) - len(line.lstrip())
            chunk.append(Span(left, left + len(stripped)))
        elif chunk:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _blocks(source: str, chunks: Sequence[Lines], directives: Lines, titled: bool) -> Iterator[Block]:
    at = margin(source, chunks)
    listed = _listed(source, chunks)
    for number, chunk in enumerate(chunks):
        joined = wrapped(source, chunk, at)
        has_headline = number == 0 and not (titled or joined) and _is_headline(source[slice(*chunk[0])])
        if has_headline:
            yield _block(BlockKind.HEADLINE, source, chunk[:1], directives)
        for lines in [chunk] if joined else [[line] for line in chunk[has_headline:]]:
            item = listed.get(lines[0])
            if item:
                yield _block(BlockKind.LIST_ITEM, source, [item, *lines[1:]], directives)
            else:
                yield _block(BlockKind.PARAGRAPH, source, lines, directives)


def _is_headline(line: str) -> bool:
    return len(line.split(None, _HEADLINE_WORDS)) <= _HEADLINE_WORDS and (
        not _STOP.search(line[-8:]) or bool(_INITIALS.search(line[-8:]))
    )


def _listed(source: str, chunks: Sequence[Lines]) -> dict[Span, Span]:
    """Lines that begin as items of a list, less their marks; a list has at least two, with the same mark."""
    listed: dict[Span, Span] = {}
    last: tuple[str, Span, Span] | None = None
    for line in (line for chunk in chunks for line in chunk):
        match = _ITEM.match(source, *line)
        mark = ("1" if match[0][0].isdigit() else match[0][0]) if match else ""
        item = (mark, line, Span(match.end(), line.end)) if match else None
        if item and last and last[0] == mark:
            listed.update((last[1:], item[1:]))
        last = item
    return listed


def _block(kind: BlockKind, source: str, lines: Lines, directives: Lines) -> Block:
    if len(lines) == 1 and not directives:
        return verbatim_block(kind, source, *lines[0])
    builder = BlockBuilder(source)
    last = lines[0].start
    for line in lines:
        if builder:
            between = (start for start, _ in directives if last <= start < line.start)
            builder.replaced(" ", last, next(between, line.start))
        at = line.start
        for start, end in directives:
            if line.start < start < line.end:
                builder.verbatim(at, start)
                at = end
        builder.verbatim(at, line.end)
        last = line.end
    return builder.build(kind)
