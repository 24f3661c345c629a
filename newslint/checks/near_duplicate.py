"""A paragraph that tells again what another one told, with a few words changed or none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar
from zlib import crc32

from newslint.checks.base import Across, PairCheck
from newslint.measure.normalize import normal_spans, normal_words
from newslint.measure.similarity import Range, alike, changed, overlap, shingle_set, similarity
from newslint.model.diagnostic import Finding, Location
from newslint.model.document import BlockKind, Document
from newslint.model.observations import Observation, Observations
from newslint.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class NearDuplicate(PairCheck):
    """A pair is told when it reaches any bar that is set: `similarity` or `jaccard` (None: not a bar)."""

    VALUES: ClassVar[Mapping[str, type]] = {
        "similarity": float,
        "jaccard": float,
        "containment": float,
        "shared_run": int,
        "words": int,
        "changed": int,
        "exact": bool,
    }

    across: Across
    similarity: float | None
    jaccard: float | None
    min_words: int

    def blocks(self, document: Document) -> Iterator[int]:
        """Paragraphs of enough words, counted loosely; not the questions of an interview."""
        least = self.min_words
        for index, block in enumerate(document.blocks):
            if block.kind is BlockKind.PARAGRAPH and _may_hold(block.text, least) and not _asks(block.text):
                yield index

    def observe(self, documents: Sequence[Document]) -> Observations:
        """Keys of the word 3-shingles."""
        return Observations.of(
            (at, index, crc32(" ".join(shingle).encode("utf-8", "surrogatepass")))
            for at, document in enumerate(documents)
            for index in self.blocks(document)
            for shingle in shingle_set(normal_words(document.blocks[index].text))
        )

    def compare(self, seen: Observation, again: Observation) -> Finding | None:
        """The finding at `again` if the two reach a bar."""
        a, b = normal_words(seen.block.text), normal_words(again.block.text)
        if not self._reached(a, b) or (self.across == "corpus" and seen.document is again.document):
            return None
        measures = alike(a, b)
        gone, new = changed(a, b)
        values = {
            "similarity": measures.similarity,
            "jaccard": measures.jaccard,
            "containment": measures.containment,
            "shared_run": measures.shared_run,
            "words": len(b),
            "changed": sum(end - start for start, end in new),
            "exact": a == b,
        }
        return Finding(_marked(again, new), values, (_marked(seen, gone),))

    def _reached(self, a: tuple[str, ...], b: tuple[str, ...]) -> bool:
        if len(a) < self.min_words or len(b) < self.min_words:
            return False
        if self.similarity is not None and similarity(a, b, self.similarity) >= self.similarity:
            return True
        if self.jaccard is None or min(len(a), len(b)) < self.jaccard * (max(len(a), len(b)) - 2):
            return False
        return overlap(shingle_set(a), shingle_set(b))[0] >= self.jaccard


def _may_hold(text: str, words: int) -> bool:
    """Whether a text may have so many words; scripts without spaces count by the character."""
    return text.count(" ") + 1 >= words or (not text.isascii() and len(text) >= words)


def _asks(text: str) -> bool:
    return text.rstrip(" \"'”’)*_").endswith("?")


def _marked(place: Observation, ranges: tuple[Range, ...]) -> Location:
    """The whole block, with the words of these ranges marked."""
    spans = normal_spans(place.block.text) if ranges else ()
    marks = tuple(Span(spans[start][1], spans[end - 1][2]) for start, end in ranges)
    return place.document.location(place.block, marks=marks)
