"""Set an article for reading: the blocks in which something was found, what stands beside them, and marks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from newslint.engine.placing import Placing, in_source
from newslint.engine.resolve import line_index
from newslint.model.diagnostic import Diagnostic
from newslint.model.document import Block, Document
from newslint.model.edition import Galley, Mark, Passage, Role
from newslint.model.span import Span

MAX_PASSAGES = 60  # of one article; what is found behind them is listed without its text
LONGEST = 1200  # code points of a block that is shown whole; of a longer one what stands around its marks
AROUND = 160  # code points kept there at each side of a mark
BESIDE = 280  # code points of a long block without marks that stands beside one with some

Told = Sequence[tuple[int, Diagnostic]]
Marks = Mapping[int, list[Mark]]  # by index of the block


class Slip(NamedTuple):
    """A place of the source to mark."""

    span: Span
    number: int
    role: Role


def galley(document: Document, told: Told, with_text: bool) -> Galley:
    """An article with its diagnostics; with_text: and with the text around what is marked."""
    headline = document.headline
    passages, rest = _passages(document, told) if told and with_text else ((), 0)
    return Galley(
        path=document.name,
        record=document.record,
        headline=headline.text if headline else document.text_of("title"),
        day=document.day,
        byline=document.text_of("author"),
        section=document.text_of("section"),
        language=document.text_of("language"),
        numbers=tuple(number for number, _ in told),
        passages=passages,
        rest=rest,
    )


def _passages(document: Document, told: Told) -> tuple[tuple[Passage, ...], int]:
    slips = [slip for number, each in told for slip in _slips(document, number, each)]
    marks, homeless = _marks(document.blocks, slips)
    passages = list(_metadata(document, homeless))
    done = 0
    for index in sorted({near for at in marks for near in (at - 1, at, at + 1)}):
        if 0 <= index < len(document.blocks) and len(passages) < MAX_PASSAGES:
            first, *others = _parts(document, index, marks)
            passages += [replace(first, skipped=index - done), *others]
            done = index + 1
    return tuple(passages), len(document.blocks) - done


def _slips(document: Document, number: int, told: Diagnostic) -> Iterator[Slip]:
    for start, end in told.where.marks:
        yield Slip(in_source(document, start, end), number, Role.WORDS)
    yield Slip(in_source(document, told.where.start, told.where.end), number, Role.PLACE)
    for other in told.related:
        if (other.path, other.record) == (document.name, document.record):
            yield Slip(in_source(document, other.start, other.end), number, Role.OTHER)


def _marks(blocks: Sequence[Block], slips: Sequence[Slip]) -> tuple[Marks, list[Slip]]:
    """The marks of each block, and the places that are in none."""
    placing = Placing.of(blocks)
    marks: defaultdict[int, list[Mark]] = defaultdict(list)
    homeless: list[Slip] = []
    for slip in slips:
        placed = False
        for index, span in placing.places(slip.span):
            marks[index].append(Mark(*span, slip.number, slip.role))
            placed = True
        if not placed:
            homeless.append(slip)
    return {index: sorted(found) for index, found in marks.items()}, homeless


def _metadata(document: Document, slips: Sequence[Slip]) -> Iterator[Passage]:
    """The fields in which something was found that is in no block."""
    names = list(document.fields)
    marks, _ = _marks([document.fields[name] for name in names], slips)
    for index in sorted(marks):
        block = document.fields[names[index]]
        text = block.text[:LONGEST]
        kept = tuple(mark for mark in marks[index] if mark.end <= len(text))
        yield Passage(names[index], text, _line(document, block), kept, cut=(False, text != block.text))


def _parts(document: Document, index: int, marks: Marks) -> Iterator[Passage]:
    """A block as it is shown: whole, or in parts around its marks, or the end that is next to one."""
    block, own = document.blocks[index], marks.get(index, [])
    line = _line(document, block)
    for start, end in _windows(block.text, own, after=index - 1 in marks):
        inside = (mark for mark in own if mark.start < end and start < mark.end)
        clipped = tuple(
            mark._replace(start=max(mark.start, start) - start, end=min(mark.end, end) - start)
            for mark in inside
        )
        cut = (start > 0, end < len(block.text))
        yield Passage(block.kind.value, block.text[start:end], line, clipped, cut=cut)


def _windows(text: str, marks: Sequence[Mark], after: bool) -> list[Span]:
    if len(text) <= (LONGEST if marks else BESIDE * 3 // 2):
        return [Span(0, len(text))]
    if not marks:
        return [Span(0, word_end(text, BESIDE)) if after else Span(word_end(text, -BESIDE), len(text))]
    windows: list[Span] = []
    for mark in marks:
        end = min(mark.end, mark.start + LONGEST)
        window = Span(word_end(text, max(0, mark.start - AROUND)), word_end(text, end + AROUND))
        if windows and window.start <= windows[-1].end:
            windows[-1] = Span(windows[-1].start, max(windows[-1].end, window.end))
        else:
            windows.append(window)
    return windows


def word_end(text: str, at: int) -> int:
    """The end of the last word before an index (from the end if it is negative), not far from it."""
    at = max(0, len(text) + at) if at < 0 else at
    if at in (0, len(text)) or at > len(text):
        return min(at, len(text))
    space = text.rfind(" ", at - AROUND // 4, at + 1)
    return at if space < 0 else space


def _line(document: Document, block: Block) -> int:
    return line_index(document.source, document.origin).position(block.locate().start).line
