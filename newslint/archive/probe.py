"""How a check that compares documents is told apart from others and from itself in another version."""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from newslint.checks.base import CorpusCheck
from newslint.model.document import Block, BlockKind, Document
from newslint.model.span import OffsetMap

_HEADLINE = "Ferry crews at Port Ellery win 4.5% more pay, and a say in the winter timetable"
_PARAGRAPHS = (
    "The café on the quay reopened on Monday, 3 March, after the naïve plan to close it for 1,250 days was "
    "dropped; its owner’s daughter, Zoë Łukasik, paid £12.50 for the first cup and said it wasn't worth it.",
    "Ο δήμος ενέκρινε το σχέδιο για το νέο λιμάνι. Совет порта одобрил расписание паромов на зиму, "
    "сообщили в среду вечером после долгого заседания.",
    "港の新しい時刻表は水曜日に発表され、冬の間は一日に三便が運航される。理事会は来月もう一度集まる予定だ。",
    "In all, 27 of the 31 crews voted for the offer, which runs to 2027\u00adand adds half a day of leave "
    "each year; the U.S. trust that runs the boats had first offered less, and the crews asked for more.",
)


class Signature(NamedTuple):
    """check: its name and options. keys: a hash of the keys that it gives to a text that never changes."""

    check: str
    keys: str


@lru_cache(maxsize=64)
def signature(check: CorpusCheck) -> Signature:
    """The signature of a check as it is today."""
    made = check.observe((_document(),))
    rows = sorted((int(block), int(key)) for block, key in zip(made.blocks, made.keys, strict=True))
    return Signature(repr(check), blake2b(repr(rows).encode(), digest_size=10).hexdigest())


def _document() -> Document:
    blocks: list[Block] = []
    at = 0
    for text in (_HEADLINE, *_PARAGRAPHS):
        kind = BlockKind.PARAGRAPH if blocks else BlockKind.HEADLINE
        blocks.append(Block(kind, text, OffsetMap.verbatim(at, len(text))))
        at += len(text) + 2
    return Document("probe.txt", None, "text", "\n\n".join((_HEADLINE, *_PARAGRAPHS)), tuple(blocks))
