"""YAML as metadata: every scalar is text with its place, whatever type YAML would make of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from newslint.model.document import Block, BlockKind
from newslint.model.span import Span
from newslint.readers.yaml_scalar import scalar_block

_NULLS = frozenset(("", "~", "null", "Null", "NULL"))


class YamlNode:
    """A scalar (text is not None), a list or a mapping; height: levels below; size: scalars in it."""

    __slots__ = ("height", "is_mapping", "listed", "mapped", "size", "source", "span", "style", "text")

    def __init__(
        self, source: str, span: Span, text: str | None = None, style: str = "", is_mapping: bool = False
    ) -> None:
        self.source = source
        self.span = span
        self.text = text
        self.style = style
        self.is_mapping = is_mapping
        self.listed: list[YamlNode] = []
        self.mapped: dict[str, YamlNode] = {}
        self.height = 0  # aliases may nest deeper than the text does
        self.size = 1  # and stand for more

    def keys(self) -> Collection[str]:
        """The keys of a mapping."""
        return self.mapped.keys()

    def member(self, key: str) -> YamlNode | None:
        """The value of a key."""
        return self.mapped.get(key)

    def elements(self) -> Iterator[YamlNode]:
        """The elements of a list."""
        return iter(self.listed)

    def block(self, kind: BlockKind) -> Block | None:
        """The text of a scalar; a plain null is none."""
        if self.text is None or (not self.style and self.text in _NULLS):
            return None
        return scalar_block(kind, self.source, self.span, self.style, self.text)

    def plain(self) -> Mapping[str, object]:
        """The mapping as dicts, lists and strings; a node that has several names is one object."""
        made: dict[int, object] = {}
        value = _plain(self, made)
        return value if isinstance(value, dict) else {}


def _plain(node: YamlNode, made: dict[int, object]) -> object:
    if id(node) not in made:
        if node.text is not None:
            made[id(node)] = node.text
        elif node.is_mapping:
            made[id(node)] = {key: _plain(each, made) for key, each in node.mapped.items()}
        else:
            made[id(node)] = [_plain(each, made) for each in node.listed]
    return made[id(node)]
