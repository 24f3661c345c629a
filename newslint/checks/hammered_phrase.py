"""A phrase that takes up more of an article than any phrase does where people write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, ClassVar

from newslint.checks._prose import Prose, prose
from newslint.checks.base import Bounds, Count, DocumentCheck, Share
from newslint.measure.hammered import WIDTHS, Phrase, Word, commonest
from newslint.measure.normalize import normal_spans
from newslint.measure.quotations import quotations
from newslint.model.diagnostic import Finding, Location, Value
from newslint.model.document import Document

Place = tuple[int, int]  # in the prose
_PAIR = 2
_JOINS = ("", "-")
_SHOWN = 5  # places that a finding points at


class HammeredPhrase(DocumentCheck):
    """The phrase of two to five words that takes up the greatest share of what an article says unquoted.

    Names, numbers and function words alone are no phrase; one does not go on over a mark of punctuation.

    share: of the characters of all words, from which a phrase of three to five words is told
    pair_share: the same for two words, which may be the name of the thing
    times: how often it must stand
    min_words: shorter articles are left alone
    """

    VALUES: ClassVar[Mapping[str, type]] = {"match": str, "times": int, "share": float}

    share: Share
    pair_share: Share
    times: Annotated[int, Bounds(2)]
    min_words: Count

    def findings(self, document: Document) -> Iterator[Finding]:
        """At most one, at the first place, with the next ones beside it."""
        whole = prose(document)
        stretches, places = _stretches(whole)
        if sum(map(len, stretches)) < self.min_words:
            return
        phrases = (commonest(stretches, width) for width in WIDTHS)
        told = [phrase for phrase in phrases if phrase and self._is_too_much(phrase)]
        if not told:
            return
        phrase = max(told, key=lambda each: each.share)
        spots = [_location(whole, places, spot, len(phrase.words)) for spot in phrase.places[:_SHOWN]]
        match = " ".join(spots[0].text.split())
        values: dict[str, Value] = {"match": match, "times": len(phrase.places), "share": phrase.share}
        yield Finding(spots[0], values, tuple(spots[1:]))

    def _is_too_much(self, phrase: Phrase) -> bool:
        least = self.pair_share if len(phrase.words) == _PAIR else self.share
        return len(phrase.places) >= self.times and phrase.share >= least


def _stretches(whole: Prose) -> tuple[list[list[Word]], list[list[Place]]]:
    """The words between marks of punctuation that are not quoted, and where each of them stands."""
    stretches: list[list[Word]] = []
    places: list[list[Place]] = []
    for block, start in zip(whole.blocks, whole.starts, strict=True):
        spoken = iter((*quotations(block.text), (len(block.text) + 1, len(block.text) + 1)))
        quote, last = next(spoken), -1
        for word, begin, end in normal_spans(block.text):
            while begin >= quote[1]:
                quote = next(spoken)
            if begin >= quote[0]:
                last = -1
                continue
            if last < 0 or block.text[last:begin].strip() not in _JOINS:
                stretches.append([])
                places.append([])
            stretches[-1].append(Word(word, block.text[begin].isupper()))
            places[-1].append((start + begin, start + end))
            last = end
    return stretches, places


def _location(whole: Prose, places: list[list[Place]], spot: tuple[int, int], width: int) -> Location:
    stretch, at = spot
    return whole.location(places[stretch][at][0], places[stretch][at + width - 1][1])
