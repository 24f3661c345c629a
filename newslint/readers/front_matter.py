"""Front matter."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import yaml

from newslint.model.document import Block, BlockKind, Fault, Ignore
from newslint.model.span import OffsetMap, Run
from newslint.readers.base import verbatim_block
from newslint.readers.fields import KEYS, keys_of

_YAML = re.compile(r"---[ \t]*(?:\r\n|\r|\n)(.*?)^(?:---|\.\.\.)[ \t]*(?:$|\r\n|\r|\n|\Z)", re.S | re.M)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands before the body, which begins at `end`."""

    end: int
    fields: Mapping[str, Block] = field(default_factory=dict)
    blocks: tuple[Block, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    metadata: Mapping[str, object] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()


def front_matter(source: str, start: int, configured: Mapping[str, str]) -> FrontMatter:
    """Front matter that begins at `start`; empty if there is none."""
    match = _YAML.match(source, start)
    if match is None:
        return FrontMatter(start)
    try:
        node = yaml.compose(match[1], Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return FrontMatter(match.end())
    fields: dict[str, Block] = {}
    values = {k.value: v for k, v in node.value} if isinstance(node, yaml.MappingNode) else {}
    for name in KEYS:
        for key in keys_of(name, configured):
            value = values.get(key)
            if isinstance(value, yaml.ScalarNode) and name not in fields:
                left, right = value.start_mark.index + match.start(1), value.end_mark.index + match.start(1)
                if source[left:right] == value.value:
                    fields[name] = verbatim_block(BlockKind.OTHER, source, left, right)
                elif source[left + 1 : right - 1] == value.value:
                    fields[name] = verbatim_block(BlockKind.OTHER, source, left + 1, right - 1)
                else:
                    fields[name] = Block(BlockKind.OTHER, value.value, OffsetMap((Run(0, len(value.value), left, right, False),)))
    title = fields.get("title")
    blocks = (Block(BlockKind.HEADLINE, title.text, title.map),) if title else ()
    return FrontMatter(match.end(), fields, blocks)
