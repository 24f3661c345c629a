"""What readability formulas count, once a sentence; the counts of longer texts are sums."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache

from newslint.late import late
from newslint.measure.lexicon import lexicon
from newslint.measure.nuclei import is_counted, syllables_in
from newslint.measure.sentences import sentences
from newslint.measure.syllables import syllables
from newslint.measure.words import words_within

_BITS = 32  # of one count in a packed row of counts
_FIELD = (1 << _BITS) - 1
_ONE_SENTENCE = 1 << _BITS  # the places of `sentences` and `hard_words` among the fields of Counts
_HARD_WORD = _FIELD << 4 * _BITS
_PART = late(r"[^\W_]+")
_ADDED = late(r"ing$|(?<=[td])ed$|(?:[sxz]|[cs]h|[cg])es$")  # a syllable that a verb form adds


@dataclass(frozen=True, slots=True)
class Counts:
    """Sums over sentences; `a + b` are the counts of both texts.

    polysyllables: words of three syllables or more, without figures (SMOG). hard_words: those of them that
    Gunning counts: no names, no compounds of short words, none made long by -es, -ed or -ing.
    letters: of an alphabet (Coleman-Liau). characters: letters and digits (ARI). long_words: over 6 of
    these (LIX). monosyllables: words of one (Wiener Sachtextformel). four_syllables: words of four or more
    (Pisarek). unfamiliar: words that Dale and Chall count as such, where somebody asked for them, else 0.
    """

    words: int = 0
    sentences: int = 0
    syllables: int = 0
    polysyllables: int = 0
    hard_words: int = 0
    letters: int = 0
    characters: int = 0
    long_words: int = 0
    monosyllables: int = 0
    four_syllables: int = 0
    unfamiliar: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(getattr(self, name) + getattr(other, name) for name in _NAMES))


_NAMES = tuple(field.name for field in fields(Counts))


@lru_cache(maxsize=2048)
def counts(text: str, language: str = "en") -> Counts:
    """The counts of a sentence or of a longer text, sentence by sentence; without a word it has none.

    language: whose syllables to count (ISO 639-1); those of a language unknown here are counted as English.
    """
    spoken = words_within(text, sentences(text))
    row = (
        sum(_foreign(each, language) for each in spoken)
        if is_counted(language)
        else sum(map(_sentence, spoken))
    )
    return Counts(*((row >> shift) & _FIELD for shift in range(0, len(_NAMES) * _BITS, _BITS)))


def _foreign(spoken: list[str], language: str) -> int:
    return sum((_packed_in(word, language) for word in spoken), _ONE_SENTENCE) if spoken else 0


def _sentence(spoken: list[str]) -> int:
    if not spoken:
        return 0
    row = sum(map(_packed, spoken), _ONE_SENTENCE)
    if spoken[0][0].isupper():  # a capital tells a name from a word, but not at the beginning
        row += _packed(spoken[0].lower()) & _HARD_WORD
    return row


@lru_cache(maxsize=32768)
def _packed(word: str) -> int:
    """The counts of a word in one number, for such rows are added up at the speed of `sum`."""
    spoken = syllables(word)
    return _row(word, spoken, spoken >= 3 and _is_hard(word, spoken))


@lru_cache(maxsize=32768)
def _packed_in(word: str, language: str) -> int:
    """The same in another language, where nobody wrote down which long words are easy."""
    spoken = syllables_in(word, language)
    return _row(word, spoken, spoken >= 3)


def _row(word: str, spoken: int, hard: bool) -> int:
    letters = characters = len(word)
    if not word.isalpha():
        letters, characters = sum(map(str.isalpha, word)), sum(map(str.isalnum, word))
    read = 2 * letters > characters  # a word, not a figure
    many = spoken >= 3 and read
    row = (
        *(1, 0, spoken, many, many and hard, letters, characters, characters > 6),
        *(spoken == 1, spoken >= 4 and read),
    )
    packed = 0
    for value in reversed(row):
        packed = packed << _BITS | value
    return packed


def _is_hard(word: str, spoken: int) -> bool:
    """Gunning's exclusions, for a word of three syllables or more."""
    if word[0].isupper():
        return False
    parts = _PART.findall(word.replace("’", "").replace("'", ""))
    if len(parts) > 1:
        return any(syllables(part) >= 3 for part in parts)
    compounds = lexicon("compounds")["compounds"]
    if word in compounds or word.removesuffix("s") in compounds:
        return False
    return spoken - bool(_ADDED.search(word)) >= 3
