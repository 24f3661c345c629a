"""The blocks of a stretch of HTML: one for each paragraph, caption, item or cell that a person sees."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newslint.model.document import Block, BlockKind
from newslint.readers.html_elements import SPECIAL
from newslint.readers.html_roles import Role, role_of
from newslint.readers.html_text import TextFlow, text_block
from newslint.readers.html_tokens import attributes
from newslint.readers.html_tree import Tree, grow

_KIND_OF_ELEMENT = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), BlockKind.LIST_ITEM),
    **dict.fromkeys(("td", "th"), BlockKind.TABLE),
    **dict.fromkeys(("pre", "listing"), BlockKind.CODE),
    "caption": BlockKind.CAPTION,
}
_KIND_OF_ROLE = {
    Role.CAPTION: BlockKind.CAPTION,
    Role.BYLINE: BlockKind.BYLINE,
    Role.DEK: BlockKind.DEK,
    Role.QUOTE: BlockKind.QUOTE,
    Role.EMBED: BlockKind.OTHER,
}
# Inside these an element changes nothing: a list in a caption is a caption.
_FINAL = frozenset((BlockKind.CAPTION, BlockKind.CODE, BlockKind.OTHER, BlockKind.BYLINE))
_FILE_NAME = ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg"

Keep = Callable[[int, Role], bool]


def html_blocks(source: str, start: int, end: int) -> list[Block]:
    """The blocks of `source[start:end]`, HTML that is all article: a record's body, a part of Markdown.

    Positions are those of `source`.
    """
    tree = grow(source, start, end)
    return list(walk(tree, 1, len(tree.names), _keep_all))


def _keep_all(node: int, role: Role) -> bool:
    return role is not Role.FURNITURE


def walk(tree: Tree, first: int, last: int, keep: Keep) -> Iterator[Block]:
    """The blocks of the nodes `first` to `last` (exclusive) in order; `keep` tells which elements to read."""
    return _Walk(tree, keep).blocks(first, last)


class _Walk:
    __slots__ = ("_flow", "_keep", "_kind", "_open", "_tree")

    def __init__(self, tree: Tree, keep: Keep) -> None:
        self._tree = tree
        self._keep = keep
        self._flow = TextFlow(tree.source)
        self._kind = BlockKind.PARAGRAPH
        # Elements around this place that part or change blocks: (row after the last inside, kind around).
        self._open: list[tuple[int, BlockKind]] = []

    def blocks(self, first: int, last: int) -> Iterator[Block]:
        tree, names, lasts = self._tree, self._tree.names, self._tree.lasts
        node = first
        while node < last:
            while self._open and node >= self._open[-1][0]:
                yield from self._flush()
                self._kind = self._open.pop()[1]
            name = names[node]
            if name == "#text":
                self._flow.text(tree.starts[node], tree.ends[node])
            elif name == "br":
                if self._flow.line_break(*self._tag(node)):
                    yield from self._flush()
            elif name == "img":
                yield from self._image(node)
            elif name != "#comment":
                inside = tree.source[tree.starts[node] : tree.ends[node]]
                role = role_of(name, inside)
                if not self._keep(node, role):
                    if name in SPECIAL:
                        yield from self._flush()
                    node = lasts[node]
                    continue
                if name in SPECIAL or role in _KIND_OF_ROLE:
                    yield from self._flush()
                    self._enter(node, name, role)
            node += 1
        yield from self._flush()

    def _enter(self, node: int, name: str, role: Role) -> None:
        self._open.append((self._tree.lasts[node], self._kind))
        if self._kind not in _FINAL:
            kind = _KIND_OF_ROLE.get(role) or _KIND_OF_ELEMENT.get(name)
            self._kind = kind or self._kind

    def _flush(self) -> Iterator[Block]:
        if self._flow:
            block = self._flow.build(self._kind)
            if block.text.strip():
                yield block
        else:
            self._flow.build(self._kind)

    def _tag(self, node: int) -> tuple[int, int]:
        """The span of a start tag."""
        source, start, end = self._tree.source, self._tree.starts[node], self._tree.ends[node]
        return source.rfind("<", 0, start), min(end + 1, len(source))

    def _image(self, node: int) -> Iterator[Block]:
        """The alternative text of an image, if it says something."""
        source = self._tree.source
        for name, value in attributes(source, self._tree.starts[node], self._tree.ends[node]):
            if name == "alt":
                block = text_block(BlockKind.CAPTION, source, *value)
                if block.text.count(" ") >= 2 and not block.text.lower().endswith(_FILE_NAME):
                    yield block
