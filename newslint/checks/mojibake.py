"""Letters garbled by a wrong encoding."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import takewhile
from typing import ClassVar

from newslint.checks._mending import mended
from newslint.checks._phrases import prose, prose_blocks
from newslint.checks.base import DocumentCheck, Phrases
from newslint.measure.mojibake import garbles, may_be_garbled
from newslint.measure.phrases import phrases
from newslint.model.diagnostic import Finding, Value
from newslint.model.document import Block, Document

_ENDS = frozenset('.,;:!?"()[]“”«»')
_AROUND = 20  # code points of a word that are shown at each side


class Mojibake(DocumentCheck):
    """Each word of which the bytes were read in another encoding than they were written in.

    about: words of articles about encodings, for the value `about`
    """

    VALUES: ClassVar[Mapping[str, type]] = {"match": str, "meant": str, "lost": bool, "about": bool}

    about: Phrases = ()

    def findings(self, document: Document) -> Iterator[Finding]:
        """Each garbled stretch, with the word it stands in; lost: nobody can tell what it was."""
        blocks = [document.blocks[number] for number in prose_blocks(document)]
        about: bool | None = None
        for block in blocks:
            if not may_be_garbled(block.text):
                continue
            for start, end, meant in garbles(block.text):
                if about is None:
                    about = bool(phrases(self.about).find(prose(document)))
                before, after = _around(block, start, end)
                values: dict[str, Value] = {
                    "match": _visible(f"{before}{block.text[start:end]}{after}"),
                    "meant": _visible(f"{before}{'?' if meant is None else meant}{after}"),
                    "lost": meant is None,
                    "about": about,
                }
                fix = None if meant is None else mended(block, [(start, end, meant)])
                yield Finding(document.location(block, start, end), values, fix=fix)


def _visible(text: str) -> str:
    """A text without what nobody sees, and with controls as escapes: a terminal would obey them."""
    return "".join(_shown(char) for char in text)


def _shown(char: str) -> str:
    if char.isprintable() or char == "\xa0":
        return char
    return f"\\x{ord(char):02x}" if ord(char) < 0x100 else ""


def _around(block: Block, start: int, end: int) -> tuple[str, str]:
    """The rest of the word, at each side."""
    before = reversed(block.text[max(0, start - _AROUND) : start])
    after = block.text[end : end + _AROUND]
    return "".join(takewhile(_is_of_word, before))[::-1], "".join(takewhile(_is_of_word, after))


def _is_of_word(char: str) -> bool:
    return not char.isspace() and char not in _ENDS
