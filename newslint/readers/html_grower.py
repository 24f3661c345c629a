"""Which element each tag opens and closes: as much of a browser's tree construction as prose depends on."""

from __future__ import annotations

from newslint.readers.html_elements import (
    CELLS,
    EMPTY,
    ENDED_BY,
    ENDS_PARAGRAPH,
    FORMATTING,
    HEADINGS,
    ITEMS,
    KNOWN,
    SCOPES,
    SEEN_THROUGH,
    SPECIAL,
    TABLE_PARTS,
)
from newslint.readers.html_tokens import COMMENT, END_TAG, MARKUP, RAW_ELEMENT, START_TAG
from newslint.readers.html_tree import Tree

# How many open elements a tag looks through for one to end: misnesting deeper than that is not a page.
_REACH = 64
_TABLE_SCOPES = CELLS | {"table"}
_TAGS = (START_TAG, END_TAG)


def grow(source: str, start: int = 0, end: int | None = None) -> Tree:
    """The tree of `source[start:end]`; anything at all is a page, and none takes more than linear time."""
    grower = _Grower()
    at, end = start, len(source) if end is None else end
    for token in MARKUP.finditer(source, start, end):
        left, right = token.span()
        kind = token.lastindex
        tag = token[kind - 1] if kind in _TAGS else ""
        name = KNOWN.get(tag) or tag.lower()
        # White space beside a block shows nothing.
        if at < left and not (name in SPECIAL and source[at:left].isspace()):
            grower.leaf("#text", at, left)
        at = right
        if kind == START_TAG:
            grower.open(name, *token.span(START_TAG))
        elif kind == END_TAG:
            grower.close(name, *token.span(END_TAG))
        elif kind == RAW_ELEMENT:
            grower.contents[len(grower.names)] = token.span(RAW_ELEMENT)
            grower.leaf(token[1].lower(), *token.span(2))
        elif kind == COMMENT:
            grower.leaf("#comment", *token.span(COMMENT))
    if at < end:
        grower.leaf("#text", at, end)
    return grower.finish(source)


class _Grower:
    """Builds the columns of a `Tree`, node by node."""

    __slots__ = (
        "_anchor",
        "_counts",
        "_open",
        "_scopes",
        "contents",
        "ends",
        "lasts",
        "links",
        "names",
        "parents",
        "starts",
    )

    def __init__(self) -> None:
        self.names = ["#page"]
        self.parents, self.lasts, self.starts, self.ends = [0], [0], [0], [0]
        self.contents: dict[int, tuple[int, int]] = {}
        self.links: dict[int, int] = {}
        self._anchor = 0
        self._open = [0]
        self._counts: dict[str, int] = {}
        # (counts of the open elements of the scope around, the element that opened this one)
        self._scopes: list[tuple[dict[str, int], str]] = []

    def leaf(self, name: str, start: int, end: int) -> None:
        """A node without children."""
        self.names.append(name)
        self.parents.append(self._open[-1])
        self.lasts.append(len(self.names))
        self.starts.append(start)
        self.ends.append(end)

    def open(self, name: str, start: int, end: int) -> None:
        """A start tag, after it has ended the elements that it ends."""
        if name in SPECIAL:
            if name in TABLE_PARTS and name != "table" and not self._in_table():
                return
            self._end_before(name)
        elif name == "a":
            self._end_link()
            if self._counts.get("a"):
                self._close_ordinary("a")
            self._anchor = len(self.names)
        self.leaf(name, start, end)
        if name in EMPTY:
            return
        self._open.append(len(self.names) - 1)
        if name in SCOPES:
            self._scopes.append((self._counts, name))
            self._counts = {}
        self._counts[name] = self._counts.get(name, 0) + 1

    def close(self, name: str, start: int, end: int) -> None:
        """An end tag; one that ends nothing is dropped, as a browser does."""
        if self.names[self._open[-1]] == name:
            self._pop()
        elif name in TABLE_PARTS:
            self._end_part(name)
        elif name in HEADINGS:
            if any(map(self._counts.get, HEADINGS)):
                while self._pop() not in HEADINGS:
                    pass
        elif not self._counts.get(name):
            if name in ("br", "p"):
                self.leaf(name, start, end)
        elif name == "li":
            self._close_item()
        elif name in SPECIAL:
            self._pop_to(name)
        else:
            if name == "a":
                self._end_link()
            self._close_ordinary(name)

    def finish(self, source: str) -> Tree:
        """The end of the page, which ends every element."""
        while len(self._open) > 1:
            self._pop()
        self.lasts[0] = len(self.names)
        columns = (self.names, self.parents, self.lasts, self.starts, self.ends)
        return Tree(source, *columns, self.contents, self.links)

    def _end_link(self) -> None:
        """A link ends for a browser where its end tag or the next link is, whatever blocks are open in it."""
        if self._anchor:
            self.links[self._anchor] = len(self.names)
            self._anchor = 0

    def _in_table(self) -> bool:
        return bool(self._scopes) and self._scopes[-1][1] in _TABLE_SCOPES

    def _close_item(self) -> None:
        """An item's end tag does not reach out of a list in the item."""
        for node in self._open[: -_REACH - 1 : -1]:
            name = self.names[node]
            if name == "li":
                self._pop_to(name)
                return
            if name in ("ul", "ol"):
                return

    def _end_before(self, name: str) -> None:
        """End what the start of a block ends: items and cells of its kind, a paragraph, a heading."""
        counts = self._counts
        if name in ITEMS:
            if any(map(counts.get, ENDED_BY[name])):
                self._end_item(ENDED_BY[name])
        else:
            for other in ENDED_BY.get(name, ()):
                self._end_part(other)
        if counts.get("p") and name in ENDS_PARAGRAPH:
            self._pop_to("p")
        if name in HEADINGS and self.names[self._open[-1]] in HEADINGS:
            self._pop()

    def _end_item(self, names: tuple[str, ...]) -> None:
        for node in self._open[: -_REACH - 1 : -1]:
            name = self.names[node]
            if name in names:
                self._pop_to(name)
                return
            if name in SPECIAL and name not in SEEN_THROUGH:
                return

    def _end_part(self, name: str) -> None:
        while not self._counts.get(name):
            if not self._scopes or self._scopes[-1][1] not in CELLS:
                return
            if not self._scopes[-1][0].get(name):
                return
            self._pop_to(self._scopes[-1][1])
        self._pop_to(name)

    def _close_ordinary(self, name: str) -> None:
        for node in self._open[: -_REACH - 1 : -1]:
            other = self.names[node]
            if other == name:
                self._pop_to(name)
                return
            if other in SPECIAL:
                break
        if name in FORMATTING:
            # The element ends here for a browser too, though blocks inside it stay open.
            self._counts[name] -= 1

    def _pop_to(self, name: str) -> None:
        while self._pop() != name:
            pass

    def _pop(self) -> str:
        node = self._open.pop()
        name = self.names[node]
        if node == self._anchor:
            self._end_link()
        self.lasts[node] = len(self.names)
        if name in SCOPES:
            self._counts = self._scopes.pop()[0]
        elif self._counts[name]:
            # One that ended for the counts alone (see `_close_ordinary`) is not counted out twice.
            self._counts[name] -= 1
        return name
