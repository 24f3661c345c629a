"""Sentences of a text: stops that end one, told from those of abbreviations, initials, numbers and quotes."""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.measure.abbreviations import MAYBE, NEVER, NUMBERED, STARTERS

_CLOSER = r"""(?:["'”’»›“)\]}」』）】]|\[\d{1,3}\])"""
_CANDIDATE = re.compile(
    rf"(?<![.!?…])[.!?…]++{_CLOSER}*+(?=\s|$)"  # Latin, Greek, Cyrillic: a stop and then space
    rf"|[。！？।॥؟۔]++{_CLOSER}*+"  # Chinese, Japanese, Hindi, Arabic, Urdu: the stop alone
    r"|[\n\r\u2029]+"  # a line of its own is a sentence of its own
)
_NEXT = re.compile(r"\s*(?:[\"'“‘«‹(\[{„—–\-•¿¡]\s*)*(\w[\w’']*)?")
_SPEAKER = re.compile(
    r"\s+(?:[A-Z][\w.’'-]*\s+){1,4}(?:said|says|asked|asks|told|added|adds|wrote|writes|replied|shouted|explained)\b"
)
_INITIALS = re.compile(r"(?:\w\.)+\w")
_LOOK_BACK = 24


@lru_cache(maxsize=1024)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of the sentences of a text, in order, without the space around them. Linear in the text."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _CANDIDATE.finditer(text):
        if _ends(text, match, start):
            _append(spans, text, start, match.end())
            start = match.end()
    _append(spans, text, start, len(text))
    return tuple(spans)


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append((start, end))


def _ends(text: str, match: re.Match[str], start: int) -> bool:
    stop = match.group()
    if stop[0] not in ".!?…":
        return True
    after = _NEXT.match(text, match.end())
    follower = after[1] if after else None
    if not follower:
        return True
    if follower[0].islower():
        return follower[1:2].isupper()  # iPhone, eBay
    if len(stop) > 1 and stop[-1] in "\"'”’»" and _SPEAKER.match(text, match.end()):
        return False
    return stop[0] != "." or stop.startswith("..") or _stop_ends(text, match.start(), start, follower)


def _stop_ends(text: str, at: int, start: int, follower: str) -> bool:
    """Whether a single full stop at `at` ends the sentence that begins at `start`."""
    before = text[max(start, at - _LOOK_BACK) : at].split()
    token = re.split(r"[-–—/]", before[-1].lstrip("\"'“‘«‹([{„"))[-1] if before else ""
    if len(before) == 1 and token.isdigit() and at - start <= 4:
        return False  # the number of a list item
    if token in NEVER:
        return False
    if token in NUMBERED:
        return not follower[0].isdigit()
    if token in MAYBE or _INITIALS.fullmatch(token):
        return follower in STARTERS
    if len(token) == 1 and token.isupper():
        return follower in STARTERS
    return True
