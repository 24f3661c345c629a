"""A character reference that a reader sees as such."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks._mending import mended
from newslint.checks._phrases import prose, prose_blocks
from newslint.checks.base import DocumentCheck, Phrases
from newslint.measure.anchors import Cues
from newslint.measure.phrases import phrases
from newslint.model.diagnostic import Finding, Value
from newslint.model.document import Block, Document


class HtmlEntity(DocumentCheck):
    """Each reference that is left in the text once the markup of its format is resolved.

    about: words of articles about markup, for the value `about`
    """

    VALUES: ClassVar[Mapping[str, type]] = {
        "match": str,
        "shown": str,
        "named": str,
        "about": bool,
        "metadata": bool,
    }

    about: Phrases = ()

    def cues(self) -> Cues:
        """Its first character."""
        return Cues(signs=frozenset("&"))

    def findings(self, document: Document) -> Iterator[Finding]:
        """Each reference, with the character that it stands for; named: as a message calls it.

        metadata: it stands in the front matter of Markdown, where some systems resolve it and others do not.
        """
        from newslint.measure.entities import references

        about: bool | None = None
        for number in prose_blocks(document):
            block = document.blocks[number]
            for reference in references(block.text) if "&" in block.text else ():
                start, end, shown = reference
                if about is None:
                    about = bool(phrases(self.about).find(prose(document)))
                values: dict[str, Value] = {
                    "match": block.text[start:end],
                    "shown": shown,
                    "named": _named(shown),
                    "about": about,
                    "metadata": document.format == "markdown" and _is_verbatim(block, start),
                }
                fix = mended(block, [(start, end, shown)])
                yield Finding(document.location(block, start, end), values, fix=fix)


def _named(shown: str) -> str:
    """What a message calls a character: itself in quotation marks, or its name if it would not be seen."""
    from unicodedata import name

    if shown == '"':
        return f"'{shown}'"
    if shown.isprintable() and not shown.isspace():
        return f'"{shown}"'
    return " ".join(name(letter, f"U+{ord(letter):04X}").lower() for letter in shown)


def _is_verbatim(block: Block, start: int) -> bool:
    span = block.locate(start, start + 1)
    return span.end - span.start == 1
