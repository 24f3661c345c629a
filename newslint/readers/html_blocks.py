"""The blocks of HTML that is article from its first letter to its last."""

from __future__ import annotations

from newslint.model.document import Block
from newslint.readers.html_grower import grow
from newslint.readers.html_prose import weigh
from newslint.readers.html_settle import settle
from newslint.readers.html_walk import Walk

# Boxes for newsletters and lists of related articles hold less prose than this, in code points.
_BOX = 600


def html_blocks(source: str, start: int, end: int) -> list[Block]:
    """The blocks of `source[start:end]`: the body of a CMS record, the HTML in a Markdown file.

    Positions are those of `source`.
    """
    tree = grow(source, start, end)
    return list(settle(Walk(tree, weigh(tree, _BOX)).gather(1, len(tree.names)), whole=True))
