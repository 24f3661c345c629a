"""The phrase that takes up most of a text, of two to five words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.measure.lexicon import lexicon

WIDTHS = (2, 3, 4, 5)  # longer ones are sentences that come again, which other measures find
_LIKELY = 40  # of the commonest phrases of a width, so many are looked at: the rest are rarer still


class Word(NamedTuple):
    """A normal word, and whether it is written with a capital."""

    text: str
    capital: bool


class Phrase(NamedTuple):
    """Words, the share of the text that all of their places take, and these: number of stretch, of word."""

    words: tuple[str, ...]
    share: float
    places: tuple[tuple[int, int], ...]


def commonest(stretches: Sequence[Sequence[Word]], width: int) -> Phrase | None:
    """The phrase of so many words that takes the greatest share of some stretches, counted in characters.

    Not one of function words and numbers alone, nor a name, whose other words have capitals where it stands.
    """
    counts = Counter(words for _, _, words in _phrases(stretches, width))
    likely = {words: count for words, count in counts.most_common(_LIKELY) if count > 1 and _tells(words)}
    places: defaultdict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for stretch, at, words in _phrases(stretches, width) if likely else ():
        if words in likely:
            places[words].append((stretch, at))
    total = sum(len(word.text) for stretch in stretches for word in stretch)
    found = [
        Phrase(words, len(spots) * sum(map(len, words)) / total, tuple(spots))
        for words, spots in places.items()
        if not _is_name([stretches[stretch][at : at + width] for stretch, at in spots])
    ]
    return max(found, key=lambda phrase: phrase.share, default=None)


def _phrases(stretches: Sequence[Sequence[Word]], width: int) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    for number, stretch in enumerate(stretches):
        texts = [word.text for word in stretch]
        for at, words in enumerate(zip(*(texts[step:] for step in range(width)), strict=False)):
            yield number, at, words


def _tells(words: tuple[str, ...]) -> bool:
    return not all(map(_is_empty, words))


def _is_empty(word: str) -> bool:
    return word in lexicon("stopwords")["en"] or word[0].isdigit()


def _is_name(places: Sequence[Sequence[Word]]) -> bool:
    """Do most of its places write all words that say something with a capital?"""
    named = sum(all(word.capital or _is_empty(word.text) for word in words) for words in places)
    return 2 * named >= len(places)
