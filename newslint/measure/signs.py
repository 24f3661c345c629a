"""The cheap question before a costly pattern: does a text hold a string without which nothing can match?"""

from __future__ import annotations

from functools import cache

from newslint.measure.lexicon import lexicon


@cache
def _signs(name: str) -> tuple[str, ...]:
    return tuple(sorted(sign.replace("_", " ") for sign in lexicon(name)["signs"]))


def has_sign(text: str, name: str) -> bool:
    """Does a text hold one of the strings in section `signs` of a lexicon? `_` is a space there."""
    return any(map(text.__contains__, _signs(name)))
