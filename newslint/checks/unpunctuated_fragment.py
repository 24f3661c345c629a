"""A paragraph without a full stop in an article that ends its paragraphs with one: a stray caption."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar

from newslint.checks.base import Count, DocumentCheck, Share
from newslint.measure.language import likely_language
from newslint.measure.stops import ends_in_stop, is_full, stop_habit
from newslint.model.diagnostic import Finding
from newslint.model.document import Block, BlockKind, Document


class UnpunctuatedFragment(DocumentCheck):
    """Paragraphs of `min_words` to `max_words` words between two full ones, where the article stops its own.

    min_words: shorter paragraphs are left alone, as headings and labels
    max_words: longer paragraphs are left alone
    min_habit: the share of the words in its paragraphs of 12 words and more that must stand in stopped ones.
    max_run: so many paragraphs in a row may lack a stop; more are a list, a poem or an address.
    """

    VALUES: ClassVar[Mapping[str, type]] = {"words": int, "habit": float}

    min_words: Count
    max_words: Count
    min_habit: Share
    max_run: Count

    def __post_init__(self) -> None:
        if self.min_words > self.max_words:
            raise ValueError(f"'min_words' ({self.min_words}) is more than 'max_words' ({self.max_words})")

    def findings(self, document: Document) -> Iterable[Finding]:
        """One a paragraph; the values carry its words and the article's habit."""
        isolated = [block for block in self._isolated(document) if not _emphasised(document, block)]
        if not isolated:
            return
        from newslint.measure.fragments import is_fragment  # its pattern takes a millisecond to compile

        found = [block for block in isolated if is_fragment(block.text, self.min_words, self.max_words)]
        if not found or likely_language(block.text for block in document.paragraphs) not in ("en", ""):
            return
        habit = stop_habit(block.text for block in document.paragraphs)
        if habit >= self.min_habit:
            for block in found:
                yield Finding(document.location(block), {"words": len(block.text.split()), "habit": habit})

    def _isolated(self, document: Document) -> Iterator[Block]:
        """Paragraphs without a stop, in runs of at most `max_run`, each run between two full paragraphs."""
        run: list[Block] = []
        framed = False
        for block in document.blocks:
            prose = block.kind is BlockKind.PARAGRAPH
            if prose and not ends_in_stop(block.text):
                run.append(block)
                continue
            full = prose and is_full(block.text)
            if run and framed and full and len(run) <= self.max_run:
                yield from run
            run, framed = [], full


def _emphasised(document: Document, block: Block) -> bool:
    """Is the whole paragraph set in bold or italics, as headings without a mark are?"""
    start, end = block.locate()
    return document.source[max(0, start - 1) : start] in ("*", "_", ">") or document.source[
        end : end + 1
    ] in ("*", "_")
