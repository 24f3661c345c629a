"""Interviews and transcripts: their long answers are what somebody said, as quotations are."""

from __future__ import annotations

from newslint.model.document import Document

# Five such blocks stand in 28 of 295 clean Wikinews articles (it prints whole interviews), and in 2 of 3,189
# short news items.
QUESTIONS = 5
_CLOSERS = " \"”’»)*_"


def is_interview(document: Document) -> bool:
    """Do at least QUESTIONS blocks end in a question mark?"""
    return sum(block.text.rstrip(_CLOSERS).endswith(("?", "？")) for block in document.blocks) >= QUESTIONS
