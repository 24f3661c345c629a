"""The cheap questions before a costly pattern: is a text short, does it hold a string that must be there?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from newslint.measure.lexicon import lexicon

_PLAIN_END = re.compile(r"\w[.!?,][\"”’']{0,2}\Z")


@cache
def _signs(name: str, section: str) -> tuple[str, ...]:
    signs = lexicon(name).get(section, frozenset())
    return tuple(sorted(sign.replace("_", " ").replace("$", "\n").replace("^", "\n") for sign in signs))


def is_short(text: str, max_words: int) -> bool:
    """Has a text at most so many words parted by spaces, and is it not one endless word?"""
    return len(text) <= 20 * max_words and text.count(" ") < max_words


def with_sign(texts: Sequence[str], name: str) -> Iterator[int]:
    """Indices of the texts that hold one of the strings in section `signs` of a lexicon, whatever the case.

    Those of `open_signs` count too in texts that do not end in a plain full stop. In a lexicon `_` is a
    space, `^` the start and `$` the end of a text. All texts are scanned at once first.
    """
    joined = "\n".join(("", *texts)).lower()
    present = [sign for sign in _signs(name, "signs") if sign in joined]
    wide = _signs(name, "open_signs")
    for at, text in enumerate(texts):
        plain = not wide or _PLAIN_END.search(text, max(0, len(text) - 4)) is not None
        signs = present if plain else (*present, *wide)
        if signs and any(map(f"\n{text.lower()}\n".__contains__, signs)):
            yield at
