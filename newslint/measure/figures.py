"""The figures in which two texts differ, if they differ in nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.late import late

_FIGURE = late(r"\d")
# Bytes of UTF-8 that no letter begins with which may be a digit beyond ASCII: these are of scripts from the
# Arabic on, and E2 has the dashes and quotes.
_NO_OTHERS = bytes((*range(0xD9), 0xE2))
_NUMBER = late(r"\d+(?:[.,]\d+)*")
_YEAR = late(r"(?:1[5-9]|20)\d\d")


def has_figure(text: str) -> bool:
    """Whether a digit stands in a text."""
    has_one = (  # ten looks for a letter take a fifth of one for a class
        "0" in text or "1" in text or "2" in text or "3" in text or "4" in text
        or "5" in text or "6" in text or "7" in text or "8" in text or "9" in text
    )  # fmt: skip
    return has_one or (not text.isascii() and _may_have_others(text) and _FIGURE.search(text) is not None)


def _may_have_others(text: str) -> bool:
    return bool(text.encode("utf-8", "surrogatepass").translate(None, _NO_OTHERS))


def is_year(word: str) -> bool:
    """Whether a normal word may be a year of modern times."""
    return _YEAR.fullmatch(word) is not None


def figures_apart(a: Sequence[str], b: Sequence[str]) -> tuple[int, ...]:
    """Places at which two texts, given as normal words, differ by a figure; none if they differ otherwise."""
    if len(a) != len(b) or a == b:
        return ()
    places = []
    for at, (mine, yours) in enumerate(zip(a, b, strict=True)):
        if mine == yours:
            continue
        if _NUMBER.sub("0", mine) != _NUMBER.sub("0", yours) or not has_figure(mine):
            return ()
        places.append(at)
    return tuple(places)
