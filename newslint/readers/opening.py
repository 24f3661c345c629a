"""What stands between headline and story: who wrote it, when and where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint.model.document import Block, BlockKind

_LONGEST = 100  # characters of a byline or dateline
_REACH = 6  # blocks below the top that may still be one
_MONTH = (
    r"(?:jan(?:uary|vier)?|feb(?:ruary)?|f[ée]vrier|mar(?:ch|s)?|m[äa]rz|apr(?:il)?|avril|may|mai|june?|juni|juin"
    r"|july?|juli|juillet|aug(?:ust)?|ao[uû]t|sept?(?:ember|embre)?|oct(?:ober|obre)?|okt(?:ober)?"
    r"|nov(?:ember|embre)?|dec(?:ember)?|d[ée]cembre|dez(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio"
    r"|agosto|septiembre|octubre|noviembre|diciembre)\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|\.|º)?"
_WEEKDAY = r"(?:\w{2,10}day|\w{3}|\w{2,9}tag|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|\w{2,5}di|dimanche)\.?"
_YEAR = r"(?:19|20)\d\d"
_DATE = (
    rf"(?:{_WEEKDAY},?\s+)?(?:{_MONTH}\s+{_DAY}(?:,?\s+{_YEAR})?|{_DAY}\s+(?:de\s+)?{_MONTH}(?:(?:\s+de|,)?\s+{_YEAR})?"
    rf"|{_YEAR}-\d\d-\d\d|{_YEAR}年\d{{1,2}}月\d{{1,2}}日|\d{{1,2}}[./]\d{{1,2}}[./](?:{_YEAR}|\d\d))"
)
_TIME = r"(?:[T,]?\s*(?:at\s+|um\s+|à\s+)?\d{1,2}[:.h]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?|uhr)?\s*(?:[A-Z]{2,4}|Z)?)"
_LABEL = r"(?:(?:first\s+)?(?:published|posted|updated|last\s+updated|date|ver[öo]ffentlicht|publi[ée]|发布日期|发布时间)\s*(?:on|at|am|le)?\s*[:：]?\s*)"
_DATED = re.compile(rf"\s*{_LABEL}?{_DATE}{_TIME}?[\s.,—–-]*", re.IGNORECASE)
# A place in capitals, with or without a country or date: "KYIV, Ukraine", "BERLIN, 3 May".
_PLACED = re.compile(
    rf"\s*[A-ZÀ-Þ][A-ZÀ-Þ.' -]+(?:,\s+[A-ZÀ-Þ][\w.]+(?:\s[A-ZÀ-Þ][\w.]+)?)?(?:,\s+{_DATE})?\s*(?:\([\w ]+\))?[\s.,—–-]*"
)
_NAME = r"(?:[^\W\d_][\w.'’-]*|&)"
_BYLINE = re.compile(
    rf"\s*(?:by|von|par|por|written\s+by)\s*:?\s+(?-i:[A-ZÀ-ÞА-Я])[\w.'’-]*(?:[\s,|/·•–—-]+{_NAME}){{0,11}}\s*", re.IGNORECASE
)


def opening(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks of an article, those at its top that only name author, date or place classified as such."""
    left = _REACH
    for block in blocks:
        if left and block.kind is BlockKind.PARAGRAPH:
            left = left - 1 if len(block.text) <= _LONGEST else 0
            kind = _kind(block.text) if left else None
            yield Block(kind, block.text, block.map) if kind else block
        else:
            yield block


def _kind(text: str) -> BlockKind | None:
    if _BYLINE.fullmatch(text):
        return BlockKind.BYLINE
    if _DATED.fullmatch(text) or _PLACED.fullmatch(text):
        return BlockKind.DATELINE
    return None
