"""Documents as nested tuples of plain values, which travel between processes in a quarter of the time."""

from __future__ import annotations

from functools import partial
from typing import Any, cast

from newslint.model.document import Block, BlockKind, Document, Ignore, block_of
from newslint.model.late_blocks import LateBlocks
from newslint.model.span import Position, Span, map_of, run_of
from newslint.readers.base import verbatim_block

Flat = tuple[Any, ...]

_KINDS = {kind.value: kind for kind in BlockKind}
_VERBATIM = 3  # values of a block whose text stands in the source: its kind, start and end


def flat(document: Document, shared: bool) -> Flat:
    """All of a document; without its source where others share it."""
    return (
        document.name,
        document.record,
        document.format,
        None if shared else document.source,
        tuple([_flat_block(block) for block in document.blocks]),
        {name: _flat_block(block) for name, block in document.fields.items()},
        document.digest,
        tuple(document.origin),
        tuple(map(tuple, document.comments)),
        tuple([(ignore.rule, *ignore.span) for ignore in document.ignores]),
        document.metadata,
        tuple(map(tuple, document.code)),
    )


def text_of(values: Flat, shared: str | None, block: int) -> str:
    """The text of one block, without a document being made."""
    made = values[4][block]
    if len(made) > _VERBATIM:
        return str(made[1])
    source = shared if values[3] is None else values[3]
    return str(source)[made[1] : made[2]]


def span_of(values: Flat, block: int) -> Span:
    """Where one block stands in the source, without a document being made."""
    made = values[4][block]
    if len(made) > _VERBATIM:
        runs = made[2]
        return Span(runs[0][2], runs[-1][3])
    return Span(made[1], made[2])


def document_of(values: Flat, shared: str | None) -> Document:
    """The document of such values; shared: its source if that is not among them."""
    name, record, form, own, blocks, fields, digest, origin, comments, ignores, metadata, code = values
    source = str(shared if own is None else own)
    return Document(
        name,
        record,
        form,
        source,
        cast(tuple[Block, ...], LateBlocks(blocks, partial(_block, source))),
        {field: _block(source, block) for field, block in fields.items()},
        digest,
        Position(*origin),
        tuple([Span(*comment) for comment in comments]),
        tuple([Ignore(rule, Span(start, end)) for rule, start, end in ignores]),
        metadata,
        tuple([Span(*each) for each in code]),
    )


def _flat_block(block: Block) -> Flat:
    """Kind and place in the source of a text that stands there as it is; of others the text and runs too."""
    runs = block.map.runs
    if len(runs) == 1 and runs[0].verbatim and len(block.text) == runs[0].text_end:
        return block.kind.value, runs[0].source_start, runs[0].source_end
    return block.kind.value, block.text, tuple(map(tuple, runs)), None


def _block(source: str, values: Flat) -> Block:
    if len(values) == _VERBATIM:
        kind, start, end = values
        return verbatim_block(_KINDS[kind], source, start, end)
    kind, text, runs, _ = values
    return block_of((_KINDS[kind], text, map_of((tuple([run_of(tuple(run)) for run in runs]),))))
