"""A control of writing direction that does not belong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks._mending import mended
from newslint.checks._unprintable import unprintable_blocks
from newslint.checks.base import DocumentCheck
from newslint.model.diagnostic import Finding, Value
from newslint.model.document import Block, Document


class BidiControl(DocumentCheck):
    """Embeddings, overrides and isolates without a partner, or where no letter runs to the left."""

    VALUES: ClassVar[Mapping[str, type]] = {"character": str, "name": str, "count": int, "reorders": bool}

    def findings(self, document: Document) -> Iterator[Finding]:
        """One a block, at the first; reorders: the words are not shown in the order they stand in."""
        for block in unprintable_blocks(document):
            from newslint.measure.direction import strays

            found = [
                stray
                for stray in strays(block.text)
                if not document.is_code(block.locate(stray.at, stray.at + 1))
            ]
            if found:
                first = next((stray.at for stray in found if stray.reorders), found[0].at)
                yield _finding(
                    document, block, first, [stray.at for stray in found], any(s.reorders for s in found)
                )


def _finding(document: Document, block: Block, first: int, places: list[int], reorders: bool) -> Finding:
    from unicodedata import name

    control = block.text[first]
    values: dict[str, Value] = {
        "character": f"U+{ord(control):04X}",
        "name": name(control).lower(),
        "count": len(places),
        "reorders": reorders,
    }
    fix = mended(block, [(at, at + 1, "") for at in places])
    return Finding(document.location(block, first, first + 1), values, fix=fix)
