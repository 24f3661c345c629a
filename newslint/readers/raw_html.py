"""HTML inside Markdown: its text as blocks, by the reader of HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.model.document import Block
from newslint.model.span import Run, Span, tile
from newslint.readers.comments import comments

_TAG = re.compile(r"</?[A-Za-z]")


def raw_html(text: str, start: int, end: int, hidden: Sequence[Span]) -> Iterator[Block]:
    """The blocks of `text[start:end]`, without what is hidden in it."""
    if not _has_content(text, start, end):
        return
    from newslint.readers.html_blocks import html_blocks

    inside = [span for span in hidden if span.start < end and start < span.end]
    for block in html_blocks(text, start, end):
        shown = without(block, inside) if inside else block
        if shown.text.strip():
            yield shown


def _has_content(text: str, start: int, end: int) -> bool:
    """Is there more than comments? Most raw HTML in articles is a comment to the site's generator."""
    at = start
    for comment in comments(text, start, end):
        if text[at : comment.start].strip():
            return True
        at = comment.end
    return bool(text[at:end].strip()) and (at > start or _TAG.match(text[at:end].lstrip()) is not None)


def without(block: Block, hidden: Sequence[Span]) -> Block:
    """A block less what comes from these spans of the source, which are in order and apart."""
    text, offsets = tile(_left(block, hidden))
    return Block(block.kind, text, offsets)


def _left(block: Block, hidden: Sequence[Span]) -> Iterator[tuple[str, int, int, bool]]:
    for run in block.map.runs:
        text = block.text[run.text_start : run.text_end]
        if not run.verbatim:
            yield text, run.source_start, run.source_end, False
            continue
        at = run.source_start
        for start, end in hidden:
            if at < run.source_end and start < run.source_end and at < end:
                if at < start:
                    yield _part(text, run, at, start)
                at = min(end, run.source_end)
        if at < run.source_end:
            yield _part(text, run, at, run.source_end)


def _part(text: str, run: Run, start: int, end: int) -> tuple[str, int, int, bool]:
    return text[start - run.source_start : end - run.source_start], start, end, True
