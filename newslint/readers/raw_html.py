"""HTML inside Markdown: its text as blocks, by the reader of HTML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.late import late
from newslint.model.document import Block
from newslint.model.span import Run, Span
from newslint.readers.comments import comments
from newslint.readers.prose import Prose

_TAG = late(r"</?[A-Za-z]")


def raw_html(text: str, start: int, end: int, hidden: Sequence[Span]) -> Iterator[Block]:
    """The blocks of a stretch of Markdown that is HTML, without what is hidden in it."""
    if _has_content(text, start, end):
        yield from shown_html(text, start, end, hidden)


def shown_html(text: str, start: int, end: int, hidden: Sequence[Span]) -> Iterator[Block]:
    """The blocks of the HTML in `text[start:end]`, without what is hidden in it."""
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
    prose = Prose()
    for run in block.map.runs:
        if run.verbatim:
            _append_rest(prose, block.text, run, hidden)
        else:
            prose.append(block.text[run.text_start : run.text_end], run.source_start, run.source_end, False)
    return prose.build(block.kind)


def _append_rest(prose: Prose, text: str, run: Run, hidden: Sequence[Span]) -> None:
    at = run.source_start
    shift = run.text_start - run.source_start
    for start, end in (*hidden, Span(run.source_end, run.source_end)):
        if at < start <= run.source_end:
            prose.append(text[at + shift : start + shift], at, start, True)
        if start <= run.source_end and at < end:
            prose.cut()
            at = end
