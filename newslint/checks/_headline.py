"""What stands under a headline: all that is told in an article without it."""

from __future__ import annotations

from newslint.checks._prose import everything
from newslint.measure.vocabulary import flat
from newslint.model.document import BlockKind, Document


def words_under(document: Document) -> str:
    """The words under the headline, as `flat` has them."""
    whole = everything(document)
    words = flat(whole.text)
    if whole.blocks and whole.blocks[0].kind is BlockKind.HEADLINE:
        return words[len(flat(whole.blocks[0].text)) - 1 :]
    return words


def tables(document: Document) -> str:
    """What stands in tables."""
    return "\n\n".join(block.text for block in document.of_kind(BlockKind.TABLE))


def text_under(document: Document) -> str:
    """All text under the headline, tables too."""
    whole = everything(document)
    start = whole.starts[1] if len(whole.starts) > 1 and whole.blocks[0].kind is BlockKind.HEADLINE else 0
    return f"{whole.text[start:]}\n\n{tables(document)}"
