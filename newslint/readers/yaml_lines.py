"""The commonest YAML, `key: value` a line, read without the library, which takes longer than the article.

Whatever is not surely that is left to the library; a test holds what is read here to what it reads.
"""

from __future__ import annotations

import re

from newslint.late import late
from newslint.model.span import Span
from newslint.readers.yaml_node import YamlNode
from newslint.readers.yaml_scalar import unescaped

_CONTROL = r"\x00-\x1f\x7f-\x9f"
_ENDS = "\u2028\u2029"  # they end a line for YAML 1.1
_LAST = "\ud7ff"  # beyond are characters that YAML does not take, and marks of byte order
_LINE = late(
    rf"""(?:(?P<key>[A-Za-z_][A-Za-z0-9_-]{{0,99}}):[ ]+
    (?: (?P<plain>[A-Za-z0-9](?:(?!:[ ]|[ ]\#)[^{_CONTROL}])*)
      | "(?P<double>(?:[^"\\{_CONTROL}]|\\(?:["\\/bfnrt]|u(?![dD][89a-fA-F])[0-9a-fA-F]{{4}}))*+)"
      | '(?P<single>(?:[^'{_CONTROL}]|'')*+)' ) )?
    [ ]*(?P<end>\r\n?|\n|\Z)""",
    re.X,
)


def parse_lines(source: str, inside: Span) -> YamlNode | None:
    """The mapping that `source[inside]` holds; None where that is for the library to say."""
    text = source[slice(*inside)]
    if not text.isascii() and (max(text) > _LAST or any(map(text.__contains__, _ENDS))):
        return None
    root: YamlNode | None = None
    at = inside.start
    while at < inside.end:
        line = _LINE.match(source, at, inside.end)
        if line is None:
            return None
        if key := line["key"]:
            value = _scalar(source, line)
            if value is None:
                return None
            root = root or YamlNode(source, Span(at, at), is_mapping=True)
            root.height = 1
            root.mapped[key] = value
        at = line.end()
    return root


def _scalar(source: str, line: re.Match[str]) -> YamlNode | None:
    if line["plain"] is not None:
        text = line["plain"].rstrip(" ")
        start = line.start("plain")
        return None if text.endswith(":") else YamlNode(source, Span(start, start + len(text)), text)
    group = "double" if line["double"] is not None else "single"
    start, end = line.span(group)
    text = unescaped(line[group]) if group == "double" else line[group].replace("''", "'")
    return YamlNode(source, Span(start - 1, end + 1), text, source[end])
