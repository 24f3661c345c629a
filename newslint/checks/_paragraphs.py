"""The paragraphs of an article, gathered once for all the checks that go through them."""

from __future__ import annotations

from functools import lru_cache

from newslint.measure.signs import is_short
from newslint.model.document import Block, BlockKind, Document

_PARAGRAPH = BlockKind.PARAGRAPH  # looking it up takes as long as all else that is done with a block
MAX_LETTERS = 20_000  # a text of more is no paragraph, and comparing two takes the square of their length


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


@lru_cache(maxsize=128)  # documents: as many as an archive observes together, by check after check
def numbered_paragraphs(document: Document) -> tuple[tuple[int, str], ...]:
    """Index and text of each paragraph."""
    return tuple(
        [(index, text) for index, (kind, text, _) in enumerate(document.blocks) if kind is _PARAGRAPH]
    )


@lru_cache(maxsize=64)
def worded_paragraphs(document: Document, words: int) -> tuple[int, ...]:
    """Indices of the paragraphs that may have so many words; without spaces every letter may be one."""
    return tuple(
        [
            index
            for index, text in numbered_paragraphs(document)
            if words <= len(text) <= MAX_LETTERS and (not text.isascii() or text.count(" ") + 1 >= words)
        ]
    )
