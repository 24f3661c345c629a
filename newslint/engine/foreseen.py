"""What a document shows to readers, and what it must show once edits are made."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newslint.late import late
from newslint.model.diagnostic import Edit
from newslint.model.document import Block, Document
from newslint.model.span import Run

_WHITE = late(r"[ \t\r\n]+")

Shown = tuple[str, ...]


def shown(document: Document) -> Shown:
    """The texts of its blocks and fields, and what its comments and metadata say to newslint.

    Kinds of blocks are left out: which line is a dek depends on its neighbours. White space is one blank.
    """
    return _told(document, [block.text for block in document.blocks], _fields(document, ()))


def foreseen(document: Document, edits: Sequence[Edit]) -> Shown | None:
    """What it must show after these edits, which are in order and apart.

    None where nobody can say: an edit cuts an escape in two, or has a text for no block or for several.
    """
    if not apart(edits):
        return None
    starts = [edit.span.start for edit in edits]
    taken: set[int] = set()
    texts: list[str] = []
    for block in document.blocks:
        pieces = _pieces(block, edits, starts)
        if pieces is None:
            return None
        used = {number for number, _ in pieces if number is not None}
        text = _joined(block, edits, pieces) if used else block.text
        if any(edits[number].text for number in used & taken):
            return None
        taken |= used
        if text.strip() or not used:
            texts.append(text)
    if any(edit.text and number not in taken for number, edit in enumerate(edits)):
        return None
    return _told(document, texts, _fields(document, edits))


def apart(edits: Sequence[Edit]) -> bool:
    """Are edits in order, and does none begin before the end of the one before, or where that begins?"""
    return all(
        one.span.end <= other.span.start and one.span.start < other.span.start
        for one, other in pairwise(edits)
    )


def _told(document: Document, blocks: Sequence[str], fields: Sequence[str]) -> Shown:
    comments = (document.source[slice(*span)] for span in document.comments)
    ignores = (each.rule for each in document.ignores)
    return (*(_plain(text) for text in blocks), "", *fields, "", *comments, "", *ignores)


def _fields(document: Document, edits: Sequence[Edit]) -> tuple[str, ...]:
    starts = [edit.span.start for edit in edits]
    return tuple(_field(name, block, edits, starts) for name, block in sorted(document.fields.items()))


def _field(name: str, block: Block, edits: Sequence[Edit], starts: Sequence[int]) -> str:
    pieces = _pieces(block, edits, starts)
    text = block.text if pieces is None else _joined(block, edits, pieces)
    return f"{name}: {_plain(text)}".rstrip()


def _plain(text: str) -> str:
    return _WHITE.sub(" ", text).strip(" ")


def _joined(block: Block, edits: Sequence[Edit], pieces: Sequence[tuple[int | None, str]]) -> str:
    """The pieces with the text of each edit where it is first met."""
    seen: set[int] = set()
    texts: list[str] = []
    for number, text in pieces:
        if number is None:
            texts.append(text)
        elif number not in seen:
            seen.add(number)
            texts.append(edits[number].text)
    return "".join(texts)


def _pieces(
    block: Block, edits: Sequence[Edit], starts: Sequence[int]
) -> list[tuple[int | None, str]] | None:
    """The text that stays, and numbers of edits in place of what goes; None if an escape is cut in two."""
    pieces: list[tuple[int | None, str]] = []
    for run in block.map.runs:
        met = list(_met(run, edits, starts))
        if run.verbatim:
            pieces += _kept(block, run, met, edits)
        elif not met:
            pieces.append((None, block.text[run.text_start : run.text_end]))
        elif all(_covers(edits[number], run) for number in met):
            pieces += [(number, "") for number in met]
        else:
            return None
    return pieces


def _met(run: Run, edits: Sequence[Edit], starts: Sequence[int]) -> Iterator[int]:
    """The edits that reach into a run, or put something into it or at its edge."""
    number = max(0, bisect_right(starts, run.source_start) - 1)
    while number < len(edits) and edits[number].span.start <= run.source_end:
        start, end = edits[number].span
        inside = start < run.source_end and end > run.source_start
        added = start == end and run.verbatim and run.source_start <= start
        if inside or added:
            yield number
        number += 1


def _covers(edit: Edit, run: Run) -> bool:
    return edit.span.start <= run.source_start and run.source_end <= edit.span.end


def _kept(
    block: Block, run: Run, met: Sequence[int], edits: Sequence[Edit]
) -> Iterator[tuple[int | None, str]]:
    """A verbatim run without what edits take from it."""
    at = run.source_start
    shift = run.text_start - run.source_start
    for number in met:
        start, end = edits[number].span
        yield None, block.text[at + shift : max(at, start) + shift]
        yield number, ""
        at = max(at, min(end, run.source_end))
    yield None, block.text[at + shift : run.text_end]
