"""Metadata that no parser accepts, read line by line: most often one line has a colon too many."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from newslint.late import late
from newslint.model.document import Block, BlockKind
from newslint.model.span import Span
from newslint.readers.base import verbatim_block

_ENTRY = late(r"""^[ \t]{0,4}["']?([\w-]+)["']?[ \t]*[:=][ \t]+([^\s>|\[{][^\r\n]*)""", re.M)
_QUOTED = late(r"""(["']).+\1\Z""")


class LineNode:
    """A mapping of the keys that stand at the beginning of a line, or one of its values."""

    def __init__(self, source: str, span: Span, *, is_value: bool = False) -> None:
        self._source = source
        self._span = span
        self._is_value = is_value

    def _entries(self) -> Iterator[tuple[str, Span]]:
        if not self._is_value:
            for match in _ENTRY.finditer(self._source, *self._span):
                value = match[2].rstrip(" \t,")
                inset = 1 if _QUOTED.match(value) else 0
                start = match.start(2) + inset
                yield match[1], Span(start, start + len(value) - 2 * inset)

    def keys(self) -> Collection[str]:
        """The keys of a mapping."""
        return {name for name, _ in self._entries()}

    def member(self, key: str) -> LineNode | None:
        """The value of the first line with this key."""
        found = (span for name, span in self._entries() if name == key)
        return next((LineNode(self._source, span, is_value=True) for span in found), None)

    def elements(self) -> Iterator[LineNode]:
        """None: lists are not understood."""
        return iter(())

    def block(self, kind: BlockKind) -> Block | None:
        """The text of a value as it stands."""
        return verbatim_block(kind, self._source, *self._span) if self._is_value else None

    def plain(self) -> Mapping[str, object]:
        """Keys and values as text."""
        return {name: self._source[slice(*span)] for name, span in self._entries()}
