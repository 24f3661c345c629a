"""Where an English text says a small word twice in a row by mistake."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from newslint.late import late

_TWICE = late(r"(?<![\w'’.&/-])([A-Za-z]{1,15})[ \t\xa0]{1,4}(?=([a-z]{1,15})(?![\w'’&/-]))")
_NEXT = late(r"\W{0,3}[A-Z\d]")
_PARTICLES = frozenset({"in", "on"})  # "brought in in June", "went on on Monday"
_PHRASAL = late(  # "what is going on on her behalf", "she logged on on the train"
    r"\b(?:go(?:es|ing|ne)?|went|carr(?:y|ies|ied|ying)|log(?:s|ged|ging)?|sign(?:s|ed|ing)?|check(?:s|ed|ing)?|"
    r"held|hold(?:s|ing)?|turn(?:s|ed|ing)?|com(?:e|es|ing)|came|mov(?:e|es|ed|ing)|"
    r"brought|bring(?:s|ing)?|tak(?:e|es|en|ing)|took|giv(?:e|es|en|ing)|gave|pass(?:es|ed|ing)?) \Z",
    re.IGNORECASE,
)
_LOOKED = late(r"\blook(?:s|ed|ing)? \Z", re.IGNORECASE)  # "what we are looking at at the moment"
_CLEFT = late(r"\b(?:what|all|thing|problem|point|reason|it|that|this)\b[^.!?]{0,40}\Z", re.IGNORECASE)


def doubled(text: str, words: Set[str]) -> Iterator[tuple[int, int]]:
    """Spans of the doubled words among `words`; the second is written small, so no name. Linear.

    Left alone are a particle before a date or place, or after a verb that takes one, what is looked at at the
    moment, and the `is is` of "what it is is luck".
    """
    for match in _TWICE.finditer(text):
        word, end = match[2], match.end(2)
        if word not in words or match[1].lower() != word:
            continue
        if word in _PARTICLES and (_NEXT.match(text, end) or _is_phrasal(text, match.start())):
            continue
        if word == "at" and _LOOKED.search(text, max(0, match.start() - 8), match.start()):
            continue
        if word == "is" and _CLEFT.search(text[max(0, match.start() - 60) : match.start()]):
            continue
        yield match.start(1), end


def _is_phrasal(text: str, at: int) -> bool:
    return _PHRASAL.search(text, max(0, at - 12), at) is not None
