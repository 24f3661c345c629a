"""The questions of an interview: told again to every guest, no sign of a generator that lost its place."""

from __future__ import annotations

from functools import lru_cache

from newslint.measure.questions import only_asks
from newslint.model.document import BlockKind, Document

MOST_IN_NEWS = 4  # paragraphs that only ask; all 54 interviews of 295 Wikinews articles have more


@lru_cache(maxsize=4)
def questions(document: Document) -> frozenset[int]:
    """Numbers of the paragraphs that only ask, if there are enough of them to make it an interview."""
    found = [
        index
        for index, block in enumerate(document.blocks)
        if block.kind is BlockKind.PARAGRAPH and only_asks(block.text)
    ]
    return frozenset(found) if len(found) > MOST_IN_NEWS else frozenset()
