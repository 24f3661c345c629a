"""Syllables of the words that vowel counting gets wrong, of figures and of capitals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.measure.lexicon import lexicon
from newslint.measure.numerals import spoken_syllables
from newslint.measure.syllables import syllables

WORDS = {
    1: "the strength asked moved league through you're don't we've voiced x st",
    2: "table centre prices needed being going lion science prior movement fuel player didn't it'll boss's Mr "
    "spokesman edges' union's safety business create basis rhythm people colleague argue something sometimes behaved",
    3: "area Australia period official radio video elected government basically various "
    "reaction committee family everything employee anyone terrorist happier studying",
    4: "society situation political material experience communities February criticism criticising January society's",
    5: "association immediately university opportunity Louisiana organisation's",
    6: "responsibility beneficiaries",
}


@pytest.mark.parametrize(("count", "word"), [(n, word) for n, line in WORDS.items() for word in line.split()])
def test_words(count: int, word: str) -> None:
    assert syllables(word) == count


def _pairs(line: str) -> list[tuple[str, int]]:
    """`word count` pairs."""
    parts = line.split()
    return [(word, int(count)) for word, count in zip(parts[::2], parts[1::2], strict=True)]


@pytest.mark.parametrize(
    ("word", "count"),
    _pairs(
        "UN 2 FBI 3 NATO 2 BBC’s 3 US 2 us 1 U.S 2 p.m 2 THE 1 BMW 5 mph 3 well-known 2 mid-October 4 café 2 naïve 2"
    ),
)
def test_capitals_and_compounds(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("figures", "count"),
    _pairs(
        "0 2 7 2 11 3 20 2 42 3 100 3 117 6 1918 4 1984 5 1900 4 1905 4 2000 3 2007 5 2025 5 3,000 3 1,250,000 10 "
        "2.5 3 0.07 7 1000000000000000000 37"
    ),
)
def test_figures_are_read_aloud(figures: str, count: int) -> None:
    assert spoken_syllables(figures) == count


@pytest.mark.parametrize(("word", "count"), _pairs("19th 2 1990s 4 20m 3 COVID-19 4 3-2 2"))
def test_figures_in_words(word: str, count: int) -> None:
    assert syllables(word) == count


def test_exceptions_are_told_once_and_needed_often() -> None:
    sections = lexicon("syllables")
    told = [word for section, words in sections.items() if section.isdigit() for word in words]
    assert len(told) == len(set(told))
    assert 400 <= len(told) <= 600


@given(st.text(min_size=1, max_size=30))
def test_every_word_has_a_syllable(text: str) -> None:
    assert syllables(text) >= 1
