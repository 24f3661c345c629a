"""The paragraphs of an article, gathered once for all the checks that go through them."""

from __future__ import annotations

from functools import lru_cache

from newslint.measure.signs import is_short
from newslint.model.document import Block, Document


@lru_cache(maxsize=64)
def paragraphs(document: Document) -> tuple[Block, ...]:
    """The paragraphs of the body, in order."""
    return tuple(document.paragraphs)


@lru_cache(maxsize=64)
def paragraph_texts(document: Document) -> tuple[str, ...]:
    """Their texts."""
    return tuple([block.text for block in paragraphs(document)])


@lru_cache(maxsize=64)
def short_paragraphs(document: Document, max_words: int) -> tuple[Block, ...]:
    """Those of at most so many words, parted by spaces."""
    return tuple([block for block in paragraphs(document) if is_short(block.text, max_words)])
