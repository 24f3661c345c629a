"""The cheap questions before a costly pattern: is a text short, does it hold a string that must be there?"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from itertools import accumulate

from newslint.late import late
from newslint.measure.lexicon import lexicon
from newslint.measure.patterns import starts
from newslint.measure.plain import spaces

_SPELLED = str.maketrans("_$^", " \n\n")
_PLAIN_END = late(r"\w[.!?,][\"”’']{0,2}\Z")
_SIGNED = late(r"[^\W\d_]{2}[.!?…]\s+[(\[|/—–―-]{0,2}\s?[^\W\d_a-zà-ÿ]|\A(?:[A-Z]\S+\s){2,3}for\s")
_SIGNATURE = 80


@cache
def _signs(name: str, section: str) -> tuple[bytes, ...]:
    signs = lexicon(name).get(section, frozenset())
    return tuple(sorted(sign.translate(_SPELLED).encode() for sign in signs))


def is_short(text: str, max_words: int) -> bool:
    """Has a text at most so many words parted by spaces, and is it not one endless word?"""
    return len(text) <= 20 * max_words and spaces(text) < max_words


def may_be_signed(text: str) -> bool:
    """Does a text end without a stop soon after a sentence, or is it a name `for` somebody?"""
    if not text or text[-1] in ".!?,:;\"”’'":
        return False
    return _SIGNED.search(text, max(0, len(text) - _SIGNATURE)) is not None


@lru_cache(maxsize=64)
def _lowered(texts: tuple[str, ...]) -> tuple[list[bytes], bytes, list[int]]:
    """Texts in small letters, the same as one with blank lines around each, and where each ends in that."""
    lowered = [text.lower().encode("utf-8", "surrogatepass") for text in texts]
    stops = list(accumulate(map(len, lowered), lambda end, size: end + 2 + size, initial=0))
    return lowered, b"\n\n".join((b"", *lowered, b"")), stops


@lru_cache(maxsize=64)
def with_sign(texts: tuple[str, ...], name: str) -> tuple[int, ...]:
    """Indices of the texts that hold one of the strings in section `signs` of a lexicon, whatever the case.

    Those of `open_signs` count too in texts that do not end in a plain full stop. In a lexicon `_` is a
    space, `^` the start and `$` the end of a text. All texts are scanned at once.
    """
    lowered, joined, stops = _lowered(texts)
    found = {bisect_left(stops, start) - 1 for start in starts(_signs(name, "signs"), joined)}
    if wide := _signs(name, "open_signs"):
        found.update(
            index
            for index, text in enumerate(texts)
            if not _PLAIN_END.search(text, max(0, len(text) - 4))
            and any(True for _ in starts(wide, b"\n%b\n" % lowered[index]))
        )
    return tuple(sorted(found))
