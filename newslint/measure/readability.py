"""Readability formulas as published, each a function of counts with at least one word."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from newslint.measure.counts import Counts

SMOG_SENTENCES = 30


def flesch_reading_ease(counts: Counts) -> float:
    """Flesch, "A new readability yardstick" (1948): 100 very easy, 0 very hard."""
    return 206.835 - 1.015 * _words_per_sentence(counts) - 84.6 * counts.syllables / counts.words


def flesch_kincaid_grade(counts: Counts) -> float:
    """Kincaid, Fishburne, Rogers and Chissom (1975): a US school grade."""
    return 0.39 * _words_per_sentence(counts) + 11.8 * counts.syllables / counts.words - 15.59


def gunning_fog(counts: Counts) -> float:
    """Gunning, "The technique of clear writing" (1952), with its exclusions: a US school grade."""
    return 0.4 * (_words_per_sentence(counts) + 100 * counts.hard_words / counts.words)


def smog(counts: Counts) -> float:
    """McLaughlin, "SMOG grading" (1969): a US school grade; nan below the 30 sentences it was fitted to."""
    if counts.sentences < SMOG_SENTENCES:
        return math.nan
    return 1.0430 * math.sqrt(counts.polysyllables * 30 / counts.sentences) + 3.1291


def automated_readability(counts: Counts) -> float:
    """Smith and Senter, "Automated readability index" (1967), over letters and digits: a US school grade."""
    return 4.71 * counts.characters / counts.words + 0.5 * _words_per_sentence(counts) - 21.43


def coleman_liau(counts: Counts) -> float:
    """Coleman and Liau (1975), over letters and sentences per 100 words: a US school grade."""
    letters = 100 * counts.letters / counts.words
    return 0.0588 * letters - 0.296 * 100 * counts.sentences / counts.words - 15.8


def lix(counts: Counts) -> float:
    """Björnsson, "Läsbarhet" (1968), for any language with spaces: 20 very easy, 60 very hard."""
    return _words_per_sentence(counts) + 100 * counts.long_words / counts.words


def rix(counts: Counts) -> float:
    """Anderson, "Lix and Rix" (1983): long words a sentence, 0.2 very easy, 7.2 and over very hard."""
    return counts.long_words / counts.sentences


def _words_per_sentence(counts: Counts) -> float:
    return counts.words / counts.sentences


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula by the name that options use; english: fitted to English, by syllables or by letters."""

    name: str
    title: str
    score: Callable[[Counts], float]
    higher_is_easier: bool = False
    english: bool = True


FORMULAS: Mapping[str, Formula] = {
    formula.name: formula
    for formula in (
        Formula("flesch", "Flesch reading ease", flesch_reading_ease, higher_is_easier=True),
        Formula("flesch-kincaid", "Flesch-Kincaid grade", flesch_kincaid_grade),
        Formula("gunning-fog", "Gunning Fog", gunning_fog),
        Formula("smog", "SMOG", smog),
        Formula("automated-readability", "Automated Readability Index", automated_readability),
        Formula("coleman-liau", "Coleman-Liau", coleman_liau),
        Formula("lix", "LIX", lix, english=False),
        Formula("rix", "RIX", rix, english=False),
    )
}
"""Dale-Chall is not among them: its word list has no licence that lets us ship it."""
