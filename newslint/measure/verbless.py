"""Lines that only name what is to be seen: `Ida Berg.`, `Ida Berg, harbour master`, `A view of the pier`."""

from __future__ import annotations

from functools import cache

from newslint.late import late
from newslint.measure.lexicon import lexicon

_CAPITAL = "A-ZÀ-ÖØ-ÞŁŚŻŠČŽ"
_WORD = rf"[{_CAPITAL}][\w’'-]*\.?"
_NAME = late(
    rf"(?P<name>{_WORD}(?:\s(?:(?:de|da|do|dos|del|la|van|von|der|den|al|el|bin)\s){{0,2}}{_WORD}){{1,3}}?)"
    rf"(?P<role>,(?:\s[^\s!?:;]+){{2,8}}?)?\s?[.–-]?\s*\Z"
)
_PICTURE = late(
    r"(?P<subject>(?:An?|The|This|Another)(?:\s[a-z’'-]+){0,2}\s([a-z-]+)\s(?:of|from|showing))\s"
)
_LOWER = late(r"(?<![\w’'-])[a-zà-ÿ][\w’'-]*")
_FEWEST, _MOST = 2, 25


def name_alone(text: str) -> tuple[str, bool] | None:
    """The name that is all of a line, and whether a few words without a verb follow it after a comma."""
    match = _NAME.match(text) if text.count(" ") < _MOST else None
    if not match or match["name"].split()[0].lower() in _words("openers"):
        return None
    if not match["role"]:
        return match["name"].rstrip("."), False
    if text.rstrip().endswith(".") and match["role"].split()[-1][0].islower():
        return None  # `Ida Berg, however, disagreed.`
    return None if _has_verb(match["role"]) else (match["name"], True)


def picture_of(text: str) -> str:
    """The words that open a line without a verb if they name a kind of picture (`A view of`); or nothing."""
    match = _PICTURE.match(text) if text.count(" ") < _MOST else None
    if not match or match[2] not in _words("pictures") or _has_verb(text[match.end() :]):
        return ""
    return match["subject"] if text.count(" ", match.end()) >= _FEWEST else ""


def _has_verb(words: str) -> bool:
    """Is one of these words a finite verb, by its end or by a list? English."""
    return any(word.endswith("ed") or word in _words("verbs") for word in _LOWER.findall(words))


@cache
def _words(section: str) -> frozenset[str]:
    return lexicon("verbless")[section]
