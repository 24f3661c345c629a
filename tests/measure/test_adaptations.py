"""Formulas of other languages: worked examples, and textstat as an oracle given equal counts."""

from __future__ import annotations

import importlib
from types import ModuleType

import pytest

from newslint.measure.counts import Counts, counts
from newslint.measure.readability import FORMULAS

# 100 words in 5 sentences, 480 letters, 20 long words, and syllables as a language has them.
HUNDRED = Counts(
    words=100, sentences=5, syllables=200, polysyllables=25, letters=480, characters=485, long_words=20,
    monosyllables=50, four_syllables=10,
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "score"),
    [
        ("amstad", 180 - 20 - 58.5 * 2),
        ("wiener-1", 0.1935 * 25 + 0.1672 * 20 + 0.1297 * 20 - 0.0327 * 50 - 0.875),
        ("wiener-2", 0.2007 * 25 + 0.1682 * 20 + 0.1373 * 20 - 2.779),
        ("wiener-3", 0.2963 * 25 + 0.1905 * 20 - 1.1144),
        ("wiener-4", 0.2744 * 25 + 0.2656 * 20 - 1.693),
        ("fernandez-huerta", 206.84 - 0.60 * 200 - 1.02 * 20),
        ("szigriszt-pazos", 206.835 - 62.3 * 2 - 20),
        ("gutierrez-polini", 95.2 - 9.7 * 4.8 - 0.35 * 20),
        ("crawford", -0.205 * 5 + 0.049 * 200 - 3.407),
        ("kandel-moles", 207 - 1.015 * 20 - 0.736 * 200),
        ("gulpease", 89 + (300 * 5 - 10 * 485) / 100),
        ("douma", 206.84 - 0.77 * 200 - 0.93 * 20),
        ("oborneva", 206.835 - 1.3 * 20 - 60.1 * 2),
        ("pisarek", 20 / 3 + 10 / 3 + 1),
        ("martins", 248.835 - 1.015 * 20 - 84.6 * 2),
    ],
)
def test_as_published(name: str, score: float) -> None:
    assert FORMULAS[name].score(HUNDRED) == pytest.approx(score, abs=0.001)


def test_counts_by_hand() -> None:
    seen = counts("El gobierno anunció en 2024 una reforma. Nadie la esperaba.", "es")
    assert seen == Counts(
        words=10,
        sentences=2,
        syllables=1 + 3 + 3 + 1 + 8 + 2 + 3 + 2 + 1 + 4,
        polysyllables=4,  # gobierno anunció reforma esperaba; figures do not count
        hard_words=4,
        letters=2 + 8 + 7 + 2 + 3 + 7 + 5 + 2 + 8,
        characters=44 + 4,
        long_words=4,
        monosyllables=3,  # El en la
        four_syllables=1,  # esperaba
    )


def textstat(module: str) -> ModuleType:
    return importlib.import_module(f"textstat.backend.{module}")


SPOKEN, MANY, ONE = 61, 7, 12
TEXT = (
    "La presa que está sobre el pueblo es vieja y pierde agua. Los campesinos del valle van a pagar una nueva. "
    "El banco ya dijo que presta el dinero durante veinte años sin pedir otra garantía que las tierras."
)


def test_equal_to_textstat_given_equal_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("textstat")
    for module in ("_syllables_per_word", "_szigriszt_pazos"):
        monkeypatch.setattr(textstat(f"metrics.{module}"), "count_syllables", lambda *_: SPOKEN)
    wiener = textstat("metrics._wiener_sachtextformel")
    monkeypatch.setattr(wiener, "count_polysyllable_words", lambda *_: MANY)
    monkeypatch.setattr(wiener, "count_monosyllable_words", lambda *_: ONE)
    count, theirs = textstat("counts"), textstat("metrics")
    same = Counts(
        words=count.count_words(TEXT),
        sentences=count.count_sentences(TEXT),
        syllables=SPOKEN,
        polysyllables=MANY,
        letters=count.count_letters(TEXT),
        characters=count.count_chars(TEXT, True),
        long_words=count.count_long_words(TEXT),
        monosyllables=ONE,
    )
    scores = {f"wiener-{number}": theirs.wiener_sachtextformel(TEXT, number, "de") for number in (1, 2, 3, 4)}
    scores |= {
        name: theirs.flesch_reading_ease(TEXT, language)
        for name, language in (("amstad", "de"), ("kandel-moles", "fr"), ("douma", "nl"), ("oborneva", "ru"))
    }
    scores |= {
        "fernandez-huerta": theirs.fernandez_huerta(TEXT, "es"),
        "szigriszt-pazos": theirs.szigriszt_pazos(TEXT, "es"),
        "gutierrez-polini": theirs.gutierrez_polini(TEXT),
        "crawford": theirs.crawford(TEXT, "es"),
        "gulpease": theirs.gulpease_index(TEXT),
    }
    for name, score in scores.items():
        assert FORMULAS[name].score(same) == pytest.approx(score, abs=0.01), name
