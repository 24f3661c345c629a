"""Syllables of words in other languages than English: groups of vowels that one syllable can hold."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from newslint.late import late

_DIGIT = late(r"\d")
# Syllables of a figure for each digit: 1984 has 11 in Spanish, 8 in German, 10 in Italian, 6 in French.
_A_DIGIT = 2


@dataclass(frozen=True, slots=True)
class Nuclei:
    """What makes syllables in a language; in small letters.

    nucleus: one syllable each. unspoken: letters to take out first. mute: endings that are a nucleus in
    writing alone, where the word has another.
    """

    nucleus: str
    unspoken: str = ""
    mute: str = ""


def _romance(strong: str, glides: str = "iuüy") -> str:
    """A strong vowel is a syllable; glides are one only where no vowel stands beside them."""
    vowels = strong + glides
    return rf"[{strong}]|(?<![{vowels}])[{glides}]+(?![{vowels}])"


# By the spelling rules of each language. Hyphenation (pyphen) never parts a single vowel from the edge of a
# word, and so counts too few; tests/measure/test_nuclei.py has the words that it gets wrong.
_FRENCH_VOWELS = "aàâeèêiîoôuùûœæ"
_LANGUAGES: Mapping[str, Nuclei] = {
    "de": Nuclei("aa|ee|oo|ie|ai|ay|ei|ey|au|äu|eu|[aeiouyäöüéèáà]", unspoken="(?<=q)u|y(?=[aeiou])"),
    "es": Nuclei(_romance("aeoáéíóú"), unspoken="(?<=[qg])u(?=[eéií])"),
    "fr": Nuclei(
        rf"[éëï]|(?<=[bcdfgptv][lr])i(?=[aeoéè])|[{_FRENCH_VOWELS}ü]+|(?<![{_FRENCH_VOWELS}])y(?![{_FRENCH_VOWELS}])",
        unspoken="(?<=[qg])u(?=[aeéèêiîo])",
        mute="es?$",
    ),
    "it": Nuclei(_romance("aeoàèéìíòóùú", "iuîy"), unspoken="(?<=q)u|(?<=g)i(?=[aou])"),
    "nl": Nuclei(
        "aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyáéíóúàèëïöüê]", unspoken="(?<=q)u"
    ),
    "pl": Nuclei("^au|eu|[aąeęioóuy]", unspoken="i(?=[aąeęoóu])"),
    "pt": Nuclei("ã[oe]|õe|" + _romance("aeoáéíóúâêôãõàü"), unspoken="(?<=[qg])u(?=[eéêií])"),
    "ru": Nuclei("[аеёиоуыэюя]"),
}


def is_counted(language: str) -> bool:
    """Whether syllables of words in this language (ISO 639-1) are known here."""
    return language in _LANGUAGES


@lru_cache(maxsize=32768)
def syllables_in(word: str, language: str) -> int:
    """How many syllables a word has in one of the languages of `is_counted`; figures have two a digit."""
    nucleus, unspoken, mute = _patterns(language)
    plain = word.lower()
    if unspoken:
        plain = unspoken.sub("", plain)
    found = len(nucleus.findall(plain))
    if (
        mute
        and found > 1
        and (end := mute.search(plain))
        and nucleus.fullmatch(plain, end.start(), end.start() + 1)
    ):
        found -= plain[end.start() - 1] not in _FRENCH_VOWELS
    return max(1, found + _A_DIGIT * len(_DIGIT.findall(plain)))


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str] | None, re.Pattern[str] | None]:
    made = _LANGUAGES[language]
    unspoken = re.compile(made.unspoken) if made.unspoken else None
    mute = re.compile(made.mute) if made.mute else None
    return re.compile(made.nucleus), unspoken, mute
