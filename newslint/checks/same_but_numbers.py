"""Two paragraphs that say the same but for their figures: one of the two is wrong, or out of date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import ClassVar

from newslint.checks._interview import questions
from newslint.checks._live import is_live
from newslint.checks._pairs import keyed, marked
from newslint.checks._paragraphs import numbered_paragraphs
from newslint.checks.base import Across, Count, PairCheck
from newslint.measure.exact import masked_key
from newslint.measure.figures import figures_apart, has_figure, is_year
from newslint.measure.length import length
from newslint.measure.normalize import normal_spans, normal_words
from newslint.measure.rough import has_more_words
from newslint.model.diagnostic import Finding
from newslint.model.document import Document
from newslint.model.observations import Observation, Observations

_ADDRESS = "://"
_SHOWN = 3  # pairs of figures that a message holds
_MOST = 32  # paragraphs equal but for figures: more are a table, each compared with the first or told once


class SameButNumbers(PairCheck):
    """Paragraphs whose normal words are equal but for figures.

    min_words: paragraphs of fewer words beside figures are left alone
    """

    VALUES: ClassVar[Mapping[str, type]] = {"figures": str, "changed": int, "words": int, "apart": str}
    RANK: ClassVar[str] = "words"
    LONE: ClassVar[bool] = True
    KEYLESS: ClassVar[bool] = True

    across: Across
    min_words: Count

    def blocks(self, document: Document) -> Iterator[int]:
        """Paragraphs of enough words with a figure; not the questions of an interview."""
        asked = questions(document)
        for index, text in numbered_paragraphs(document):
            if index in asked or not has_figure(text):
                continue
            if has_more_words(text, self.min_words) and _ADDRESS not in text:
                yield index

    def few(self, places: Sequence[Observation]) -> Iterable[tuple[int, int]]:
        """Pairs of texts that are equal without digits; of a table in one article its first two rows."""
        groups: dict[int, list[int]] = {}
        for number, place in enumerate(places):
            groups.setdefault(masked_key(place.block.text), []).append(number)
        for group in groups.values():
            if len(group) <= _MOST:
                yield from combinations(group, 2)
                continue
            alone = all(places[other].document is places[group[0]].document for other in group)
            yield from ((group[0], other) for other in (group[1:2] if alone else group[1:]))

    def observe(self, documents: Sequence[Document]) -> Observations:
        """A key of the words but for numbers."""
        return keyed(self, documents, "masked")

    def compare(self, seen: Observation, again: Observation) -> Finding | None:
        """The finding at `again`, with the figures of both."""
        mine, yours = normal_spans(seen.block.text), normal_spans(again.block.text)
        places = figures_apart([word for word, *_ in mine], [word for word, *_ in yours])
        if not places or _plain_words(again.block.text) < self.min_words:
            return None
        pairs = [
            f"{seen.block.text[slice(*mine[at][1:])]} -> {again.block.text[slice(*yours[at][1:])]}"
            for at in places
        ]
        values: dict[str, str | int] = {
            "figures": ", ".join(pairs[:_SHOWN]) + (", ..." if len(pairs) > _SHOWN else ""),
            "changed": len(pairs),
            "words": len(yours),
            "apart": _apart(seen.document, again.document, years=any(is_year(mine[at][0]) for at in places)),
        }
        ranges = [(at, at + 1) for at in places]
        return Finding(marked(again, ranges), values, (marked(seen, ranges),))


def _apart(seen: Document, again: Document, years: bool) -> str:
    """What parts the two: `article`, `day`, `days` or `years`; `undated` and `live` are what they may be."""
    if is_live(seen) or is_live(again):
        return "live"
    if seen is not again and not (seen.day and again.day):
        return "undated"
    if seen.day != again.day:
        return "days"
    if years:
        return "years"
    return "article" if seen is again else "day"


def _plain_words(text: str) -> int:
    """Its words without a digit."""
    return length(text) - sum(map(has_figure, normal_words(text)))
