"""Goes through a page's tree once and gathers the text of each block, with what tells its kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.model.document import Block, BlockKind
from newslint.readers.html_elements import SPECIAL
from newslint.readers.html_prose import Prose, link_end
from newslint.readers.html_role import Role
from newslint.readers.html_text import TextFlow, text_block
from newslint.readers.html_tokens import attributes
from newslint.readers.html_tree import Tree

_BY_NAME = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), BlockKind.LIST_ITEM),
    "pre": BlockKind.CODE,
    "caption": BlockKind.CAPTION,
}
_BY_ROLE = {
    Role.CAPTION: BlockKind.CAPTION,
    Role.BYLINE: BlockKind.BYLINE,
    Role.DEK: BlockKind.DEK,
    Role.QUOTE: BlockKind.QUOTE,
    Role.EMBED: BlockKind.OTHER,
}
# Within these whatever element stands is of the same kind: a list in a caption is a caption.
_SEALED = frozenset((BlockKind.CAPTION, BlockKind.CODE, BlockKind.BYLINE, BlockKind.OTHER))
# Elements that are what they are by their name, not by a class.
_SURE = frozenset(("figure", "figcaption", "blockquote"))
# An element with more of the prose than this is not what its class says, nor is a table one of data.
_MUCH = 0.5


class Gathered(NamedTuple):
    """A block as it was found. holder: the block element that it stands in. linked: share of it in links.

    signed: an element in it names the author. dated: it stands where the date does.
    """

    block: Block
    holder: str
    linked: float
    signed: bool
    dated: bool


class _Frame(NamedTuple):
    """A block element around the current row. end: the row after its last. cells: the kind of cells in it."""

    end: int
    holder: str
    kind: BlockKind
    cells: BlockKind
    sealed: bool
    dated: bool


class Walk:
    """One passage over some rows of a tree."""

    __slots__ = ("_flow", "_frames", "_link", "_linked", "_much", "_prose", "_signed", "_size", "_tree")

    def __init__(self, tree: Tree, prose: Prose, within: int | None = None) -> None:
        """`within` is the body of the article, whose prose tells what is much; without one nothing is."""
        self._tree, self._prose = tree, prose
        self._much = len(tree.source) if within is None else _MUCH * prose.weights[within]
        self._flow = TextFlow(tree.source)
        self._frames = [_Frame(len(tree.names), "", BlockKind.PARAGRAPH, BlockKind.TABLE, False, False)]
        self._link = self._size = self._linked = 0
        self._signed = False

    def gather(self, first: int, last: int) -> Iterator[Gathered]:
        """The blocks of the rows from `first` up to `last`, in order."""
        names, lasts, dropped = self._tree.names, self._tree.lasts, self._prose.dropped
        frames, node = self._frames, first
        while node < last:
            while node >= frames[-1].end:
                if found := self._take():
                    yield found
                frames.pop()
            name = names[node]
            if name == "#text":
                self._text(node)
            elif name != "#comment":
                if self._parts(node, name) and (found := self._take()):
                    yield found
                if node in dropped:
                    node = lasts[node]
                    continue
                if name == "img" and (found := self._image(node)):
                    yield found
                self._enter(node, name)
            node += 1
        if found := self._take():
            yield found

    def _text(self, node: int) -> None:
        start, end = self._tree.starts[node], self._tree.ends[node]
        if self._frames[-1].kind is BlockKind.CODE:
            self._flow.preformatted(start, end)
            return
        self._flow.text(start, end)
        self._size += end - start
        if node < self._link:
            self._linked += end - start

    def _parts(self, node: int, name: str) -> bool:
        """Does an element end the block before it?"""
        if name in SPECIAL:
            return True
        if name == "br":
            return self._flow.line_break(*self._tag(node))
        return self._prose.roles.get(node) is Role.CAPTION and not self._frames[-1].sealed

    def _enter(self, node: int, name: str) -> None:
        role = self._prose.roles.get(node)
        if role and self._prose.weights[node] > self._much and name not in _SURE:
            role = None
        frame = self._frames[-1]
        if name in SPECIAL:
            self._frames.append(self._frame(node, name, role, frame))
        elif name == "a":
            self._link = link_end(self._tree, node)
        if role is Role.BYLINE:
            self._signed = True
        elif role is Role.CAPTION and name not in SPECIAL and not frame.sealed:
            end = self._tree.lasts[node]
            self._frames.append(frame._replace(end=end, kind=BlockKind.CAPTION, sealed=True))

    def _frame(self, node: int, name: str, role: Role | None, around: _Frame) -> _Frame:
        end, dated = self._tree.lasts[node], around.dated or role is Role.DATE
        if around.sealed:
            return _Frame(end, name, around.kind, around.cells, True, dated)
        kind, cells = around.kind, around.cells
        told = _BY_ROLE[role] if role in _BY_ROLE else _BY_NAME.get(name)
        if name in ("td", "th"):
            told = cells
        elif name == "table":
            cells = kind if self._prose.weights[node] > self._much else BlockKind.TABLE
        return _Frame(end, name, told or kind, cells, told in _SEALED and name != "figure", dated)

    def _take(self) -> Gathered | None:
        """The block so far, if there is anything in it."""
        found = None
        if self._flow:
            frame = self._frames[-1]
            block = self._flow.build(frame.kind)
            if block.text.strip():
                linked = self._linked / self._size if self._size else 0.0
                found = Gathered(block, frame.holder, linked, self._signed, frame.dated)
        else:
            self._flow.clear()
        self._size = self._linked = 0
        self._signed = False
        return found

    def _tag(self, node: int) -> tuple[int, int]:
        """The span of a tag without children, from its angle to its angle."""
        source, start, end = self._tree.source, self._tree.starts[node], self._tree.ends[node]
        return source.rfind("<", 0, start), end + source.startswith(">", end)

    def _image(self, node: int) -> Gathered | None:
        """The alternative text of an image."""
        tree = self._tree
        for name, value in attributes(tree.source, tree.starts[node], tree.ends[node]):
            if name == "alt" and value.start < value.end:
                block = text_block(BlockKind.CAPTION, tree.source, *value)
                return Gathered(block, "img", 0.0, False, False) if block.text.strip() else None
        return None
