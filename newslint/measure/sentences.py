"""Sentences of a text: stops that end one, told from those of abbreviations, initials, numbers and quotes."""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.measure.lexicon import lexicon

_LISTS = lexicon("sentences")
_NEVER, _NUMBERED, _MAYBE = _LISTS["never"], _LISTS["numbered"], _LISTS["maybe"]
_STARTERS, _EXCLAIMED, _ORDINAL = _LISTS["starters"], _LISTS["exclaimed"], _LISTS["ordinal"]

_CLOSER = r"""(?:["'”’»›“)\]}」』）】]|\[\d{1,3}\])"""
_CANDIDATE = re.compile(
    rf"(?<![.!?…])[.!?…]++(?:[ \xa0][.…]){{0,4}}+{_CLOSER}*+(?:\s»)?(?=\s|$)"  # a stop (or . . .), then space
    rf"|[。！？।॥؟۔]++{_CLOSER}*+"  # Chinese, Japanese, Hindi, Arabic, Urdu: the stop alone
    r"|[\n\r\u2029]+"  # a line of its own is a sentence of its own
)
_NEXT = re.compile(r"\s*(?:[\"'“‘«‹(\[{„—–\-•¿¡]\s*){0,4}([^\W_](?:[\w'’]{0,30}\w)?)?")
_SPEAKER = re.compile(rf"\s+((?:[A-Z][\w.’'-]{{0,30}}\s+){{1,4}})(?:{'|'.join(sorted(_LISTS['speech']))})\b")
_SHORT_FORM = re.compile(r"[^\W\d_]|(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
_TOKEN_START = re.compile(r"[-–—/(\[{\"'“‘«‹„]")
_QUOTE_ENDS = frozenset("\"'”’»")
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
    if start == end:
        return
    if spans and end - start < 8 and not any(map(str.isalnum, text[start:end])):
        spans[-1] = (spans[-1][0], max(end, spans[-1][1]))  # a stray quote or dash is no sentence
    else:
        spans.append((start, end))


def _ends(text: str, match: re.Match[str], start: int) -> bool:
    stop = match.group()
    if stop[0] not in ".!?…":
        return True
    after = _NEXT.match(text, match.end())
    follower = (after and after[1]) or ""
    if follower[:1].islower():
        return follower[1:2].isupper()  # iPhone, eBay
    token, first = _token(text, start, match.start())
    if stop[0] != "." or stop[:2] in ("..", ". "):
        return not (token in _EXCLAIMED or (stop[-1] in _QUOTE_ENDS and _speaker_follows(text, match.end())))
    if first and token.isdigit() and len(token) < 3:
        return False  # the number of a list item
    return _stop_ends(token, follower, stop[-1] in _QUOTE_ENDS)


def _token(text: str, start: int, stop: int) -> tuple[str, bool]:
    """The word before a stop, without what is joined to its front; and whether it opens the sentence."""
    before = text[max(start, stop - _LOOK_BACK) : stop].split()
    if not before:
        return "", True
    return _TOKEN_START.split(before[-1])[-1], len(before) == 1


def _speaker_follows(text: str, at: int) -> bool:
    """Whether a quote is followed by its speaker: “Why now?” Maria Lopez asked."""
    speaker = _SPEAKER.match(text, at)
    return speaker is not None and speaker[1].split()[0] not in _STARTERS


def _stop_ends(token: str, follower: str, quoted: bool) -> bool:
    """Whether one full stop between a word and the next ends a sentence; quoted: a quote ends with it."""
    if token in _NEVER:
        return False
    if token in _NUMBERED:
        return not follower[:1].isdigit()
    if token in _MAYBE or _SHORT_FORM.fullmatch(token):
        return quoted or follower in _STARTERS
    return not (token.isdigit() and len(token) < 3 and follower in _ORDINAL)
