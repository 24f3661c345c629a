"""Letters that are written as a letter and its accents (NFD), shown as the one letter that a reader sees."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from unicodedata import is_normalized, normalize

from newslint.late import late
from newslint.model.document import Block, Document
from newslint.model.span import OffsetMap, Run, Span

# A letter with combining marks; kana with a voicing mark; Hangul in pieces. Not all that NFC changes: what is
# one character in the source stays what it is.
_PARTED = late(
    r"[^\W\d_][\u0300-\u036f]+|[\u3046-\u30fd][\u3099\u309a]|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
    r"|[\uac00-\ud7a3][\u11a8-\u11c2]"
)


def precomposed(document: Document) -> Document:
    """The same document, its letters put together; each stands for all of its pieces in the source."""
    if all(map(is_whole, [block.text for block in (*document.blocks, *document.fields.values())])):
        return document
    made: dict[int, Block] = {}

    def joined(block: Block) -> Block:
        if id(block) not in made:
            made[id(block)] = block if is_whole(block.text) else _joined(block)
        return made[id(block)]

    fields = {name: joined(block) for name, block in document.fields.items()}
    return replace(document, blocks=tuple(map(joined, document.blocks)), fields=fields)


def is_whole(text: str) -> bool:
    """Is no letter of a text in pieces? False positives do no harm."""
    return text.isascii() or is_normalized("NFC", text)


def _joined(block: Block) -> Block:
    texts: list[str] = []
    runs: list[Run] = []
    at = size = 0

    def keep(end: int) -> None:
        nonlocal at, size
        for run in _cut(block.map, at, end):
            start = size + run.text_start - at
            runs.append(run._replace(text_start=start, text_end=start + run.text_end - run.text_start))
        texts.append(block.text[at:end])
        size, at = size + end - at, end

    for match in _PARTED.finditer(block.text):
        whole = _composed(match[0])
        if whole == match[0] or not _parts_runs(block.map, *match.span()):
            continue
        keep(match.start())
        runs.append(Run(size, size + len(whole), *block.map.source(Span(*match.span())), False))
        texts.append(whole)
        size, at = size + len(whole), match.end()
    keep(len(block.text))
    return Block(block.kind, "".join(texts), OffsetMap(tuple(runs)))


@lru_cache(maxsize=1024)
def _composed(pieces: str) -> str:
    return normalize("NFC", pieces)


def _cut(offsets: OffsetMap, start: int, end: int) -> Iterator[Run]:
    """The runs of a stretch of the text; those that it begins or ends in are verbatim."""
    for run in _touched(offsets, start, end):
        first, last = max(run.text_start, start), min(run.text_end, end)
        if first < last:
            if run.verbatim:
                shift = run.source_start - run.text_start
                yield Run(first, last, first + shift, last + shift, True)
            else:
                yield run


def _parts_runs(offsets: OffsetMap, start: int, end: int) -> bool:
    """Can a stretch be cut out of the runs? Not out of the middle of a replaced one, nor around markup."""
    touched = list(_touched(offsets, start, end))
    together = all(one.source_end == other.source_start for one, other in pairwise(touched))
    return together and all(
        run.verbatim or (start <= run.text_start and run.text_end <= end) for run in touched
    )


def _touched(offsets: OffsetMap, start: int, end: int) -> Iterator[Run]:
    at = max(0, bisect_right(offsets.runs, start, key=_text_start) - 1)
    while at < len(offsets.runs) and offsets.runs[at].text_start < end:
        yield offsets.runs[at]
        at += 1


def _text_start(run: Run) -> int:
    return run.text_start
