"""A paragraph that stands again, word for word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

from newslint.checks._interview import questions
from newslint.checks._paragraphs import paragraph_texts
from newslint.checks.base import Across, Count, TallyCheck
from newslint.measure.exact import exact_key
from newslint.measure.length import length
from newslint.measure.normalize import normal_text
from newslint.measure.rough import rough_words
from newslint.measure.squeeze import has_twins
from newslint.model.diagnostic import Edit, Finding, Fix
from newslint.model.document import BlockKind, Document
from newslint.model.observations import Observation, Observations

_LONG = 10_000  # characters of a text whose words are not worth the memory
_SENTENCE = 12  # words from which a paragraph is one, with a stop or without
_STOPS = tuple(".!?…。！？।॥؟۔:;")
_CLOSERS = " \t\"'”’»›“)]}」』*_"


class RepeatedParagraph(TallyCheck):
    """Equal normalised text of at least `min_words` words; each later one is told, related to the first.

    min_words: shorter paragraphs are left alone
    """

    VALUES: ClassVar[Mapping[str, type]] = {"words": int, "time": int, "times": int}

    across: Across
    min_words: Count

    def blocks(self, document: Document) -> Iterator[int]:
        """Paragraphs of enough words, counted loosely; not labels, nor the questions of an interview."""
        asked = questions(document)
        for index, block in enumerate(document.blocks):
            if block.kind is BlockKind.PARAGRAPH and index not in asked:
                words = _words(block.text)
                if words >= self.min_words and not _is_label(block.text, words):
                    yield index

    def observe(self, documents: Sequence[Document]) -> Observations:
        """A key of the letters and digits; within a document only where some come twice."""
        return Observations.of(
            (at, index, exact_key(document.blocks[index].text))
            for at, document in enumerate(documents)
            if self.across == "corpus" or has_twins(paragraph_texts(document))
            for index in self.blocks(document)
        )

    def judge(self, group: Sequence[Observation]) -> Iterable[Finding]:
        """Every block but the first of its text; the fix drops it."""
        equal: dict[str, list[Observation]] = {}
        for place in group:
            equal.setdefault(normal_text(place.block.text), []).append(place)
        for first, *others in equal.values():
            related = (first.document.location(first.block),)
            words = length(first.block.text)
            if words < self.min_words or _is_label(first.block.text, words):
                continue
            for time, again in enumerate(others, start=2):
                values = {"words": words, "time": time, "times": len(others) + 1}
                own = again.document is first.document  # what another article says is no reason to drop it
                fix = Fix((Edit(again.block.locate(), ""),), safe=False) if own else None
                yield Finding(again.document.location(again.block), values, related, fix=fix)


def _words(text: str) -> int:
    """How many words, roughly; of a very long text more roughly still."""
    return len(rough_words(text)) if len(text) < _LONG else text.count(" ") + 1


def _is_label(text: str, words: int) -> bool:
    """A few words without a stop: a link, a button, a running head."""
    return words < _SENTENCE and not text.rstrip(_CLOSERS).endswith(_STOPS)
