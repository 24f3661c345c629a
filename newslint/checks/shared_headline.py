"""Two articles under one headline, the same or nearly so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

from newslint.checks._pairs import keyed, marked
from newslint.checks.base import Across, Count, PairCheck, Share
from newslint.measure.length import length
from newslint.measure.normalize import normal_text, normal_words
from newslint.measure.series import same_series
from newslint.measure.similarity import changed, character_set, overlap
from newslint.model.diagnostic import Finding
from newslint.model.document import BlockKind, Document
from newslint.model.observations import Observation, Observations

_NEARLY = 0.99  # at most, for headlines that are not equal


class SharedHeadline(PairCheck):
    """Headlines of `min_words` words whose character 3-shingles have a Jaccard measure of `similarity`.

    similarity: told from this share of common runs of three characters (0 to 1)
    min_words: shorter headlines are left alone
    """

    VALUES: ClassVar[Mapping[str, type]] = {"similarity": float, "words": int, "exact": bool}
    LONE: ClassVar[bool] = True

    across: Across
    similarity: Share
    min_words: Count

    def blocks(self, document: Document) -> Iterator[int]:
        """The headline, if it has enough words."""
        for index, block in enumerate(document.blocks):
            if block.kind is BlockKind.HEADLINE:
                if length(block.text) >= self.min_words:
                    yield index
                return

    def few(self, places: Sequence[Observation]) -> Iterable[tuple[int, int]]:
        """Pairs whose sets of shingles are near enough in size, the smaller first."""
        texts = [place.block.text for place in places]
        sizes = sorted((len(character_set(normal_text(text))), index) for index, text in enumerate(texts))
        for place, (size, index) in enumerate(sizes):
            for larger, other in sizes[place + 1 :]:
                if size < self.similarity * larger:
                    break
                yield min(index, other), max(index, other)

    def observe(self, documents: Sequence[Document]) -> Observations:
        """MinHash bands of character 3-shingles."""
        return keyed(self, documents, "headline")

    def may_tell(self, seen: str, again: str) -> bool:
        """Are the headlines alike enough?"""
        return self._alike(seen, again) >= self.similarity

    def compare(self, seen: Observation, again: Observation) -> Finding | None:
        """The finding at `again` if the headlines are alike enough and not two parts of a series."""
        alike = self._alike(seen.block.text, again.block.text)
        if alike < self.similarity:
            return None
        a, b = normal_words(seen.block.text), normal_words(again.block.text)
        if min(map(length, (seen.block.text, again.block.text))) < self.min_words or same_series(a, b):
            return None
        gone, new = changed(a, b)
        values = {"similarity": alike, "words": len(b), "exact": a == b}
        return Finding(marked(again, new), values, (marked(seen, gone),))

    def _alike(self, a: str, b: str) -> float:
        if a == b:
            return 1.0
        mine, yours = normal_text(a), normal_text(b)
        shared = overlap(character_set(mine), character_set(yours))[0]
        return 1.0 if mine == yours else min(shared, _NEARLY)
