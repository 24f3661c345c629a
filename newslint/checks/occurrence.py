"""Phrases that stand too often, or too seldom, in an article, a block or a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from newslint.checks._phrases import Hit, hits, prose, prose_blocks
from newslint.checks._scope import Scopes, admits, scope_names
from newslint.checks.base import DocumentCheck, Phrases
from newslint.measure.anchors import Cues
from newslint.measure.phrases import phrases
from newslint.measure.sentences import sentences
from newslint.measure.words import word_count
from newslint.model.diagnostic import Finding, Location, Value
from newslint.model.document import Block, Document

Unit = Literal["article", "block", "sentence"]


class Occurrence(DocumentCheck):
    """Units that hold more phrases than both `max` and `max_per_1000` allow, or fewer than `min`.

    tokens: phrases, or patterns in the syntax of RE2; as a text, one a line, and `#` begins a comment
    ignorecase: whether capitals and small letters are the same
    nonword: whether a phrase may begin and end inside a word
    exceptions: longer phrases in which it does not count
    scope: where it counts, as `headline` or `paragraph & ~quote`; nothing: everywhere
    per: what is counted: an article, a block or a sentence
    min: the fewest that there must be, or null
    max: the most that there may be, or null
    max_per_1000: the most in 1,000 words of the scope, or null
    min_words: units of fewer words are left alone
    shown: how many further places a finding points at
    """

    VALUES: ClassVar[Mapping[str, type]] = {
        "count": int,
        "distinct": int,
        "per_1000": float,
        "words": int,
        "match": str,
        "quoted": bool,
    }

    tokens: Phrases
    ignorecase: bool = True
    nonword: bool = False
    exceptions: Phrases = ()
    scope: Scopes = ()
    per: Unit = "article"
    min: int | None = None
    max: int | None = None
    max_per_1000: float | None = None
    min_words: int = 0
    shown: int = 4

    def __post_init__(self) -> None:
        if self.min is None and self.max is None and self.max_per_1000 is None:
            raise ValueError("without 'min', 'max' and 'max_per_1000' nothing is found: set one")

    def cues(self) -> Cues | None:
        """Those of the phrases, if it is their presence that is told."""
        return None if self.min else phrases(self.tokens, self.ignorecase, not self.nonword).cues

    def findings(self, document: Document) -> Iterator[Finding]:
        """One a unit: at its first phrase, with the next ones beside it; too few: at all of the unit."""
        wanted = phrases(self.tokens, self.ignorecase, not self.nonword)
        excepted = phrases(self.exceptions, self.ignorecase, False) if self.exceptions else None
        found = list(hits(document, wanted, self.scope, excepted))
        if self.per == "article":
            if (found or self.min) and prose_blocks(document):
                yield from self._judged(document, found, document.anchor, self._texts(document))
            return
        names = scope_names(document)
        for number in prose_blocks(document):
            block = document.blocks[number]
            here = [hit for hit in found if hit.block is block]
            if (here or self.min) and admits(self.scope, names[number]):
                yield from self._in_block(document, block, here)

    def _in_block(self, document: Document, block: Block, found: list[Hit]) -> Iterator[Finding]:
        units = sentences(block.text) if self.per == "sentence" else ((0, len(block.text)),)
        for start, end in units:
            here = [hit for hit in found if start <= hit.start < end]
            if here or self.min:
                where = document.location(block, start, end)
                yield from self._judged(document, here, where, [block.text[start:end]])

    def _judged(
        self, document: Document, found: list[Hit], whole: Location, texts: list[str]
    ) -> Iterator[Finding]:
        count = len(found)
        few = self.min is not None and count < self.min
        if not few and (count == 0 or (self.max is not None and count <= self.max)):
            return
        words = sum(map(word_count, texts))
        rate = 1000 * count / max(1, words)
        dense = self.max_per_1000 is None or rate > self.max_per_1000
        many = (self.max is not None or self.max_per_1000 is not None) and dense
        if words < self.min_words or not (few or many):
            return
        values: dict[str, Value] = {
            "count": count,
            "distinct": len({hit.text.lower() for hit in found}),
            "per_1000": rate,
            "words": words,
            "match": found[0].text if found else "",
            "quoted": bool(found) and all(hit.quoted for hit in found),
        }
        places = [hit.location(document) for hit in found[: self.shown + 1]]
        yield Finding(whole if few else places[0], values, tuple(places if few else places[1:]))

    def _texts(self, document: Document) -> list[str]:
        """The texts of the blocks in which phrases count."""
        names = scope_names(document)
        blocks = (n for n in prose_blocks(document) if admits(self.scope, names[n]))
        texts = [document.blocks[number].text for number in blocks]
        return texts or prose(document).text.split("\n")
