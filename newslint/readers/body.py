"""What is read from the text of an article, apart from its metadata."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from newslint.model.document import Block
from newslint.model.span import Span


class Body(NamedTuple):
    """Blocks in reading order, inner spans of comments that may hold directives, spans of code in prose."""

    blocks: tuple[Block, ...] = ()
    comments: tuple[Span, ...] = ()
    code: tuple[Span, ...] = ()


# (source, where the body begins, is the headline known already) -> what it holds, placed in that source.
BodyParser = Callable[[str, int, bool], Body]
