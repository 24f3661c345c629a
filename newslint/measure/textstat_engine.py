"""Scores as textstat gives them, for teams whose thresholds were set with it; nothing is downloaded."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import Any

_DICTIONARY = Path(__file__).parent / "data" / "nltk_data" / "corpora" / "cmudict.zip"

# Our name of a formula -> its locale and what textstat calls it, with an argument if it takes one.
_CALLS: Mapping[str, tuple[str, str] | tuple[str, str, int]] = {
    "flesch": ("en_US", "flesch_reading_ease"),
    "flesch-kincaid": ("en_US", "flesch_kincaid_grade"),
    "gunning-fog": ("en_US", "gunning_fog"),
    "smog": ("en_US", "smog_index"),
    "automated-readability": ("en_US", "automated_readability_index"),
    "coleman-liau": ("en_US", "coleman_liau_index"),
    "dale-chall": ("en_US", "dale_chall_readability_score"),
    "lix": ("en_US", "lix"),
    "rix": ("en_US", "rix"),
    "amstad": ("de_DE", "flesch_reading_ease"),
    "wiener-1": ("de_DE", "wiener_sachtextformel", 1),
    "wiener-2": ("de_DE", "wiener_sachtextformel", 2),
    "wiener-3": ("de_DE", "wiener_sachtextformel", 3),
    "wiener-4": ("de_DE", "wiener_sachtextformel", 4),
    "fernandez-huerta": ("es_ES", "fernandez_huerta"),
    "szigriszt-pazos": ("es_ES", "szigriszt_pazos"),
    "gutierrez-polini": ("es_ES", "gutierrez_polini"),
    "crawford": ("es_ES", "crawford"),
    "kandel-moles": ("fr_FR", "flesch_reading_ease"),
    "gulpease": ("it_IT", "gulpease_index"),
    "douma": ("nl_NL", "flesch_reading_ease"),
    "oborneva": ("ru_RU", "flesch_reading_ease"),
}


def has_formula(name: str) -> bool:
    """Whether textstat knows a formula of ours, by its name."""
    return name in _CALLS


def textstat_score(name: str, text: str) -> float:
    """The number that textstat gives for a text; raises LookupError for a formula it does not have."""
    if name not in _CALLS:
        raise LookupError(f"textstat has no formula {name!r}")
    locale, method, *arguments = _CALLS[name]
    return float(getattr(_statistics(locale), method)(text, *arguments))


@cache
def _statistics(locale: str) -> Any:
    """An object of textstat for a locale; its cache of dictionaries is filled before it can ask the net."""
    from textstat.textstat import textstatistics

    _fill_dictionary()
    made = textstatistics()
    made.set_lang(locale)
    return made


@cache
def _fill_dictionary() -> None:
    """Let textstat read the pronouncing dictionary that we ship, once: it keeps what it has read.

    Left alone it has NLTK look for an unpacked copy on the machine, and download one where there is none or
    where a group may write to its folder, as to many a virtual environment. So for this one call NLTK is
    stood in for. Raises AttributeError if a later textstat reads it otherwise.
    """
    module: Any = import_module("textstat.backend.utils._get_cmudict")
    nltk = module.nltk
    dictionary = SimpleNamespace(dict=pronunciations)
    try:
        module.nltk = SimpleNamespace(
            data=SimpleNamespace(find=str), corpus=SimpleNamespace(cmudict=dictionary)
        )
        module.get_cmudict("en_US")
    finally:
        module.nltk = nltk


def pronunciations() -> dict[str, list[list[str]]]:
    """The pronouncing dictionary as NLTK has it: word in small letters -> pronunciations, each of phones."""
    from zipfile import ZipFile

    found: dict[str, list[list[str]]] = {}
    with ZipFile(_DICTIONARY) as archive:
        for line in archive.read("cmudict/cmudict").decode("utf-8").splitlines():
            word, _, *phones = line.split()
            found.setdefault(word.lower(), []).append(phones)
    return found
