"""A character that nobody sees and that does no work."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks._mending import mended
from newslint.checks._unprintable import unprintable_blocks
from newslint.checks.base import DocumentCheck
from newslint.model.diagnostic import Finding, Value
from newslint.model.document import Block, Document


class InvisibleCharacter(DocumentCheck):
    """Zero-width marks, controls and the like, once for each that a block holds."""

    VALUES: ClassVar[Mapping[str, type]] = {"character": str, "name": str, "word": str, "count": int}

    def findings(self, document: Document) -> Iterator[Finding]:
        """Each at its first place in a block, with how often it stands there; the fix is for all of them."""
        for block in unprintable_blocks(document):
            from newslint.measure.unseen import unseen

            places: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
            for at, instead in unseen(block.text):
                if not document.is_code(block.locate(at, at + 1)):
                    places[block.text[at]].append((at, instead))
            for mark, found in places.items():
                yield _finding(document, block, mark, found)


def _finding(document: Document, block: Block, mark: str, found: list[tuple[int, str]]) -> Finding:
    from unicodedata import name

    at = found[0][0]
    values: dict[str, Value] = {
        "character": f"U+{ord(mark):04X}",
        "name": name(mark, "control character").lower(),
        "word": _word(block.text, at),
        "count": len(found),
    }
    fix = mended(block, [(place, place + 1, instead) for place, instead in found])
    return Finding(document.location(block, at, at + 1), values, fix=fix)


def _word(text: str, at: int) -> str:
    """The word that a character stands in or before, as a reader sees it."""
    before = text[max(0, at - 20) : at].rpartition(" ")[2]
    after = text[at + 1 : at + 21].split(" ")
    word = before + (after[0] or (after[1] if not before and len(after) > 1 else ""))
    return "".join(filter(str.isprintable, word))
