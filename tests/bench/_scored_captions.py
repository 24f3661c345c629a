"""The peer of the caption rules: the prototype that came before them, a sum of weighted signs a paragraph.

Rebuilt from its description (signs, weights, thresholds, limits), so that both can be held to the same pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

THRESHOLDS = (1.5, 2.0, 3.0)
_CREDIT, _POSITION, _DATE, _NO_STOP, _PRESENT, _TAIL = 3.0, 2.0, 2.0, 1.5, 1.0, 0.5
_LONGEST, _FULL, _SHORTEST, _MOST = 80, 12, 7, 60  # words: of a caption; of a full paragraph; of a fragment
_HABIT = 0.8  # of the full paragraphs, those that must end in a stop

_AGENCY = r"(?:AP|AFP|Reuters|REUTERS|Getty(?: Images)?|EPA|PA(?: Wire)?|Shutterstock|Handout|HANDOUT|dpa|Alamy|iStock)"
_CREDITS = re.compile(
    rf"(?x: \((?:{_AGENCY})\b[^()]*\)\W*$ | \([^()]*/\s?{_AGENCY}[^()]*\)\W*$ | /\s?{_AGENCY}\W*$ | \b{_AGENCY}\W*$)"
    r"|\b(?:Photo|Photograph|Image|Picture|Foto|Bild)s?(?::| by | courtesy)"
    r"|Image (?:copyright|caption)|Credit:|Source: .{1,60}$|©"
    r"|\b[Ff](?:ile|ILE) (?:photo|PHOTO|image)|photo (?:taken|provided|released)"
    r"|Image \d+ of \d+|\b\d+ ?of ?\d+[A-Z]"
)
_POSITIONS = re.compile(
    r", (?:left|right|cent(?:re|er))(?:,|\.?$)|\((?:left|right|centre|center|L|R|C|links|rechts)\)"
    r"|\bfrom left\b|\bleft to right\b|\bclockwise from\b|\bPictured:|\bseen here\b|artist['’]s impression"
)
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|April|May|June|July|Aug(?:ust|\.)?|Sept(?:ember|\.)?|Oct(?:ober|\.)?"
    r"|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DATED = re.compile(rf"{_MONTH} \d{{1,2}}(?:, (?:19|20)\d\d)?[.,]?(?: in [A-Z][^.]{{1,40}}\.?)?$")
_VERB = re.compile(
    r"\b(?:is|are|stands?|sits?|speaks?|walks?|greets?|holds?|looks?|waves?|arrives?|leaves?|attends?|shakes?|poses?"
    r"|plays?|works?|runs?|shows?|talks?|listens?|gestures?|celebrates?|watch(?:es)?|gathers?|rides?|passe?s?)\b"
)
_TOLD = re.compile(r"\b(?:said|was|were|had|would|told)\b")
_STOP = re.compile(r"[.!?…:;”\"’')\]]$")
_LISTED = re.compile(r"https?:|www\.|^(?:[-•*@#]|\d+[.)])|^[Bb]y ")


def scores(paragraphs: Sequence[str]) -> Iterator[float]:
    """The score of each paragraph of a page; the page tells whether a full stop is to be expected."""
    full = [text for text in paragraphs if len(text.split()) >= _FULL]
    stops = bool(full) and sum(map(_ends, full)) >= _HABIT * len(full)
    for text in paragraphs:
        yield _score(text, stops) if len(text.split()) <= _LONGEST else 0.0


def _score(text: str, stops: bool) -> float:
    present = bool(_VERB.search(text)) and not _TOLD.search(text)
    dated = bool(_DATED.search(text))
    return (
        _CREDIT * bool(_CREDITS.search(text))
        + _POSITION * bool(_POSITIONS.search(text))
        + (_DATE if present else _TAIL) * dated
        + _NO_STOP * (stops and _is_fragment(text))
        + _PRESENT * present
    )


def _is_fragment(text: str) -> bool:
    words = text.split()
    titled = all(word[0].isupper() or len(word) < 4 for word in words)
    return _SHORTEST <= len(words) <= _MOST and not (_ends(text) or titled or _LISTED.search(text))


def _ends(text: str) -> bool:
    return _STOP.search(text) is not None
