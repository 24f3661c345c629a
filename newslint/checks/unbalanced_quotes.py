"""A quotation mark without its partner."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from newslint.checks.base import DocumentCheck
from newslint.measure.quote_balance import strays
from newslint.measure.scripts import is_unspaced
from newslint.model.diagnostic import Finding, Value
from newslint.model.document import Block, BlockKind, Document

_READ = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE)


class UnbalancedQuotes(DocumentCheck):
    """Double quotation marks, curly or straight, of paragraphs and lists, one after the other.

    Paragraphs of a script without spaces are read apart from the others, for they may be their translation;
    straight marks in them tell nothing. A block quotation may open what a paragraph closes; its own marks are
    left alone, for it needs none.
    """

    VALUES: ClassVar[Mapping[str, type]] = {"mark": str, "flaw": str, "at_end": bool}

    def findings(self, document: Document) -> Iterator[Finding]:
        """Each mark without a partner; at_end: it opens a quotation that runs to the end of the article."""
        for blocks in _apart(tuple(document.of_kind(*_READ))):
            yield from _found(document, blocks)


def _apart(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    unspaced = [block for block in blocks if is_unspaced(block.text)]
    return [block for block in blocks if not is_unspaced(block.text)] if unspaced else list(blocks), unspaced


def _legible(text: str) -> str:
    """The text, place for place, with marks that can be read: not straight ones in Chinese, nor TeX's."""
    if is_unspaced(text):
        return text.replace('"', " ")
    return text.replace("``", ' "').replace("''", '" ') if "``" in text else text


def _found(document: Document, blocks: Sequence[Block]) -> Iterator[Finding]:
    for number, place, opens, at_end in strays([_legible(block.text) for block in blocks]):
        block = blocks[number]
        if block.kind is BlockKind.QUOTE:
            continue
        flaw = "never closed" if opens else "never opened"
        values: dict[str, Value] = {"mark": block.text[place], "flaw": flaw, "at_end": at_end}
        yield Finding(document.location(block, place, place + 1), values)
