"""A paragraph that stands inside a longer one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

from newslint.checks._interview import questions
from newslint.checks._licensed import licensed_alike
from newslint.checks._pairs import MARGIN, keyed
from newslint.checks._paragraphs import MAX_LETTERS, numbered_paragraphs
from newslint.checks.base import Across, Count, PairCheck, Share
from newslint.measure.echoes import echoes
from newslint.measure.few_pay import are_many
from newslint.measure.length import has_unspaced, length
from newslint.measure.normalize import normal_spans, normal_words
from newslint.measure.passages import passages, runs
from newslint.measure.quotations import quotations
from newslint.measure.rough import MARGIN as ROUGHLY
from newslint.measure.rough import rough_shingles
from newslint.measure.similarity import SHINGLE, overlap, shared_run, shingle_set
from newslint.model.diagnostic import Finding, Location
from newslint.model.document import Document
from newslint.model.observations import Observation, Observations

RUN = 8  # words in a row that both must have: what keys find without fail
_LONGER = 1.2  # times the words of the shorter one; what is nearer in length is a near-duplicate, or none
_SLACK = 1.5  # of the words of the shorter one, those of the longer one among which it may stand scattered


class Contained(PairCheck):
    """Of the shorter of two paragraphs, a share of the runs of three words stands in the longer one.

    containment: told from this share (0 to 1), if eight words in a row are the same
    min_words: shorter paragraphs are left alone
    min_words_elsewhere: so are these where the longer one stands in another article
    licensed: names of agencies; two articles that both name one as author or source may share their text
    """

    VALUES: ClassVar[Mapping[str, type]] = {
        "containment": float,
        "shared_run": int,
        "words": int,
        "longer": int,
    }
    RANK: ClassVar[str] = "shared_run"
    LONE: ClassVar[bool] = True

    across: Across
    containment: Share
    min_words: Count
    min_words_elsewhere: Count
    licensed: tuple[str, ...]

    def blocks(self, document: Document) -> Iterator[int]:
        """Paragraphs; not the questions of an interview."""
        asked = questions(document)
        for index, text in numbered_paragraphs(document):
            if len(text) <= MAX_LETTERS and index not in asked:
                yield index

    def few(self, places: Sequence[Observation]) -> Iterable[tuple[int, int]]:
        """Pairs that may share eight words in a row."""
        return ((i, j) for i, j in echoes(tuple([place.block.text for place in places])) if i != j)

    def observe(self, documents: Sequence[Document]) -> Observations:
        """Winnowed hashes: one at least of every eight words in a row."""
        return keyed(self, documents, "passages")

    def may_tell(self, seen: str, again: str) -> bool:
        """False only where too little of the shorter one can stand in the other; quick."""
        mine, yours = rough_shingles(seen), rough_shingles(again)
        least = min(len(mine), len(yours))
        return least > 0 and len(mine & yours) >= (self.containment - 2 * ROUGHLY) * least

    def sift(self, texts: Sequence[str], pairs: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
        """Pairs of which one may stand in the other; of many, what each has in common is counted at once."""
        if not are_many(len(pairs)):
            return PairCheck.sift(self, texts, pairs)
        from newslint.measure.overlaps import overlaps

        held = overlaps(texts, pairs).containment >= self.containment - MARGIN
        return [pair for pair, worth in zip(pairs, held.tolist(), strict=True) if worth]

    def compare(self, seen: Observation, again: Observation) -> Finding | None:
        """The finding at `again`: all of it if it is the shorter one, else where the other stands in it."""
        a, b = normal_words(seen.block.text), normal_words(again.block.text)
        shorter, longer = (seen, again) if len(a) < len(b) else (again, seen)
        words, more = sorted((len(a), len(b)))
        least = self.min_words if seen.document is again.document else self.min_words_elsewhere
        if words < least or more < _LONGER * words or _is_quotation(shorter.block.text):
            return None
        words, more = length(shorter.block.text), length(longer.block.text)
        if words < least or (has_unspaced(shorter.block.text) and not has_unspaced(longer.block.text)):
            return None  # too short where every letter is a word, or a translation
        held = overlap(shingle_set(a), shingle_set(b))[1]
        if held < self.containment:
            return None
        run = shared_run(a, b)
        if run < RUN or licensed_alike(seen.document, again.document, self.licensed):
            return None
        values = {"containment": held, "shared_run": run, "words": words, "longer": more}
        whole, part = shorter.document.location(shorter.block), _part(longer, shorter)
        return Finding(whole, values, (part,)) if shorter is again else Finding(part, values, (whole,))


def _part(longer: Observation, shorter: Observation) -> Location:
    """Where the shorter one stands in the longer: from the first words that they share to the last."""
    spans = normal_spans(longer.block.text)
    words = normal_words(shorter.block.text)
    found = list(passages([word for word, *_ in spans], runs(words, SHINGLE), SHINGLE))
    start, end = found[0].start, found[-1].end
    if end - start > _SLACK * len(words):
        start, end, _ = max(found, key=lambda passage: passage.end - passage.start)
    return longer.document.location(longer.block, spans[start][1], spans[end - 1][2])


def _is_quotation(text: str) -> bool:
    """Whether a text is one quotation from end to end, as a pull quote is."""
    bare = text.strip()
    return quotations(bare) == ((0, len(bare)),)
