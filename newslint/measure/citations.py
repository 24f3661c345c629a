"""Sentences that name a source and its day and say nothing: lists of them end Japanese news."""

from __future__ import annotations

from newslint.late import late

_CITATION = late(
    r"[^。！？!?]{1,60}[、，,]\s*(?:19|20)\d\d年\s*\d{1,2}月\s*\d{1,2}日(?:\s*\d{1,2}[時时]\d{1,2}分)?"
    r"(?:\s*[(（][^()（）]{1,20}[)）])?\s*。?"
)


def is_citation(sentence: str) -> bool:
    """Is it a name, a comma and a date, as `港日報、2031年7月2日。`?"""
    return "年" in sentence and _CITATION.fullmatch(sentence) is not None
