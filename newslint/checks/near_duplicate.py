"""A paragraph that tells again what another one told, with a few words changed or none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

from newslint.checks._interview import put_again, questions
from newslint.checks._live import is_live
from newslint.checks._pairs import MARGIN, keyed, marked
from newslint.checks._paragraphs import worded_paragraphs
from newslint.checks.base import Across, Count, PairCheck, Share
from newslint.measure.few_pay import are_many
from newslint.measure.figures import figures_apart
from newslint.measure.length import has_unspaced, length
from newslint.measure.normalize import normal_words
from newslint.measure.questions import only_asks
from newslint.measure.rough import may_be_alike, may_overlap, meeting
from newslint.measure.similarity import alike, changed, overlap, shingle_set, similarity
from newslint.model.diagnostic import Finding
from newslint.model.document import Document
from newslint.model.observations import Observation, Observations

Words = tuple[str, ...]


class NearDuplicate(PairCheck):
    """A pair is told when it reaches any bar that is set: `similarity` or `jaccard` (None: not a bar).

    similarity: told from this share of words in common order (0 to 1), or null
    jaccard: or from this share of common runs of three words (0 to 1), or null
    min_words: two paragraphs that are both shorter are left alone
    """

    VALUES: ClassVar[Mapping[str, type]] = {
        "similarity": float,
        "jaccard": float,
        "containment": float,
        "shared_run": int,
        "words": int,
        "changed": int,
        "exact": bool,
    }
    LONE: ClassVar[bool] = True

    across: Across
    similarity: Share | None
    jaccard: Share | None
    min_words: Count

    def __post_init__(self) -> None:
        if self.similarity is None and self.jaccard is None:
            raise ValueError("without 'similarity' and 'jaccard' nothing is found: set one, or the rule off")

    def blocks(self, document: Document) -> Iterator[int]:
        """Paragraphs of enough words, counted loosely; not the questions of an interview."""
        asked = questions(document) if self.across == "corpus" else put_again(document)
        found = worded_paragraphs(document, self._least())
        return (index for index in found if index not in asked) if asked else iter(found)

    def few(self, places: Sequence[Observation]) -> Iterable[tuple[int, int]]:
        """Pairs that may reach a bar."""
        texts = [place.block.text for place in places]
        return meeting(texts, self._apart())

    def sift(self, texts: Sequence[str], pairs: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
        """Pairs that may reach a bar; of many, what each has in common is counted at once."""
        if not are_many(len(pairs)):
            return PairCheck.sift(self, texts, pairs)
        from newslint.measure.overlaps import overlaps

        jaccards, _, words = overlaps(texts, pairs)
        may = (words >= (2.0 if self.similarity is None else self.similarity - MARGIN)) | (
            jaccards >= (2.0 if self.jaccard is None else self.jaccard - MARGIN)
        )
        return [pair for pair, worth in zip(pairs, may.tolist(), strict=True) if worth]

    def _least(self) -> int:
        """Words of the shorter paragraph of the shortest pair that reaches a bar."""
        share = 1.0 if self.similarity is None else self.similarity / (2 - self.similarity)
        return int(min(share, 1.0 if self.jaccard is None else self.jaccard) * self.min_words)

    def _apart(self) -> float:
        """The share of its words that a text of a pair that reaches a bar may have alone.

        Of n and m words LCS <= m are common: n - LCS is greatest, for 2 LCS = s (n + m), where LCS = m. And
        where one set of shingles holds the other, 1 - J of it is alone.
        """
        apart = 0.0
        if self.similarity is not None:
            apart = (2 - 2 * self.similarity) / (2 - self.similarity)
        return apart if self.jaccard is None else max(apart, 1 - self.jaccard)

    def observe(self, documents: Sequence[Document]) -> Observations:
        """MinHash bands of word 3-shingles, winnowed hashes and a key of the whole text."""
        return keyed(self, documents, "paragraph")

    def may_tell(self, seen: str, again: str) -> bool:
        """False only for texts that reach no bar; quick."""
        return (self.similarity is not None and may_be_alike(seen, again, self.similarity)) or (
            self.jaccard is not None and may_overlap(seen, again, self.jaccard)
        )

    def compare(self, seen: Observation, again: Observation) -> Finding | None:
        """The finding at `again` if the two reach a bar."""
        a, b = normal_words(seen.block.text), normal_words(again.block.text)
        if not self._reaches(a, b) or (a != b and self._are_two_questions(seen, again)):
            return None
        if self.across == "document" and figures_apart(a, b) and is_live(again.document):
            return None  # a live blog counts as it goes
        measures = alike(a, b)
        gone, new = changed(a, b)
        if max(map(length, texts := (seen.block.text, again.block.text))) < self.min_words:
            return None
        if gone and new and has_unspaced(texts[0]) is not has_unspaced(texts[1]):
            return None  # its translation: a line of names, but for the words around them
        values = {
            "similarity": measures.similarity,
            "jaccard": measures.jaccard,
            "containment": measures.containment,
            "shared_run": measures.shared_run,
            "words": len(b),
            "changed": sum(end - start for start, end in new),
            "exact": a == b,
        }
        return Finding(marked(again, new), values, (marked(seen, gone),))

    def _are_two_questions(self, seen: Observation, again: Observation) -> bool:
        """Whether both are questions of one interview, which often differ in a word."""
        asked = self.across == "document" and bool(questions(again.document))
        return asked and only_asks(seen.block.text) and only_asks(again.block.text)

    def _reaches(self, a: Words, b: Words) -> bool:
        """Whether two texts are long enough and reach a bar."""
        if max(len(a), len(b)) < self.min_words:
            return False
        if self.similarity is not None and similarity(a, b, self.similarity) >= self.similarity:
            return True
        return self.jaccard is not None and overlap(shingle_set(a), shingle_set(b))[0] >= self.jaccard
