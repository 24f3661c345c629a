"""What makes two texts the same: their words without case, accents, punctuation and invisible characters."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from newslint.late import late
from newslint.measure.plain import plain
from newslint.measure.scripts import DIACRITICS, INVISIBLE, SPECIAL_LETTER, UNSPACED_LETTER, is_plain


def _token(letter: str, initial: str, digit: str, gap: str, unspaced: str) -> re.Pattern[str]:
    """The pattern of one word, `U.S` or `3.5`, of these parts; `gap` may follow what joins them."""
    initials = rf"(?:{initial}\.{gap})+{initial}(?!{letter})"
    number = rf"{digit}+(?:[.,]{gap}{digit}+)*{letter}*(?:['’]{gap}{letter}+)*"
    return re.compile(rf"{unspaced}{initials}|{number}|{letter}+(?:['’]{gap}{letter}+)*")


_PLAIN = _token(r"[^\W_]", r"[^\W\d_]", r"\d", "", "")
_SIGNS = ".,'"  # what may stand inside a word
_SPACED = bytes(
    byte if byte < 128 and (chr(byte).isalnum() or chr(byte) in _SIGNS) else 32 for byte in range(256)
)
_APOSTROPHE = "’".encode()
_DROPPED = late(rf"['’ʼ{INVISIBLE}]")
_DIACRITIC = late(f"[{DIACRITICS}]")


@lru_cache(maxsize=2048)
def normal_words(text: str) -> tuple[str, ...]:
    """The words that count: NFKC, case folded, without accents and apostrophes; `U.S.` is `us`, `3.5` stays.

    Hyphens part words. In scripts without spaces every letter is a word.
    """
    if (letters := plain(text)) is not None:
        tokens = letters.replace(_APOSTROPHE, b"'").translate(_SPACED).decode("ascii").split()
        return tuple([word for token in tokens for word in ((token,) if token.isalnum() else _parts(token))])
    normal: list[str] = []
    for word in _pattern(text).findall(text):
        if word.isascii() and word.isalnum():
            normal.append(word.lower())
        else:
            normal.extend(_fold(word))
    return tuple(normal)


@lru_cache(maxsize=16384)
def _parts(token: str) -> tuple[str, ...]:
    """The normal words of small letters and digits of ASCII with stops, commas and apostrophes."""
    bare = token.strip(_SIGNS)
    if bare.isalnum():
        return (bare,)
    return tuple([word if word.isalnum() else _fold(word)[0] for word in _PLAIN.findall(bare)])


@lru_cache(maxsize=2048)
def normal_text(text: str) -> str:
    """The normal words joined by spaces; two texts with equal normal text are the same text."""
    return " ".join(normal_words(text))


@lru_cache(maxsize=2048)
def normal_spans(text: str) -> tuple[tuple[str, int, int], ...]:
    """The words of `normal_words`, each with its start and end in the text.

    Ends may coincide: `½` is two words at one place.
    """
    spans = []
    for match in _pattern(text).finditer(text):
        token = match.group()
        start, end = match.span()
        if token.isascii() and token.isalnum():
            spans.append((token.lower(), start, end))
        else:
            spans += [(word, start, end) for word in _fold(token)]
    return tuple(spans)


def _pattern(text: str) -> re.Pattern[str]:
    return _PLAIN if is_plain(text) else _special()


@cache
def _special() -> re.Pattern[str]:
    cased = r"[^\W\d_\u0590-\u1dff\u2000-\U0010ffff]"  # Latin, Greek, Cyrillic, Armenian write initials
    initial, digit = f"{cased}[{DIACRITICS}{INVISIBLE}]*+", rf"(?:\d[{INVISIBLE}]*)"
    return _token(SPECIAL_LETTER, initial, digit, f"[{INVISIBLE}]*", f"{UNSPACED_LETTER}|")


@lru_cache(maxsize=16384)
def _fold(token: str) -> tuple[str, ...]:
    """The normal words of one token of the pattern: nearly always one."""
    if token.isascii():
        folded = token.lower()
    else:
        visible = _DROPPED.sub("", token)
        folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", visible).casefold())
        bare = _DIACRITIC.sub("", unicodedata.normalize("NFD", folded.casefold()))
        folded = unicodedata.normalize("NFC", bare)
    folded = _DROPPED.sub("", folded)
    if folded.isalnum():
        return (folded,) if len(folded) > 0 else ()
    pieces = _pattern(folded).findall(folded)
    return tuple([piece if piece[0].isdigit() else piece.replace(".", "") for piece in pieces])
