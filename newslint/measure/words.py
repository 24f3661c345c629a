"""Words of a text: letters and digits, with apostrophes, stops, commas and hyphens inside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from newslint.late import late
from newslint.measure.scripts import SPECIAL_LETTER, UNSPACED_LETTER, is_plain

_JOINER = r"['’.,\-‐‑]"
_ASCII = late(r"[A-Za-z0-9]+(?:['.,\-][A-Za-z0-9]+)*")  # the same as plain, a quarter faster
_PLAIN = late(rf"[^\W_]+(?:{_JOINER}[^\W_]+)*")


@cache
def _special() -> re.Pattern[str]:
    return re.compile(rf"{UNSPACED_LETTER}|{SPECIAL_LETTER}+(?:{_JOINER}{SPECIAL_LETTER}+)*")


def _pattern(text: str) -> re.Pattern[str]:
    if text.isascii():
        return _ASCII
    return _PLAIN if is_plain(text) else _special()


@lru_cache(maxsize=1024)
def words(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of the words of a text, in order: `U.S`, `3,000`, `don’t` and `well-known` are one word each.

    In scripts without spaces (Chinese, Japanese, Thai) every letter is a word. Linear in the text.
    """
    return tuple(map(re.Match.span, _pattern(text).finditer(text)))


def words_within(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[list[str]]:
    """The words of each span of a text, as they are written."""
    pattern = _pattern(text)
    for start, end in spans:
        yield pattern.findall(text, start, end)


@lru_cache(maxsize=2048)
def word_count(text: str) -> int:
    """How many words a text has."""
    return len(_pattern(text).findall(text))
