"""Readability: counts by hand, formulas as their publications have them, and textstat as an oracle."""

from __future__ import annotations

import importlib
import math
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.measure.counts import Counts, counts
from newslint.measure.readability import (
    FORMULAS,
    flesch_kincaid_grade,
    flesch_reading_ease,
    gunning_fog,
    smog,
)
from newslint.measure.sentences import sentences

TEXT = (
    "The council of Alder Bay voted on Tuesday to close its only swimming pool. Mayor Ines Okafor said that 3,000 "
    "residents had signed a petition against it. “We have considered every alternative,” she told reporters; "
    "“the heating bill is simply unbearable.” The pool, which opened in 1984, needs repairs worth $2.5 million."
)


def test_counts_by_hand() -> None:
    seen = counts("Officials considered it. The well-known newspaper of Alexandria reported 1,200 injuries.")
    assert seen == Counts(
        words=11,  # Officials considered it The well-known newspaper of Alexandria reported 1,200 injuries
        sentences=2,
        syllables=3 + 3 + 1 + 1 + 2 + 3 + 1 + 5 + 3 + 6 + 3,
        polysyllables=6,  # Officials considered newspaper Alexandria reported injuries
        hard_words=3,  # Officials (it begins a sentence) considered injuries
        letters=9 + 10 + 2 + 3 + 9 + 9 + 2 + 10 + 8 + 8,
        characters=70 + 4,
        long_words=7,  # Officials considered well-known newspaper Alexandria reported injuries
        monosyllables=3,  # it The of
        four_syllables=1,  # Alexandria
    )


@pytest.mark.parametrize(
    ("text", "hard"),
    [
        ("he is an optimist", 1),
        ("we met Alexander there", 0),
        ("a well-informed man", 0),
        ("a politically-led plan", 1),
        ("he trespasses and created and is reporting", 0),
        ("he was advertising", 1),
        ("nevertheless a newspaper", 0),
        ("in 1984 or 2,718,281", 0),
    ],
)
def test_hard_words_as_gunning_counts_them(text: str, hard: int) -> None:
    assert counts(text).hard_words == hard


def test_counts_add_up() -> None:
    parts = [counts(TEXT[start:end]) for start, end in sentences(TEXT)]
    assert sum(parts[1:], parts[0]) == counts(TEXT)
    assert counts(TEXT).sentences == 4
    assert counts("") == counts("— … !") == Counts()


@given(st.text(max_size=80))
def test_counts_of_anything(text: str) -> None:
    seen = counts(text)
    assert seen.hard_words <= seen.polysyllables <= seen.words <= seen.syllables or not seen.words
    assert seen.letters <= seen.characters and seen.sentences <= seen.words


@pytest.mark.parametrize(
    ("name", "given_counts", "score"),
    [
        # Flesch's scale, ends and middle: one syllable a word in a sentence of six; 13 words of 24 syllables
        ("flesch", Counts(words=6, sentences=1, syllables=6), 116.145),
        ("flesch", Counts(words=13, sentences=1, syllables=24), 37.4554),
        ("flesch", Counts(words=100, sentences=5, syllables=150), 59.635),
        ("flesch-kincaid", Counts(words=6, sentences=1, syllables=6), -1.45),
        ("flesch-kincaid", Counts(words=100, sentences=5, syllables=150), 9.91),
        # Gunning: .4 (words a sentence + hard words in a hundred)
        ("gunning-fog", Counts(words=100, sentences=4, hard_words=10), 14.0),
        # McLaughlin: 30 sentences with 49 polysyllables
        ("smog", Counts(words=600, sentences=30, polysyllables=49), 10.4301),
        # Smith and Senter: 4.71 strokes a word, .5 words a sentence
        ("automated-readability", Counts(words=100, sentences=5, characters=480), 11.178),
        # Coleman and Liau: 537 letters and 4.2 sentences in a hundred words
        ("coleman-liau", Counts(words=1000, sentences=42, letters=5370), 14.5324),
        # Dale and Chall: the constant is added to any share of unfamiliar words
        ("dale-chall", Counts(words=100, sentences=5, unfamiliar=15), 6.997),
        ("dale-chall", Counts(words=100, sentences=5, unfamiliar=0), 4.6285),
        # Björnsson: words a sentence + long words in a hundred; Anderson: long words a sentence
        ("lix", Counts(words=200, sentences=10, long_words=60), 50.0),
        ("rix", Counts(words=200, sentences=10, long_words=60), 6.0),
    ],
)
def test_worked_examples(name: str, given_counts: Counts, score: float) -> None:
    assert FORMULAS[name].score(given_counts) == pytest.approx(score, abs=0.001)


def test_smog_is_silent_below_its_sample() -> None:
    assert math.isnan(smog(Counts(words=300, sentences=29, polysyllables=40)))
    assert not math.isnan(smog(Counts(words=300, sentences=30, polysyllables=40)))


def test_on_a_text() -> None:
    seen = counts(TEXT)
    assert seen.words == 52
    assert flesch_reading_ease(seen) == pytest.approx(206.835 - 1.015 * 52 / 4 - 84.6 * seen.syllables / 52)
    assert 8 < flesch_kincaid_grade(seen) < 12
    assert 8 < gunning_fog(seen) < 13


def _textstat(module: str) -> ModuleType:
    return importlib.import_module(f"textstat.backend.{module}")


def test_equal_to_textstat_given_equal_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its own words, sentences, letters and long words; what it would look up in a dictionary is fixed."""
    pytest.importorskip("textstat")
    spoken, many = 89, 9
    monkeypatch.setattr(_textstat("metrics._syllables_per_word"), "count_syllables", lambda *_: spoken)
    monkeypatch.setattr(_textstat("metrics._gunning_fog"), "count_difficult_words", lambda *_: many)
    monkeypatch.setattr(_textstat("metrics._smog_index"), "count_polysyllable_words", lambda *_: many)
    dale_chall = _textstat("metrics._dale_chall_readability_score")
    monkeypatch.setattr(dale_chall, "count_difficult_words", lambda *_, **__: 4 * many)
    text = TEXT + " " + " ".join(f"The {number}th member of it agreed with them." for number in range(30))
    count = _textstat("counts")
    same = Counts(
        words=count.count_words(text),
        sentences=count.count_sentences(text),
        syllables=spoken,
        polysyllables=many,
        hard_words=many,
        letters=count.count_letters(text),
        characters=count.count_chars(text, True),
        long_words=count.count_long_words(text),
        unfamiliar=4 * many,
    )
    theirs = _textstat("metrics")
    for name, score in {
        "flesch": theirs.flesch_reading_ease(text, "en_US"),
        "flesch-kincaid": theirs.flesch_kincaid_grade(text, "en_US"),
        "gunning-fog": theirs.gunning_fog(text, "en_US"),
        "smog": theirs.smog_index(text, "en_US"),
        "automated-readability": theirs.automated_readability_index(text),
        "dale-chall": theirs.dale_chall_readability_score(text, "en_US"),
        "lix": theirs.lix(text),
        "rix": theirs.rix(text),
    }.items():
        assert FORMULAS[name].score(same) == pytest.approx(score, abs=0.01), name
    # textstat has .058 where Coleman and Liau have .0588
    ours = FORMULAS["coleman-liau"].score(same) - 0.0008 * 100 * same.letters / same.words
    assert ours == pytest.approx(theirs.coleman_liau_index(text), abs=0.01)
