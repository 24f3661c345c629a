"""YAML to nodes, by libyaml's events."""

from __future__ import annotations

from typing import Any

import yaml

from newslint.model.span import Span
from newslint.readers.broken import Broken
from newslint.readers.yaml_node import YamlNode

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEPTH = 100  # levels; libyaml itself would overflow the stack of the process at some ten thousand
_TOO_DEEP = f"nested deeper than {_DEPTH} levels"
_MOST = 10_000  # scalars that aliases may stand for: nine levels of nine aliases would be a billion


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
        self._aliased = 0  # scalars that aliases stood for so far

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
            self._aliased += node.size if node else 1
            if self._aliased > _MOST:
                at = self._base + event.start_mark.index
                raise Broken(f"its aliases stand for more than {_MOST:,} values", at)
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
        parent.size += node.size
        if parent.height > _DEPTH:
            raise Broken(_TOO_DEEP, parent.span.start)
        if not parent.is_mapping:
            parent.listed.append(node)
        elif self._keys[-1] is None:
            self._keys[-1] = node.text or ""
        else:
            parent.mapped[self._keys[-1]] = node
            self._keys[-1] = None
