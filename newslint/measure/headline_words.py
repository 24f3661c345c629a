"""What an English headline is about, and how much of it a text speaks of."""

from __future__ import annotations

from newslint.measure.lexicon import lexicon
from newslint.measure.vocabulary import tokens

_LONG = 4  # letters from which a word may be inflected


def content_words(headline: str) -> tuple[str, ...]:
    """The different words of three letters and more that are no stop words, in order."""
    stop = lexicon("stopwords")["en"]
    return tuple(
        word
        for word in dict.fromkeys(tokens(headline))
        if len(word) > 2 and word.isalpha() and word not in stop
    )


def shared(words: tuple[str, ...], flat: str) -> int:
    """How many of these words, or of words that begin like them, stand in a text (as `flat` has it)."""
    return sum(f" {word[: max(_LONG, len(word) - 3)]}" in flat for word in words)
