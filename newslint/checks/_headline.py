"""What stands under a headline: all that is told in an article without it."""

from __future__ import annotations

from functools import lru_cache

from newslint.checks._phrases import prose
from newslint.measure.vocabulary import flat, tokens
from newslint.model.document import BlockKind, Document

_OWN = (BlockKind.HEADLINE, BlockKind.CODE)


@lru_cache(maxsize=64)
def words_under(document: Document) -> str:
    """The words of all blocks but code and the headline, tables too, as `flat` has them."""
    words = prose(document).words
    own = document.blocks[0] if document.blocks else None
    if own and own.kind is BlockKind.HEADLINE:
        words = words[len(tokens(own.text)) :]
    return flat(words)


def text_under(document: Document) -> str:
    """Their text."""
    return "\n\n".join(block.text for block in document.blocks if block.kind not in _OWN)
