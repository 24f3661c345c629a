"""Syllables of words in other languages, counted by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.measure.nuclei import is_counted, syllables_in

LANGUAGES = ("de", "es", "fr", "it", "nl", "pl", "pt", "ru")
WORDS = {
    "de": "der 1 neun 1 Haus 1 Bauer 2 Quelle 2 Boote 2 neue 2 Regierung 3 Minister 3 arbeiten 3 Nation 3 "
    "Universität 5 geändert 3 sieben 2 Käufer 2 über 2 Abend 2 oben 2 Ozean 3 Idee 2 heute 2 zwei 1 öffnen 2 Ehe 2",
    "es": "el 1 que 1 muy 1 rey 1 pan 1 país 2 ciudad 2 leer 2 causa 2 agua 2 guerra 2 quien 1 día 2 Europa 3 "
    "gobierno 3 guitarra 3 petróleo 4 presidente 4 ministerio 4 economía 5 universidad 5 aéreo 4 reunión 2 "
    "prohíbe 3 pingüino 3 también 2 millones 3 año 2 policía 4 oído 3 y 1 idea 3",
    "fr": "le 1 les 1 que 1 année 2 musée 2 politique 3 nation 2 gouvernement 4 président 3 théâtre 2 européen 4 "
    "client 2 février 3 quatre 1 rue 1 ville 1 famille 2 payer 2 naïf 2 réalité 4 créé 2 trois 1 ministre 2 eau 1 "
    "beaucoup 2 élection 3 police 2 guerre 1 travailler 3 économique 4 août 1 oui 1 idée 2 écoles 2 style 1",
    "it": "il 1 più 1 guerra 2 Italia 3 governo 3 presidente 4 città 2 quando 2 giorno 2 aereo 4 Europa 3 "
    "università 5 perché 2 uomo 2 paese 3 ministro 3 ieri 2 qui 1 poi 1 giustizia 3 alleanza 4 oggi 2 idea 3",
    "nl": "de 1 het 1 mooi 1 nieuw 1 koeien 2 leeuw 1 België 3 geïnd 2 regering 3 minister 3 ijs 1 kijken 2 huis 1 "
    "economie 4 universiteit 5 gebouw 2 eeuw 1 vrouwen 2 quiz 1 oorlog 2 avond 2 idee 2 uur 1",
    "pl": "nie 1 się 1 niania 2 radio 2 Europa 3 autor 2 rząd 1 minister 3 prezydent 3 miasto 2 dziecko 2 "
    "uniwersytet 5 oni 2 ulica 3 człowiek 2 gospodarka 4 nauka 3",
    "pt": "não 1 que 1 dos 1 nação 2 nações 2 governo 3 presidente 4 cidade 3 país 2 guerra 2 notícia 3 mãe 1 "
    "água 2 ministro 3 universidade 6 europeu 3 muito 2 milhões 2 pessoas 3 saúde 3",
    "ru": "и 1 не 1 Россия 3 правительство 4 президент 3 его 2 школа 2 университет 5 мэр 1 война 2 ёлка 2 объявил 3",
}


def pairs(language: str) -> list[tuple[str, int]]:
    parts = WORDS[language].split()
    return [(word, int(count)) for word, count in zip(parts[::2], parts[1::2], strict=True)]


@pytest.mark.parametrize(
    ("language", "word", "count"),
    [(language, word, count) for language in LANGUAGES for word, count in pairs(language)],
)
def test_words(language: str, word: str, count: int) -> None:
    assert syllables_in(word, language) == count


def test_what_spelling_does_not_tell() -> None:
    """A stressed i before a vowel parts two syllables, which Italian and Portuguese do not write."""
    assert syllables_in("economia", "it") == syllables_in("economia", "pt") == 4  # five are spoken


def test_figures_have_two_a_digit() -> None:
    assert syllables_in("1984", "es") == 8
    assert syllables_in("3,5", "de") == 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_better_than_hyphenation(language: str) -> None:
    """Why pyphen, which comes with textstat, is not used: it never parts a single vowel from a word's edge."""
    pyphen = pytest.importorskip("pyphen")
    dictionary = pyphen.Pyphen(lang=language if language != "pt" else "pt_PT")
    wrong = [word for word, count in pairs(language) if len(dictionary.positions(word.lower())) + 1 != count]
    assert wrong


@given(st.text(min_size=1, max_size=30), st.sampled_from(LANGUAGES))
def test_every_word_has_a_syllable(text: str, language: str) -> None:
    assert is_counted(language)
    assert syllables_in(text, language) >= 1


def test_unknown_languages() -> None:
    assert not is_counted("en")
    assert not is_counted("ja")
