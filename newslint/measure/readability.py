"""Readability formulas as published, each a function of counts with at least one word."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from newslint.measure import adaptations
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


def dale_chall(counts: Counts) -> float:
    """Dale and Chall, "A formula for predicting readability" (1948): 4.9 and below grade 4, 10 a graduate.

    Their constant is always added; the rule to add it only above 5 % of unfamiliar words came later.
    """
    return 0.1579 * 100 * counts.unfamiliar / counts.words + 0.0496 * _words_per_sentence(counts) + 3.6365


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
    """A formula by the name that options use. language: that it was fitted to (ISO 639-1), empty for any.

    is_grade: its scale is years of schooling.
    """

    name: str
    title: str
    score: Callable[[Counts], float]
    language: str = "en"
    higher_is_easier: bool = False
    is_grade: bool = False


FORMULAS: Mapping[str, Formula] = {
    formula.name: formula
    for formula in (
        Formula("flesch", "Flesch reading ease", flesch_reading_ease, higher_is_easier=True),
        Formula("flesch-kincaid", "Flesch-Kincaid grade", flesch_kincaid_grade, is_grade=True),
        Formula("gunning-fog", "Gunning Fog", gunning_fog, is_grade=True),
        Formula("smog", "SMOG", smog, is_grade=True),
        Formula("automated-readability", "Automated Readability Index", automated_readability, is_grade=True),
        Formula("coleman-liau", "Coleman-Liau", coleman_liau, is_grade=True),
        Formula("dale-chall", "Dale-Chall", dale_chall),
        Formula("lix", "LIX", lix, ""),
        Formula("rix", "RIX", rix, ""),
        Formula("amstad", "Amstad", adaptations.amstad, "de", higher_is_easier=True),
        Formula("wiener-1", "Wiener Sachtextformel 1", adaptations.wiener_1, "de", is_grade=True),
        Formula("wiener-2", "Wiener Sachtextformel 2", adaptations.wiener_2, "de", is_grade=True),
        Formula("wiener-3", "Wiener Sachtextformel 3", adaptations.wiener_3, "de", is_grade=True),
        Formula("wiener-4", "Wiener Sachtextformel 4", adaptations.wiener_4, "de", is_grade=True),
        Formula(
            "fernandez-huerta", "Fernández Huerta", adaptations.fernandez_huerta, "es", higher_is_easier=True
        ),
        Formula(
            "szigriszt-pazos", "Szigriszt-Pazos", adaptations.szigriszt_pazos, "es", higher_is_easier=True
        ),
        Formula("gutierrez-polini", "Gutiérrez de Polini", adaptations.gutierrez_polini, "es", True),
        Formula("crawford", "Crawford", adaptations.crawford, "es", is_grade=True),
        Formula("kandel-moles", "Kandel-Moles", adaptations.kandel_moles, "fr", higher_is_easier=True),
        Formula("gulpease", "Gulpease", adaptations.gulpease, "it", higher_is_easier=True),
        Formula("douma", "Flesch-Douma", adaptations.douma, "nl", higher_is_easier=True),
        Formula("pisarek", "Pisarek", adaptations.pisarek, "pl", is_grade=True),
        Formula("martins", "Flesch-Martins", adaptations.martins, "pt", higher_is_easier=True),
        Formula("oborneva", "Flesch-Oborneva", adaptations.oborneva, "ru", higher_is_easier=True),
    )
}
