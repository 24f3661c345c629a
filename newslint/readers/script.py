"""In which script a line is written, so that two languages in one paragraph can be told apart."""

from __future__ import annotations

import re

# Han, Kana, Hangul: the scripts that are written without spaces, a word or less a character.
_CLASS = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\U00020000-\U0003ffff"
_EAST_ASIAN = re.compile(f"[{_CLASS}]")
_SPACED_WORD = re.compile(rf"[^\W\d_{_CLASS}]+")
_LETTER = re.compile(r"[^\W\d_]")
_SHARE = 0.25  # a heading of four product names and two Han characters is Chinese


def has_east_asian(text: str) -> bool:
    """Is there any such character?"""
    return not text.isascii() and bool(_EAST_ASIAN.search(text))


def is_east_asian(text: str) -> bool | None:
    """Is this line written so, names in Latin letters notwithstanding? None if it has no letters."""
    characters = 0 if text.isascii() else len(_EAST_ASIAN.findall(text))
    if not characters:
        return False if _LETTER.search(text) else None
    return characters >= _SHARE * (characters + len(_SPACED_WORD.findall(text)))
