"""A space that is missing, doubled or in the wrong place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from typing import ClassVar

from newslint.checks._mending import is_unbroken, mended
from newslint.checks._phrases import prose, prose_blocks
from newslint.checks.base import DocumentCheck
from newslint.measure.language import likely_language
from newslint.measure.spacing import Slip, likely_places, slips
from newslint.model.diagnostic import Finding, Value
from newslint.model.document import Block, BlockKind, Document

_KINDS = (
    BlockKind.PARAGRAPH,
    BlockKind.LIST_ITEM,
    BlockKind.HEADLINE,
    BlockKind.DEK,
    BlockKind.HEADING,
    BlockKind.CAPTION,
    BlockKind.QUOTE,
)


class Spacing(DocumentCheck):
    """Spaces before a stop or comma, missing behind one, doubled or inside brackets; stops that were lost.

    Not looked at are tables, code, addresses, and places where markup was left out.
    """

    VALUES: ClassVar[Mapping[str, type]] = {"match": str, "replacement": str}

    def findings(self, document: Document) -> Iterator[Finding]:
        """Each slip with the words beside it, and how it should read."""
        shows_spaces = document.format == "text"  # HTML and Markdown show two as one
        for block, places in _likely(document):
            for slip in slips(block.text, places, shows_spaces, lambda: _language(document)):
                bound = slip.at == slip.stop or block.text[slip.at - 1] == "("  # to what stands before
                if is_unbroken(block, slip.at - bound, slip.stop + 1):
                    yield _finding(document, block, slip)


def _likely(document: Document) -> Iterator[tuple[Block, list[int]]]:
    """The blocks worth a closer look, each with the places in it."""
    whole = prose(document)
    for text, places in groupby(likely_places(whole.text), whole.text_at):
        block = document.blocks[prose_blocks(document)[text]]
        if block.kind in _KINDS:
            yield block, [place - whole.starts[text] for place in places]


@lru_cache(maxsize=64)
def _language(document: Document) -> str:
    return likely_language(block.text for block in document.paragraphs)


def _finding(document: Document, block: Block, slip: Slip) -> Finding:
    start, end, at, stop, instead = slip
    text = block.text
    values: dict[str, Value] = {
        "match": text[start:end],
        "replacement": text[start:at] + instead + text[stop:end],
    }
    keeps = max(at - 1, start) if at == stop else at  # what is put in goes with the letter before it
    fix = mended(block, [(keeps, stop, text[keeps:at] + instead)])
    return Finding(document.location(block, start, end), values, fix=fix)
