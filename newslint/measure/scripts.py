"""Classes of characters, for use inside `[...]` of a regular expression, that decide where words end."""

from __future__ import annotations

import re
from functools import cache, lru_cache

DIACRITICS = r"\u0300-\u036f\u0483-\u0487\u1ab0-\u1ace\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f"
"""Combining marks of Latin, Greek and Cyrillic: accents that a reader may leave out."""

INVISIBLE = r"\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufe00-\ufe0f"
"""Soft hyphen, zero-width and direction characters: seen by nobody."""

MARKS = (  # every Mn, Mc and Me of the basic plane (Unicode 14), gaps filled; and halfwidth voicing
    r"\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    r"\u06d6-\u06dc\u06df-\u06e4\u06e7-\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u07a6-\u07b0\u07eb-\u07f3\u07fd"
    r"\u0816-\u0819\u081b-\u0823\u0825-\u0827\u0829-\u082d\u0859-\u085b\u0898-\u089f\u08ca-\u08e1\u08e3-\u0903"
    r"\u093a-\u093c\u093e-\u094f\u0951-\u0957\u0962-\u0963\u0981-\u0983\u09bc\u09be-\u09cd\u09d7\u09e2-\u09e3"
    r"\u09fe-\u0a03\u0a3c-\u0a51\u0a70-\u0a71\u0a75\u0a81-\u0a83\u0abc\u0abe-\u0acd\u0ae2-\u0ae3\u0afa-\u0b03"
    r"\u0b3c\u0b3e-\u0b57\u0b62-\u0b63\u0b82\u0bbe-\u0bcd\u0bd7\u0c00-\u0c04\u0c3c\u0c3e-\u0c56\u0c62-\u0c63"
    r"\u0c81-\u0c83\u0cbc\u0cbe-\u0cd6\u0ce2-\u0ce3\u0d00-\u0d03\u0d3b-\u0d3c\u0d3e-\u0d4d\u0d57\u0d62-\u0d63"
    r"\u0d81-\u0d83\u0dca-\u0ddf\u0df2-\u0df3\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd"
    r"\u0f18-\u0f19\u0f35\u0f37\u0f39\u0f3e-\u0f3f\u0f71-\u0f84\u0f86-\u0f87\u0f8d-\u0fbc\u0fc6\u102b-\u103e"
    r"\u1056-\u1059\u105e-\u1060\u1062-\u1064\u1067-\u106d\u1071-\u1074\u1082-\u108d\u108f\u109a-\u109d"
    r"\u135d-\u135f\u1712-\u1715\u1732-\u1734\u1752-\u1753\u1772-\u1773\u17b4-\u17d3\u17dd\u180b-\u180d\u180f"
    r"\u1885-\u1886\u18a9\u1920-\u193b\u1a17-\u1a1b\u1a55-\u1a7f\u1ab0-\u1b04\u1b34-\u1b44\u1b6b-\u1b73"
    r"\u1b80-\u1b82\u1ba1-\u1bad\u1be6-\u1bf3\u1c24-\u1c37\u1cd0-\u1cd2\u1cd4-\u1ce8\u1ced\u1cf4\u1cf7-\u1cf9"
    r"\u1dc0-\u1dff\u20d0-\u20f0\u2cef-\u2cf1\u2d7f\u2de0-\u2dff\u302a-\u302f\u3099-\u309a\ua66f-\ua672"
    r"\ua674-\ua67d\ua69e-\ua69f\ua6f0-\ua6f1\ua802\ua806\ua80b\ua823-\ua827\ua82c\ua880-\ua881\ua8b4-\ua8c5"
    r"\ua8e0-\ua8f1\ua8ff\ua926-\ua92d\ua947-\ua953\ua980-\ua983\ua9b3-\ua9c0\ua9e5\uaa29-\uaa36\uaa43"
    r"\uaa4c-\uaa4d\uaa7b-\uaa7d\uaab0\uaab2-\uaab4\uaab7-\uaab8\uaabe-\uaabf\uaac1\uaaeb-\uaaef\uaaf5-\uaaf6"
    r"\uabe3-\uabea\uabec-\uabed\ufb1e\ufe00-\ufe0f\ufe20-\ufe2f\uff9e-\uff9f"
)

UNSPACED = (  # Thai, Lao, Tibetan, Burmese, Khmer, kana, ideographs
    r"\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    r"\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003ffff"
)
"""Letters of scripts that write no spaces between words."""

_LETTER = rf"[^\W_{UNSPACED}][{MARKS}{INVISIBLE}]*"

SPECIAL_LETTER = f"(?:{_LETTER})"
"""One letter or digit of a spaced script with its marks, as part of a pattern."""

UNSPACED_LETTER = rf"(?=[^\W_])[{UNSPACED}][{MARKS}{INVISIBLE}]*"
"""One letter of an unspaced script with its marks, as part of a pattern."""


def is_plain(text: str) -> bool:
    """Whether no mark, invisible character or letter of an unspaced script stands in a text.

    False negatives are possible and cost time only.
    """
    return text.isascii() or _is_plain(text)


@lru_cache(maxsize=2048)
def _is_plain(text: str) -> bool:
    return not _SPECIAL.search(text.encode("utf-8", "surrogatepass"))


# A coarse superset, by the bytes of UTF-8: the exact classes of code points take 20 ms to compile.
_SPECIAL = re.compile(
    rb"[\xcc\xd7-\xdf\xe0\xe3-\xf4]|\xcd[\x80-\xaf]|\xc2\xad|\xd2[\x83-\x89]|\xd6[\x90-\xbf]|\xe1[\x80-\xb7]"
    rb"|\xe2(?:\x80[\x8b-\x8f\xaa-\xae]|\x81[\xa0-\xaf]|\x83[\x90-\xbf]|[\xb3-\xbf])"
)

_OTHER = re.compile(rb"[\xcd-\xdf\xe0\xe1\xe3-\xed]")


def may_mix(text: str) -> bool:
    """False only if all letters of a text are of scripts like the Latin one."""
    return not text.isascii() and _OTHER.search(text.encode("utf-8", "surrogatepass")) is not None


def is_unspaced(text: str) -> bool:
    """Whether a text is mostly in a script that writes no spaces between words (Chinese, Japanese, Thai ...).

    Mostly: over a fifth of its characters, for such news is full of figures and Latin names.
    """
    return not is_plain(text) and 5 * len(_unspaced().findall(text)) > len(text)


@cache
def _unspaced() -> re.Pattern[str]:
    return re.compile(f"[{UNSPACED}]")
