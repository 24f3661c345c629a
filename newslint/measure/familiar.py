"""Words that Dale and Chall count as unfamiliar: neither on their list of 3,000 nor a regular form of one."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from newslint.late import late
from newslint.measure.sentences import sentences
from newslint.measure.words import words_within

_PARTS = late(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# Regular forms as the instructions of 1948 have them: plurals, possessives, verbs, comparatives, adverbs.
_FORMS = (
    ("'s", ""), ("s'", "s"), ("s'", ""), ("s", ""), ("es", ""), ("ies", "y"),
    ("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", ""), ("ing", "e"),
    ("er", ""), ("er", "e"), ("ier", "y"), ("est", ""), ("est", "e"), ("iest", "y"), ("ly", ""), ("ily", "y"),
    ("n't", ""), ("'ll", ""), ("'re", ""), ("'ve", ""), ("'d", ""),
)  # fmt: skip
_DOUBLED = late(r"([bdgklmnprt])\1(?:ed|ing|er|est)$")  # stopped, biggest


@cache
def familiar() -> frozenset[str]:
    """The list, from a file of the installed textstat, whose code is not imported: that takes a second.

    We ship no copy, for the list has no licence of its own. Raises LookupError without textstat.
    """
    found = importlib.util.find_spec("textstat")
    for folder in (found and found.submodule_search_locations) or ():
        file = Path(folder, "resources", "en", "easy_words.txt")
        if file.is_file():
            return frozenset(file.read_text(encoding="utf-8").lower().split())
    raise LookupError("the word list of Dale and Chall comes with textstat, which is not installed")


@lru_cache(maxsize=2048)
def unfamiliar_words(text: str) -> int:
    """How many words of an English text are unfamiliar; every occurrence counts.

    Names (capitals inside a sentence) and figures are familiar, compounds are if all their parts are.
    """
    return sum(sum(1 for _ in _unfamiliar(spoken)) for spoken in words_within(text, sentences(text)))


def _unfamiliar(spoken: list[str]) -> Iterator[str]:
    for number, word in enumerate(spoken):
        if number and word[0].isupper():
            continue
        if not all(map(is_familiar, _PARTS.findall(word))):
            yield word


@lru_cache(maxsize=32768)
def is_familiar(word: str) -> bool:
    """Whether a word without hyphens is on the list or a regular form of one on it; case does not count."""
    plain = word.lower().replace("’", "'")
    words = familiar()
    return plain in words or any(base in words for base in _bases(plain))


def _bases(plain: str) -> Iterator[str]:
    for ending, base in _FORMS:
        if plain.endswith(ending) and len(plain) > len(ending) + 1:
            yield plain[: -len(ending)] + base
    if doubled := _DOUBLED.search(plain):
        yield plain[: doubled.start() + 1]
    if plain.endswith(("'s", "s'")):
        yield from (base for base in _bases(plain[:-2]))
