"""Sentences that tell a scene and its date as captions do: `Villagers carry water in Odda, May 3, 2024.`"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from newslint.late import late
from newslint.measure.lexicon import lexicon
from newslint.measure.rough import rough_words
from newslint.measure.sentences import first_sentence

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_YEAR = r"(?:19|20)\d\d"
_PLACE = (
    r"(?:,?\s(?:in|at|near|outside)\s(?:the\s)?[A-Z][\w.’'-]*(?:,?\s(?:of\s|the\s)?[A-Z][\w.’'-]*){0,5})?"
)
_DATE = late(
    rf"""(?x)
    (?<=[\s(])
    (?P<date>
      (?: {_WEEKDAY},?\s(?:on\s)? )?
      (?: {_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)? | \d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH} ) (?P<year>,?\s{_YEAR})?
      | (?:on\s)?{_WEEKDAY}(?:\s(?:morning|afternoon|evening|night))?
      | (?P<past> last\s(?:week|weekend|month|year|spring|summer|fall|autumn|winter|{_WEEKDAY})
          | earlier\sthis\s(?:week|month|year) | yesterday | in\s{_YEAR}
          | (?:early\s|late\s)?(?:in\s)?{_MONTH},?\s{_YEAR} )
    )
    {_PLACE},?\.?\s*\Z"""
)
_FULL_DATE = late(  # inside a sentence only with a year: on April 13, 2020, during the strike
    rf"(?<=[\s(])(?P<past>\b\B)?(?P<date>(?:{_WEEKDAY},?\s(?:on\s)?)?"
    rf"(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH})(?P<year>,?\s{_YEAR}))"
    r"(?=[,.;)]|\s(?:in|as|at|near|during|before|after|following|ahead|while)\b)"
)
_WORD = late(r"[^\W_][\w’'-]*|[,.;:]")
_SIGNS = (*"0123456789", "day", "last ", "earlier this ")
_CENTURIES = ("19", "20")
_DATED = (  # one of them stands in every date: a day, what was last or earlier, a month or a year
    *("day", "last", "earlier", *_CENTURIES),
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)
_LOOK = 260
_TAIL = 100
_SPOKEN = (" said", " says", " told ")
_HABIT = ("every ", "each ")  # what happens every Sunday is no scene


class Scene(NamedTuple):
    """Where the verb in the present tense and the date stand in a text."""

    verb: tuple[int, int]
    date: tuple[int, int]


@lru_cache(maxsize=1024)
def dated_scene(text: str) -> Scene | None:
    """The verb and date of a caption-like first sentence, or None. English; linear in the text."""
    if not any(map(text.__contains__, _SIGNS)) or _scene_words().isdisjoint(rough_words(text)):
        return None
    start, end = first_sentence(text)
    if text[start:end].startswith(('"', "“", "'", "‘")):
        return None
    date = _date(text, start, end)
    if not date:
        return None
    words = list(_WORD.finditer(text, start, min(date.start("date"), start + _LOOK)))
    verb = _verb(words)
    if not verb or (not date["year"] and _story(words, verb)):
        return None
    planned = verb[0].lower() in _forms("agenda") and text[:end].endswith(".")
    if planned and not (date["year"] or date["past"]):
        return None
    return Scene(verb.span(), date.span("date"))


def _date(text: str, start: int, end: int) -> re.Match[str] | None:
    """The date that ends a sentence in which nobody speaks; before other sentences with a year."""
    if any(map(text[start:end].__contains__, _SPOKEN)):
        return None
    tail = max(start, end - _TAIL)
    if not any(map(text[tail:end].__contains__, _SIGNS)):
        return None
    date = _DATE.search(text, tail, end) if any(map(text[tail:end].__contains__, _DATED)) else None
    if not date and any(map(text[start:end].__contains__, _CENTURIES)):
        date = _FULL_DATE.search(text, start, end)
    last = end >= len(text.rstrip())
    if not date or text[: date.start("date")].lower().endswith(_HABIT):
        return None
    return date if last or date["year"] or date["past"] else None


@cache
def _scene_words() -> frozenset[bytes]:
    """The words of which a scene has at least one, as rough words."""
    return frozenset(word.encode() for word in _forms("seen") | _forms("agenda") | lexicon("scenes")["shown"])


@cache
def _forms(section: str) -> frozenset[str]:
    """Base forms and forms in -s of the verbs of a section."""
    return frozenset(form for verb in lexicon("scenes")[section] for form in (verb, _third(verb)))


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "o", "z")) else "s")


def _verb(words: list[re.Match[str]]) -> re.Match[str] | None:
    """The first finite verb, if it is one of a scene in the present tense."""
    joined = False
    for match, before, after in _neighbours(words):
        word = match[0]
        joined = joined or word == "and"
        if _in("tense", word) or (word.endswith("ed") and _past(before, after)):
            return None
        if word in ("is", "are"):
            return match if _in("shown", after) else None
        if _subject(before, word, joined) and not after.endswith("ed") and after not in ("of", "off"):
            return match
    return None


def _neighbours(words: list[re.Match[str]]) -> Iterator[tuple[re.Match[str], str, str]]:
    """Each word with the words before and after it."""
    texts = ["", *(match[0] for match in words), ""]
    yield from zip(words, texts, texts[2:], strict=False)


def _in(section: str, word: str) -> bool:
    return word in lexicon("scenes")[section]


def _past(before: str, after: str) -> bool:
    """Is a form in -ed between these a verb (`Britons voted in a referendum`), not an adjective?"""
    return (_in("after_verb", after) or after.isdigit()) and (before[:1].isupper() or before.endswith("s"))


def _story(words: list[re.Match[str]], verb: re.Match[str]) -> bool:
    """Is there a verb that the date may belong to: in the present before this one, in the past after it?"""
    for match, before, after in _neighbours(words):
        word = match[0]
        if match.start() > verb.end():
            if _in("tense", word) or (word.endswith("ed") and (not after or _in("after_verb", after))):
                return True
        elif match is not verb and word.endswith("s") and before[:1].isupper() and _in("after_verb", after):
            return True
    return False


def _subject(before: str, word: str, joined: bool) -> bool:
    """Is this a scene's verb, after what may end its subject: a noun for -s, a plural for a base form?"""
    if word not in _forms("seen") and word not in _forms("agenda"):
        return False
    if before in ("", ".", ";", ":") or before.isdigit() or before.endswith(("’s", "'s", "s’", "s'")):
        return False
    if _in("not_a_subject", before.lower()):
        return False
    if not _in("seen", word) and not _in("agenda", word):
        return before[0].isupper() or before[-1] != "s"
    plural = before[-1] in ",s" or _in("subjects", before.lower())
    return plural or (joined and before[0].isupper())
