"""YAML as metadata: every scalar is text with its place, whatever type YAML would make of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from newslint.model.document import Block, BlockKind
from newslint.model.span import Span
from newslint.readers.broken import Broken
from newslint.readers.yaml_scalar import scalar_block

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEPTH = 100  # levels; libyaml itself would overflow the stack of the process at some ten thousand
_TOO_DEEP = f"nested deeper than {_DEPTH} levels"
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))


@dataclass(slots=True)
class YamlNode:
    """A scalar (text is not None), a list or a mapping."""

    source: str
    span: Span
    text: str | None = None
    style: str = ""
    is_mapping: bool = False
    listed: list[YamlNode] = field(default_factory=list)
    mapped: dict[str, YamlNode] = field(default_factory=dict)
    height: int = 0  # levels below; aliases may nest deeper than the text does

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


def parse_yaml(source: str, inside: Span) -> YamlNode:
    """The first document of `source[inside]`. Raises Broken.

    Made from events, not by yaml.compose: that recurses without a limit.
    """
    growth = _Growth(source, inside)
    text = source[slice(*inside)]
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            growth.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = inside.start + (mark.index if mark else 0)
        if "nesting depth" in (error.problem or ""):  # libyaml's own limit, which it meets as it looks ahead
            raise Broken(_TOO_DEEP, at) from None
        raise Broken(error.problem or "not YAML", at) from None
    except yaml.reader.ReaderError as error:
        at = len(text.encode()[: error.position].decode("utf-8", "ignore"))  # libyaml counts bytes here
        raise Broken(f"{error.reason}: U+{error.character:04X}", inside.start + at) from None
    return growth.root


class _Growth:
    """The tree as it grows, event by event."""

    def __init__(self, source: str, inside: Span) -> None:
        self.root = YamlNode(source, inside)
        self._source = source
        self._base = inside.start
        self._open: list[YamlNode] = []
        self._keys: list[str | None] = []  # of each open node: the key whose value comes next
        self._anchors: dict[str, YamlNode] = {}
        self._names: list[str | None] = []  # of each open node: its anchor

    def take(self, event: Any) -> None:
        kind = event.__class__
        if kind is yaml.ScalarEvent:
            span = Span(self._base + event.start_mark.index, self._base + event.end_mark.index)
            self._add(YamlNode(self._source, span, event.value, event.style), event.anchor)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            self._descend(event, kind is yaml.MappingStartEvent)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._keys.pop()
            self._add(self._open.pop(), self._names.pop())
        elif kind is yaml.AliasEvent:
            node = self._anchors.get(event.anchor)
            self._add(node or YamlNode(self._source, Span(self._base, self._base), ""), None)

    def _descend(self, event: Any, is_mapping: bool) -> None:
        at = self._base + event.start_mark.index
        if len(self._open) >= _DEPTH:
            raise Broken(_TOO_DEEP, at)
        self._open.append(YamlNode(self._source, Span(at, at), is_mapping=is_mapping))
        self._keys.append(None)
        self._names.append(event.anchor)

    def _add(self, node: YamlNode, anchor: str | None) -> None:
        if anchor:
            self._anchors[anchor] = node
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        parent.height = max(parent.height, node.height + 1)
        if parent.height > _DEPTH:
            raise Broken(_TOO_DEEP, parent.span.start)
        if not parent.is_mapping:
            parent.listed.append(node)
        elif self._keys[-1] is None:
            self._keys[-1] = node.text or ""
        else:
            parent.mapped[self._keys[-1]] = node
            self._keys[-1] = None
