"""How a text writes an abbreviation: US, U.S., or U.S with its last stop lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.measure.lexicon import lexicon


def abbreviations(text: str, name: str) -> Iterator[tuple[str, int, int]]:
    """The form, start and end of each place where `name` (capitals without stops) stands. Linear in the text.

    Left alone are prices, web addresses, text in capitals, and names in which the form is fixed.
    """
    dotted = ".".join(name) + "."
    for match in _pattern(name).finditer(text):
        start, end = match.span()
        if _is_name(text, start, end) or _shouted(text, start, end):
            continue
        form = match.group()
        yield (form if form in (name, dotted) else dotted[:-1]), start, end


@cache
def _pattern(name: str) -> re.Pattern[str]:
    dotted = r"\.".join(name)
    plain = rf"{name}(?![\w$&@/]|\.\w|-[A-Z]{{2}})"
    return re.compile(rf"(?<![\w.&@/#’'-])(?:{plain}|{dotted}(?:\.(?!\w)|(?![\w.])))")


@cache
def _names(section: str) -> tuple[str, ...]:
    return tuple(name.replace("_", " ") for name in lexicon("abbreviations")[section])


def _is_name(text: str, start: int, end: int) -> bool:
    return text.startswith(_names("followed"), end) or text.endswith(_names("preceded"), 0, start)


def _shouted(text: str, start: int, end: int) -> bool:
    """Do words in capitals stand on both sides, as in a heading?"""
    before, after = text[max(0, start - 30) : start].split(), text[end : end + 30].split()
    return bool(before and after) and all(len(word) > 3 and word.isupper() for word in (before[-1], after[0]))
