"""A page as a tree of elements and texts, in flat columns and document order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tree:
    """Columns, one row a node, parents before children; row 0 is the page.

    names: element in lower case, `#text` or `#comment`. lasts: the row after the last descendant.
    starts, ends: span in `source` of a text, of the inside of a comment, or of the attributes of an element.
    contents: row of a raw element (script, title, ...) -> span of what it holds. links: row of an `a` -> the
    row after the last that is link, which may be before the element's own end.
    """

    source: str
    names: list[str]
    parents: list[int]
    lasts: list[int]
    starts: list[int]
    ends: list[int]
    contents: dict[int, tuple[int, int]]
    links: dict[int, int]

    def rows(self, name: str) -> Iterator[int]:
        """The rows of a name, in order."""
        find, row = self.names.index, 0
        while True:
            try:
                row = find(name, row + 1)
            except ValueError:
                return
            yield row
