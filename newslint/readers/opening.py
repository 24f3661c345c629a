"""What stands between headline and story: who wrote it, when and where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from newslint.late import late
from newslint.model.document import Block, BlockKind

_LONGEST = 100  # characters of a byline or dateline
_REACH = 6  # short paragraphs at the top that may still be one
_MONTH = (
    r"(?:jan(?:uary|uar|vier)?|feb(?:ruary|ruar|rero)?|f[ée]v(?:rier)?|mar(?:ch|s|zo)?|m[äa]rz|apr(?:il)?|avr(?:il)?"
    r"|abril|may|mai|mayo|june?|juni|juin|junio|july?|juli|juil(?:let)?|julio|aug(?:ust)?|ao[uû]t|agosto"
    r"|sept?(?:ember|embre|iembre)?|oct(?:ober|obre|ubre)?|okt(?:ober)?|nov(?:ember|embre|iembre)?"
    r"|dec(?:ember)?|d[ée]c(?:embre)?|dez(?:ember)?|dic(?:iembre)?|enero)\.?"
)
_WEEKDAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
    r"|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend"
    r"|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|\.|º)?"
_YEAR = r"(?:19|20)\d\d"
_DATE = (
    rf"(?:{_WEEKDAY},?\s+)?(?:{_MONTH}\s+{_DAY}(?:,?\s+{_YEAR})?"
    rf"|{_DAY}\s+(?:de\s+)?{_MONTH}(?:(?:\s+de|,)?\s+{_YEAR})?"
    rf"|{_YEAR}-\d\d-\d\d|{_YEAR}年\d{{1,2}}月\d{{1,2}}日|\d{{1,2}}[./]\d{{1,2}}[./](?:{_YEAR}|\d\d))"
)
_TIME = r"(?:[T,]?\s*(?:(?:at|um|à)\s+)?\d{1,2}[:.h]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?|uhr)?\s*(?:[A-Z]{1,4})?)"
_LABEL = (
    r"(?:(?:first\s+|last\s+)?(?:published|posted|updated|date|ver[öo]ffentlicht|aktualisiert|publi[ée]|publicado"
    r"|发布日期|发布时间|发布于)\s*(?:on|at|am|le|el)?\s*[:：]?\s*)"
)
_END = r"[\s.,:—–-]*"
_DATED = rf"(?i:\s*{_LABEL}?{_DATE}{_TIME}?{_END})"
# A place in capitals, then country, date, agency or dash: "KYIV, Ukraine", "BERLIN, 3 May (AP) —".
_PLACED = (
    r"\s*[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]+(?=\s*[,(—–])(?:,\s+[A-ZÀ-Þ][\w.]+(?:\s[A-ZÀ-Þ][\w.]+)?)??"
    rf"(?:,\s+(?i:{_DATE}))?\s*(?:\([\w ]{{2,30}}\))?{_END}"
)
_CAPITAL = "[A-ZÀ-ÞŁŚŽČŠА-Я]"
_NAME = (
    rf"(?:{_CAPITAL}[\w.'’-]*|and|und|et|y|e|&|for|of|the|in|at|de|van|von|der|di|da|du|la|le|el|al|bin"
    r"|correspondent|editor|reporter)"
)
_BYLINE = (
    rf"\s*(?i:by|von|par|por|written\s+by|text:)\s+{_CAPITAL}[\w.'’-]*(?:[\s,|/·•–—-]+{_NAME}){{0,11}}"
    rf"(?:[\s,|·•–—-]+(?i:{_LABEL}?{_DATE}{_TIME}?))?\s*"
)
# What each must have, to spare most articles the 2 ms that each of the patterns above takes to compile.
_FIRST_OF_BYLINE = late(r"\s*(?:by|von|par|por|written|text)\b", re.IGNORECASE)
_DIGIT = late(r"\d")
_CAPITALS = late(r"\s*[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]+\s*[,(—–]")


def opening(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks of an article; those at its top that only name author, date or place are told apart."""
    left = _REACH
    for block in blocks:
        kind = None
        if left and block.kind is BlockKind.PARAGRAPH:
            left = left - 1 if len(block.text) <= _LONGEST else 0
            kind = opening_kind(block.text) if left else None
        yield Block(kind, block.text, block.map) if kind else block


def opening_kind(text: str) -> BlockKind | None:
    """Byline or dateline, if a short text at the top of an article is nothing but that."""
    if _FIRST_OF_BYLINE.match(text) and _pattern(_BYLINE).fullmatch(text):
        return BlockKind.BYLINE
    if _DIGIT.search(text) and _pattern(_DATED).fullmatch(text):
        return BlockKind.DATELINE
    if _CAPITALS.match(text) and _pattern(_PLACED).fullmatch(text):
        return BlockKind.DATELINE
    return None


@cache
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)
