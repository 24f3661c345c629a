"""Which language a text is in, by its commonest words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import islice

from newslint.late import late
from newslint.measure.folding import word_keys, word_keys_of
from newslint.measure.lexicon import lexicon

_LETTERS = late(r"[^\W\d_]+")

# Share of the common words in the first 300: at most .08 in 440 German, French, Spanish, Chinese and Japanese
# articles, over .14 in 99 of 100 English ones.
_ENGLISH_SHARE = 0.1
_SAMPLE = 300
_FIRST_TEXTS, _START = 12, 2500  # paragraphs and characters that are looked at
_OPENING = 1000  # characters in which English nearly always shows (954 of 1,000 articles)
_ENOUGH = 20  # words
_DIFFERENT = 3  # common words that a language must show
_CLEARLY = 0.12  # of English words: other languages have at most .08
_FEW_LETTERS = 20
# Scripts that one language of news is written in, nearly always; Arabic, Cyrillic and Devanagari are shared.
_SCRIPTS = {
    "\u3040-\u30ff": "ja", "\u4e00-\u9fff\u3400-\u4dbf": "zh", "\uac00-\ud7af": "ko", "\u0400-\u04ff": "ru",
    "\u0370-\u03ff": "el", "\u0590-\u05ff": "he", "\u0e00-\u0e7f": "th", "\u0600-\u06ff\u0900-\u0dff": "und",
}  # fmt: skip
_PATTERNS = {language: late(f"[{letters}]") for letters, language in _SCRIPTS.items()}


def is_english(texts: Iterable[str]) -> bool:
    """Whether at least a tenth of the first 300 words of some texts are common English ones."""
    return _share(_sample(texts), lexicon("english")["common"]) >= _ENGLISH_SHARE


def is_in(texts: Iterable[str], language: str) -> bool:
    """Whether some texts look like this language (ISO 639-1); every text does if none is named."""
    return not language or likely_language(texts) == language


def likely_language(texts: Iterable[str]) -> str:
    """The language (ISO 639-1) whose common words are most of the first 300; empty if none has a tenth."""
    sample = _sample(texts)
    if _share(sample, lexicon("english")["common"]) >= _CLEARLY:
        return "en"
    shares = {name: _share(sample, common) for name, common in lexicon("languages").items()}
    shares["en"] = _share(sample, lexicon("english")["common"])
    best = max(shares, key=shares.__getitem__)
    return best if shares[best] >= _ENGLISH_SHARE else ""


def written_language(texts: Iterable[str]) -> str:
    """The language (ISO 639-1) of some texts, by their script first and then by their common words.

    `und` if there are 40 words or more and it is none that we know; empty if there is too little to tell.
    """
    start = " ".join(islice(texts, _FIRST_TEXTS))[:_START]
    if _count(word_keys_of(start[:_OPENING])[:-1], "en") >= _CLEARLY * _SAMPLE:
        return "en"  # however the rest of the sample reads
    words = word_keys_of(start)[:_SAMPLE]
    if len(words) >= _ENOUGH and _rate(words, "en") >= _CLEARLY:
        return "en"
    language = _script(start)
    if language or len(words) < _ENOUGH:
        return language
    rates = {name: _rate(words, name) for name in _keys()}
    best = max(rates, key=rates.__getitem__)
    if rates[best] >= _ENGLISH_SHARE and len(_keys()[best].intersection(words)) >= _DIFFERENT:
        return best
    return "und" if len(words) >= 2 * _ENOUGH else ""


def resembles(texts: Iterable[str], language: str) -> bool:
    """Whether the share of common words of a language in some texts is half of that of any other, or more."""
    words = word_keys_of(" ".join(islice(texts, _FIRST_TEXTS))[:_START])[:_SAMPLE]
    rates = {name: _rate(words, name) for name in _keys()}
    return rates.get(language, 0.0) > 0 and 2 * rates[language] >= max(rates.values())


def _rate(words: list[bytes], language: str) -> float:
    return _count(words, language) / max(1, len(words))


def _count(words: list[bytes], language: str) -> int:
    return sum(map(_keys()[language].__contains__, words))


@cache
def _keys() -> Mapping[str, frozenset[bytes]]:
    """Keys of the common words by language."""
    common = {"en": lexicon("english")["common"], **lexicon("languages")}
    return {name: frozenset(word_keys(" ".join(words))) for name, words in common.items()}


@cache
def known_languages() -> frozenset[str]:
    """The languages that `written_language` tells."""
    return frozenset({"en", *lexicon("languages"), *_SCRIPTS.values()} - {"und"})


def _script(text: str) -> str:
    """The language of a script that is not Latin, if a third of the letters are in it."""
    if text.isascii():
        return ""
    letters = sum(map(str.isalpha, text))
    counts = {name: len(pattern.findall(text)) for name, pattern in _PATTERNS.items()}
    if counts["ja"] * 10 > letters and counts["ja"] + counts["zh"] > letters / 3:
        return "ja"
    best = max(counts, key=counts.__getitem__)
    if counts[best] < max(_FEW_LETTERS, letters / 3):
        return ""
    if best == "ru":
        return "uk" if re.search("[іїєґ]", text) else ("ru" if re.search("[ыэъё]", text) else "und")
    return best


def _sample(texts: Iterable[str]) -> list[str]:
    words = (match.group() for text in texts for match in _LETTERS.finditer(text))
    return [word.lower() for word in islice(words, _SAMPLE)]


def _share(sample: list[str], common: frozenset[str]) -> float:
    return sum(map(common.__contains__, sample)) / max(1, len(sample))
