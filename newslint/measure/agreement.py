"""Where an English sentence couples a singular with a plural: `these narrative has`, `the officials was`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.late import late
from newslint.measure.lexicon import lexicon
from newslint.measure.literals import places

_BEFORE = late(r"([\w’']+)[ ,]*\Z")
_LOOK_BACK = 30
_LONGEST = 70  # characters of a coupling
_SINGULAR_ENDS = ("ss", "us", "is", "ics", "works")
_VERBS = ("has", "was", "does")  # "the board has has"
_MANY = frozenset(
    (
        "The",
        "Some",
        "Many",
        "Several",
        "Both",
        "Two",
        "Three",
        "Four",
        "Five",
        "Most",
        "Other",
        "Our",
        "Their",
    )
)
_PRONOUNS = tuple(f"{who} {verb} " for who in ("hey", "we", "We") for verb in ("is", "was", "has"))
_SINGULAR = (
    "He have ",
    "She have ",
    "It have ",
)  # large, for a question or a wish may come before a small one


def disagreements(text: str) -> Iterator[tuple[int, int]]:
    """Spans from the subject to its verb, in order of the kinds of coupling. Linear in the text."""
    for at in places(text, ("hese ", "hose ")):
        yield from _from_the_front(text, at - 1, "these")
    for at in places(text, ("This ", " this ")):
        yield from _from_the_front(text, at + (text[at] == " "), "this")
    for at in places(text, ("s has ", "s is ", "s was ")):
        yield from _from_the_back(text, text.index(" ", at + 2))
    for at in places(text, _PRONOUNS):
        start = at - 1 if text[at] == "h" else at
        if text[start : at + 1] in ("th", "Th", "w", "W") and not text[start - 1 : start].isalnum():
            yield start, text.index(" ", at + 4)
    for at in places(text, _SINGULAR):
        if not text[max(0, at - 1) : at].isalnum():
            yield at, text.index(" ", at + 5)


def _from_the_front(text: str, at: int, kind: str) -> Iterator[tuple[int, int]]:
    """A coupling that begins with `these` or `this` at a place."""
    match = _pattern(kind).match(text, at) if at >= 0 else None
    if match is None or text[max(0, at - 1) : at].isalnum():
        return
    before = _BEFORE.search(text, max(0, match.start() - _LOOK_BACK), match.start())
    if before and before[1].lower() in _words("behind"):
        return
    adjective, noun = match[1] or "", match[2]
    if adjective and match[0].startswith("this"):
        return  # inside a sentence the third word may be a verb: the hazards that this food poses are many
    if _may_describe(adjective) and (_is_singular(noun) if kind == "these" else _is_plural(noun)):
        yield match.span()


def _from_the_back(text: str, end: int) -> Iterator[tuple[int, int]]:
    """A coupling whose verb ends here, with a plural at the head of its sentence."""
    start = max(0, end - _LONGEST)
    if _MANY.isdisjoint(text[start:end].replace("“", " ").replace('"', " ").split()[-4:-2]):
        return
    match = _pattern("plural").search(text[start:end] if start else "\n" + text[:end])
    if match and match[3] in _words("units") and not match["all"].startswith(("The", "Our", "Their")):
        return  # three weeks is enough
    if match and _is_plural(match[3]) and _may_describe(match[2] or ""):
        yield start + match.start("all") - (0 if start else 1), end


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    many = "|".join(sorted(_MANY))
    pattern = {
        "these": r"[Tt]h(?:ese|ose) (?:([a-z]+) )?([a-z]+) (?:has|is|was)\b",
        "this": r"[Tt]his (?:([a-z]+) )?([a-z]{2,}s) (?:are|were|have)\b",
        "plural": rf"(?:[\n“\"]|[.!?][\"”’]? )(?P<all>(?:{many}) (?:([a-z]+) )?([a-z]+s) (?:has|is|was))\Z",
    }
    return re.compile(pattern[kind])


@cache
def _words(name: str) -> frozenset[str]:
    return lexicon("agreement")[name]


def _is_singular(word: str) -> bool:
    """Is this a noun that cannot stand after `these`? Not what may be no noun or a plural without s."""
    endings = ("s", "ed", "ing", "ly", "en", "wn")
    return word not in _words("plural") and word not in _words("aside") and not word.endswith(endings)


def _is_plural(word: str) -> bool:
    """Is this word in -s a plural?"""
    return word not in _words("singular") and word not in _VERBS and not word.endswith(_SINGULAR_ENDS)


def _may_describe(word: str) -> bool:
    """May this word stand between article and noun? No word may, too."""
    return word not in _words("aside") and word not in _words("plural") and not word.endswith(("s", "ly"))
