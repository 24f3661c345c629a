"""Letters of another script where none belong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks._phrases import is_code, prose, prose_blocks
from newslint.checks.base import Count, DocumentCheck
from newslint.measure.quotations import is_quoted
from newslint.measure.scripts import is_unspaced, may_mix
from newslint.model.diagnostic import Finding
from newslint.model.document import Block, BlockKind, Document

_KINDS = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADLINE, BlockKind.DEK, BlockKind.HEADING)


class MixedScript(DocumentCheck):
    """In an article of Latin letters: words with look-alikes, and stretches of another script.

    most: an article with more such stretches is about the language, and only its look-alikes are told
        (as where it stands beside its translation)
    """

    VALUES: ClassVar[Mapping[str, type]] = {"match": str, "script": str, "inside": bool}

    most: Count

    def findings(self, document: Document) -> Iterator[Finding]:
        """Each place; inside: in a word with Latin letters."""
        text = prose(document).text
        if not may_mix(text):
            return
        from newslint.measure.mixture import FOREIGN, is_latin  # its patterns take a millisecond to compile

        if FOREIGN.search(text) and is_latin(text):
            yield from self._found(document)

    def _found(self, document: Document) -> Iterator[Finding]:
        from newslint.measure.mixture import lookalikes, strays

        blocks = [document.blocks[number] for number in prose_blocks(document)]
        blocks = [block for block in blocks if block.kind in _KINDS and not block.text.isascii()]
        inside = [(block, span) for block in blocks for span in lookalikes(block.text)]
        alone = [
            (block, span)
            for block in blocks
            for span in strays(block.text)
            if not any(other is block and at < span[1] and span[0] < end for other, (at, end) in inside)
        ]
        beside = sum(is_unspaced(block.text) for block in blocks)  # paragraphs of a translation
        if len(alone) > self.most or beside > 1:
            alone = []
        for block, span in (*inside, *alone):
            if not is_quoted(block.text, *span) and not is_code(document, block, span[0]):
                yield _finding(document, block, span, (block, span) in inside)


def _finding(document: Document, block: Block, span: tuple[int, int], inside: bool) -> Finding:
    from newslint.measure.mixture import FOREIGN, script_of

    words = block.text[slice(*span)]
    script = script_of((FOREIGN.search(words) or [""])[0])
    return Finding(document.location(block, *span), {"match": words, "script": script, "inside": inside})
