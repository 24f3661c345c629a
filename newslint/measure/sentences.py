"""Sentences of a text: stops that end one, told from those of abbreviations, initials, numbers and quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from newslint.late import late
from newslint.measure.lexicon import lexicon

_LISTS = lexicon("sentences")
_NEVER, _NUMBERED, _MAYBE = _LISTS["never"], _LISTS["numbered"], _LISTS["maybe"]
_STARTERS, _EXCLAIMED, _ORDINAL = _LISTS["starters"], _LISTS["exclaimed"], _LISTS["ordinal"]
_SUSPECT = _NEVER | _NUMBERED | _MAYBE | _EXCLAIMED

_CLOSER = r"""(?:["'”’»›“)\]}」』）】]|\[\d{1,3}\])"""
_STOPS = late(r"[.!?…。！？।॥؟۔\n\r\u2029]+")  # one set, for that is what `re` finds fast
_LINE_ENDS = frozenset("\n\r\u2029")  # a line is a sentence of its own
_UNSPACED_STOPS = frozenset("。！？।॥؟۔")  # Chinese, Japanese, Hindi, Arabic, Urdu: no space need follow
_TAIL = late(rf"((?:[ \xa0][.…]){{0,4}}+{_CLOSER}*+(?:\s»)?)(\s|$)?")  # the rest of `. . .`, closers
_NEXT = late(r"\s*(?:[\"'“‘«‹(\[{„—–\-•¿¡]\s*){0,4}([^\W_](?:[\w'’]{0,30}\w)?)?")
_SPEAKER = late(rf"\s+((?:[A-Z][\w.’'-]{{0,30}}\s+){{1,4}})(?:{'|'.join(sorted(_LISTS['speech']))})\b")
_SHORT_FORM = late(r"[^\W\d_]|(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
_TOKEN_START = late(r"[-–—/(\[{\"'“‘«‹„]")
_QUOTE_ENDS = frozenset("\"'”’»")
_LOOK_BACK = 24
_LONG_SUSPECT = sorted(
    word for word in _SUSPECT if len(word) > 3 and word[-4:].isalpha() and word[-4:].islower()
)
_SURE = late(r"\.(?<=[a-z]{4}\.)" + "".join(f"(?<!{word}\\.)" for word in _LONG_SUSPECT) + r"\s+(?=[A-Z])")


@lru_cache(maxsize=1024)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of the sentences of a text, in order, without the space around them. Linear in the text."""
    spans: list[tuple[int, int]] = []
    for start, end in _parts(text):
        _append(spans, text, start, end)
    return tuple(spans)


def first_sentence(text: str) -> tuple[int, int]:
    """The span of the first sentence, without a look at what follows it; (0, 0) if there is none."""
    spans: list[tuple[int, int]] = []
    for start, end in _parts(text):
        _append(spans, text, start, end)
        if len(spans) > 1:  # until then a stray quote may belong to the first
            break
    return spans[0] if spans else (0, 0)


def stretches(text: str) -> list[str]:
    """The text parted at stops that end a sentence for sure: a sentence stands in one stretch; quicker."""
    return _SURE.split(text)


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """The text from each sentence to the next, with the space around them."""
    start = end = 0
    for match in _STOPS.finditer(text):
        if match.start() >= end and (end := _end(text, match, start)) > start:
            yield start, end
            start = end
    yield start, len(text)


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


def _end(text: str, stops: re.Match[str], start: int) -> int:
    """Where the sentence that begins at `start` ends if it ends with these stops, else 0."""
    marks = stops.group()
    if not _LINE_ENDS.isdisjoint(marks):
        return stops.end()
    tail = _TAIL.match(text, stops.end())
    if tail is None or (tail[2] is None and _UNSPACED_STOPS.isdisjoint(marks)):
        return 0
    end = tail.end(1)
    if not _UNSPACED_STOPS.isdisjoint(marks):
        return end
    return end if _ends(text, stops.start(), end, start) else 0


def _ends(text: str, at: int, end: int, start: int) -> bool:
    """Whether the stop and closers `text[at:end]` end the sentence that begins at `start`."""
    after = _NEXT.match(text, end)
    follower = (after and after[1]) or ""
    if follower[:1].islower():
        return follower[1:2].isupper()  # iPhone, eBay
    earliest = max(start, at - _LOOK_BACK)
    token = text[max(earliest, text.rfind(" ", earliest, at) + 1) : at]
    if text[at] == "." and end == at + 1 and len(token) > 2 and token.isalpha() and token not in _SUSPECT:
        return True
    return _hard_stop_ends(text, text[at:end], _token(text, start, at), follower, end)


def _token(text: str, start: int, stop: int) -> tuple[str, bool]:
    """The word before a stop, without what is joined to its front; and whether it opens the sentence."""
    before = text[max(start, stop - _LOOK_BACK) : stop].split()
    if not before:
        return "", True
    return _TOKEN_START.split(before[-1])[-1], len(before) == 1


def _hard_stop_ends(text: str, stop: str, word: tuple[str, bool], follower: str, end: int) -> bool:
    token, first = word
    quoted = stop[-1] in _QUOTE_ENDS
    if stop[0] != "." or stop[:2] in ("..", ". "):
        return not (token in _EXCLAIMED or (quoted and _speaker_follows(text, end)))
    if first and token.isdigit() and len(token) < 3:
        return False  # the number of a list item
    return _full_stop_ends(token, follower, quoted)


def _speaker_follows(text: str, at: int) -> bool:
    """Whether a quote is followed by its speaker: “Why now?” Maria Lopez asked."""
    speaker = _SPEAKER.match(text, at)
    return speaker is not None and speaker[1].split()[0] not in _STARTERS


def _full_stop_ends(token: str, follower: str, quoted: bool) -> bool:
    """Whether one full stop between a word and the next ends a sentence; quoted: a quote ends with it."""
    if token in _NEVER:
        return False
    if token in _NUMBERED:
        return not follower[:1].isdigit()
    if token in _MAYBE or _SHORT_FORM.fullmatch(token):
        return quoted or follower in _STARTERS
    return not (token.isdigit() and len(token) < 3 and follower in _ORDINAL)
