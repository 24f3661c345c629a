"""In which script a line is written, so that two languages in one paragraph can be told apart."""

from __future__ import annotations

from newslint.late import late

# The first bytes in UTF-8 of U+3000 to U+DFFF: Kana, Han and Hangul, scripts without spaces, a word or less a
# character. Told by bytes, since the module re takes 3 ms to compile a class of such characters.
_EAST_ASIAN = late(rb"[\xe3-\xed]")
_ALL_OTHERS = bytes({*range(256)} - {*range(0xE3, 0xEE)})
_SPACED_WORD = late(rb"(?:[A-Za-z]|[\xc3-\xdf][\x80-\xbf])+")  # Latin, Greek, Cyrillic and their like
_LETTER = late(r"[^\W\d_]")
_SHARE = 0.25  # a heading of four product names and two Han characters is Chinese


def has_east_asian(text: str) -> bool:
    """Is there any such character?"""
    return not text.isascii() and bool(text.encode().translate(None, _ALL_OTHERS))


def is_east_asian(text: str) -> bool | None:
    """Is this line written so, names in Latin letters notwithstanding? None if it has no letters."""
    raw = b"" if text.isascii() else text.encode()
    characters = len(_EAST_ASIAN.findall(raw))
    if not characters:
        return False if _LETTER.search(text) else None
    return characters >= _SHARE * (characters + len(_SPACED_WORD.findall(raw)))
