"""A line between full paragraphs that only names who or what is to be seen: a stray caption."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

from newslint.checks.base import Count, DocumentCheck
from newslint.measure.plain import spaces
from newslint.measure.stops import ends_in_stop, is_full
from newslint.measure.verbless import name_alone, picture_of
from newslint.model.diagnostic import Finding
from newslint.model.document import Block, BlockKind, Document


class VerblessLine(DocumentCheck):
    """Paragraphs of at most `max_words` words between full ones: a name, a name and a role, `A view of ...`.

    max_words: longer paragraphs are left alone
    max_run: so many such lines in a row may stand between the full paragraphs; more are a list
    """

    VALUES: ClassVar[Mapping[str, type]] = {"subject": str}

    max_words: Count
    max_run: Count

    def findings(self, document: Document) -> Iterable[Finding]:
        """One a line; the values carry the name, or the words that open it."""
        for block, after in self._framed(document.blocks):
            if subject := picture_of(block.text) or _named(document, block, after):
                yield Finding(document.location(block), {"subject": subject})

    def _framed(self, blocks: Sequence[Block]) -> Iterator[tuple[Block, Block]]:
        """Short paragraphs, up to `max_run` between two full ones that stop; each with the later one."""
        run: list[Block] = []
        framed = False
        for block in blocks:
            prose = block.kind is BlockKind.PARAGRAPH
            if prose and spaces(block.text) < self.max_words:
                run.append(block)
                continue
            full = prose and is_full(block.text) and ends_in_stop(block.text)
            if run and framed and full and len(run) <= self.max_run:
                yield from ((line, block) for line in run)
            run, framed = [], full


def _named(document: Document, line: Block, after: Block) -> str:
    """The name that is all of a line. Without a role the article must tell of it, but not right below.

    A name that the next paragraph takes up is its heading.
    """
    found = name_alone(line.text)
    if not found:
        return ""
    name, role = found
    if not role:
        others = [block.text for block in document.paragraphs if block is not line and block is not after]
        if name.split()[-1] in after.text or not any(name in text for text in others):
            return ""
    return name
