"""The names that a headline in sentence case tells."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.late import late
from newslint.measure.lexicon import lexicon
from newslint.measure.vocabulary import tokens

_WORD = late(r"[^\W\d_]+(?:[.'’][^\W\d_]+)*")
_LONG = 4
_SENTENCE_CASE = 0.5  # of the long words are small
_OPENS = frozenset(":.!?\"“”‘'|–—-(;/…")


def is_sentence_case(headline: str) -> bool:
    """Are two long words, and half of all after the first, written small?"""
    long = [word for word in _WORD.findall(headline)[1:] if len(word) >= _LONG]
    small = sum(1 for word in long if word[0].islower())
    return small >= 2 and small >= _SENTENCE_CASE * len(long)


def names(headline: str) -> Iterator[tuple[str, int, int]]:
    """A key, the first letters of a name as a token, and the place of the name; acronyms are left out."""
    for match in _WORD.finditer(headline):
        word = match[0]
        before = headline[: match.start()].rstrip()
        if not before or before[-1] in _OPENS or not word[0].isupper() or word[1:2].isupper():
            continue
        name = word.removesuffix("'s").removesuffix("’s")
        token = max(tokens(name), key=len, default="")
        if len(token) >= _LONG and not _is_common(token, name):
            yield token[: _LONG if len(token) <= 6 else _LONG + 1], match.start(), match.start() + len(name)


def _is_common(token: str, name: str) -> bool:
    if token in lexicon("labels")["labels"] or token in lexicon("stopwords")["en"]:
        return True
    return name in lexicon("alike")["words"] or name.rstrip("s") in lexicon("alike")["words"]
