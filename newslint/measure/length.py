"""How much a text says, in words of English."""

from __future__ import annotations

import re
from functools import cache

from newslint.measure.normalize import normal_words
from newslint.measure.scripts import UNSPACED, is_plain

# English words that a letter of a script without spaces says. Measured on 9,054 paragraphs of technology news
# and their Chinese translations, paragraph by paragraph: .58 over all, .45 to .72 (5th to 95th percentile).
A_LETTER = 0.58


def length(text: str) -> int:
    """The normal words of a text; of Chinese, Japanese or Thai, as many as its letters say."""
    words = len(normal_words(text))
    if is_plain(text):
        return words
    return words - round((1 - A_LETTER) * len(_letters().findall(text)))


def has_unspaced(text: str) -> bool:
    """Does a letter of a script without spaces stand in a text?"""
    return not is_plain(text) and _letters().search(text) is not None


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(rf"(?=[^\W_])[{UNSPACED}]")
