"""Front matter: where it ends, and what it says, in YAML, TOML or JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from newslint.late import late
from newslint.model.document import Block, Fault, Ignore
from newslint.model.span import LineIndex, Span
from newslint.readers.broken import Broken
from newslint.readers.dek import resolved
from newslint.readers.metadata import Node, fields_of, ignores, printed

_OPEN = late(r"\s*(?:(---|\+\+\+)[ \t]*(?=[\r\n])|(\{)\s*\"[\w-]+\"\s*:)")
_LINE_END = r"(?:\r\n|\r|\n)"
_CLOSE = {
    "---": late(_LINE_END + r"(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)"),
    "+++": late(_LINE_END + r"\+\+\+[ \t]*(?=[\r\n]|\Z)"),
    "{": late(_LINE_END + r"\}[ \t]*(?=[\r\n]|\Z)"),
}
_FIRST_KEY = late(rf"{_LINE_END}(?:[ \t]*{_LINE_END})*[\w-]+(?::(?=\s)|[ \t]*=)")
_BLANK_LINE = late(_LINE_END + r"[ \t]*(?=[\r\n]|\Z)")
_KIND = {"---": "YAML", "+++": "TOML", "{": "JSON"}


class FrontMatter(NamedTuple):
    """What stands before the body, which begins at `end`."""

    end: int
    fields: Mapping[str, Block] = {}
    blocks: tuple[Block, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    metadata: Mapping[str, object] = {}
    faults: tuple[Fault, ...] = ()


def front_matter(source: str, start: int, configured: Mapping[str, str]) -> FrontMatter:
    """The front matter that begins at `start`; empty if there is none.

    What is broken is told as a fault, and read line by line.
    """
    opened = _OPEN.match(source, start)
    if opened is None:
        return FrontMatter(start)
    mark = opened[1] or "{"
    begin = opened.end() if opened[1] else opened.start(2)
    close = _CLOSE[mark].search(source, begin)
    if close is None and mark != "{" and not _FIRST_KEY.match(source, begin):
        return FrontMatter(start)
    last = close or _BLANK_LINE.search(source, begin)
    inside = Span(begin, last.start() if last else len(source))
    end = close.end() if close else inside.end
    faults: tuple[Fault, ...] = ()
    try:
        if close is None and mark != "{":
            raise Broken("it is not closed", opened.start(1))
        node, end = _parsed(source, inside, end, mark)
    except Broken as broken:
        where = LineIndex(source).position(broken.at)
        faults = (Fault(where, f"broken {_KIND[mark]} front matter: {broken.message}"),)
        node = _by_lines(source, inside)
    fields = fields_of(node, configured)
    blocks = tuple(resolved(printed(node, fields, configured)))
    return FrontMatter(end, fields, blocks, ignores(node), node.plain(), faults)


def _parsed(source: str, inside: Span, end: int, mark: str) -> tuple[Node, int]:
    """What is inside, and where the body begins. Only the library of the notation found is loaded."""
    if mark == "---":
        return _yaml(source, inside), end
    if mark == "+++":
        from newslint.readers.toml_node import parse_toml

        return parse_toml(source, inside), end
    from newslint.readers.json_node import JsonNode
    from newslint.readers.json_text import check_depth

    check_depth(source, inside.start)
    root = JsonNode.of_object(source, inside.start)
    return root, root.value.end


def _yaml(source: str, inside: Span) -> Node:
    from newslint.readers.yaml_lines import parse_lines

    if plain := parse_lines(source, inside):
        return plain
    from newslint.readers.yaml_events import parse_yaml

    return parse_yaml(source, inside)


def _by_lines(source: str, inside: Span) -> Node:
    from newslint.readers.line_node import LineNode

    return LineNode(source, inside)
