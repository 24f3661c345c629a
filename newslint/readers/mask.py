"""Template code and formulas in Markdown, hidden from its parser by marks of equal length."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from typing import NamedTuple

from newslint.late import late
from newslint.model.document import Block, BlockKind
from newslint.model.span import Span
from newslint.readers.apart import apart
from newslint.readers.base import BlockBuilder

# A comma means nothing in Markdown, is no white space, and stands well in a link: `[ref]({{< ref "a b" >}})`.
_MARK = ","
_BRACES = late(r"\{[{%.#:]")
_ATTRIBUTE = late(
    r"""(?<![\w-])(?:caption|alt|title)\s*=\s*
    (?: "(?P<double>(?:[^"\\]|\\.)*)" | '(?P<single>(?:[^'\\]|\\.)*)'
    | \{\s*(?P<quote>["'`])(?P<braced>(?:[^"'`\\]|\\.)*)(?P=quote)\s*\} )""",
    re.S | re.VERBOSE,
)
_ESCAPE = late(r"\\([\"'`\\])|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_PICTURE = late(r"[^\w]{1,4}\s*[\w-]*(?:im(?:g|age)|fig|photo|pic)", re.IGNORECASE)
_COMMENT = late(r"\{\s*/\*(.*)\*/\s*\}", re.S)


class Mask(NamedTuple):
    """The source, equally long, with spans of it hidden, and what of these a reader of the page sees."""

    text: str
    spans: tuple[Span, ...] = ()  # in order and apart
    pictures: frozenset[int] = frozenset()  # which of the spans show a picture
    captions: tuple[Block, ...] = ()
    comments: tuple[Span, ...] = ()  # inner spans of directives

    def hides(self, start: int, end: int) -> bool:
        """Is any of `source[start:end]` hidden?"""
        index = bisect_right(self.spans, Span(start, sys.maxsize)) - 1
        return any(start < span.end and span.start < end for span in self.spans[max(0, index) : index + 2])


def mask(source: str, start: int, *, mdx: bool = False) -> Mask:
    """Hide formulas, shortcodes (Hugo, Liquid) or, in MDX, imports, expressions and tags from `start` on."""
    spans = tuple(_template(source, start, mdx))
    if not spans:
        return Mask(source)
    return Mask(
        _hidden(source, spans),
        spans,
        frozenset(index for index, span in enumerate(spans) if _PICTURE.match(source, *span)),
        tuple(_captions(source, spans)),
        tuple(_directives(source, spans)),
    )


def _template(source: str, start: int, mdx: bool) -> Iterable[Span]:
    """Code and mathematics, in order and apart."""
    first = source.find("$", start)
    if first < 0 or source.find("$", first + 1) < 0:  # a price
        return _code(source, start, mdx)
    from newslint.readers.math_spans import mathematics

    return apart(merge(_code(source, start, mdx), mathematics(source, start)))


def _code(source: str, start: int, mdx: bool) -> Iterable[Span]:
    if mdx:
        from newslint.readers.mdx import mdx_code

        return mdx_code(source, start)
    if ("{" in source and _BRACES.search(source)) or ("[" in source and "[/caption]" in source):
        from newslint.readers.shortcodes import shortcodes

        return shortcodes(source, start)
    return ()


def _hidden(source: str, spans: Sequence[Span]) -> str:
    parts: list[str] = []
    at = 0
    for start, end in spans:
        parts += source[at:start], _MARK * (end - start)
        at = end
    return "".join((*parts, source[at:]))


def _captions(source: str, spans: Sequence[Span]) -> Iterator[Block]:
    for span in spans:
        for match in _ATTRIBUTE.finditer(source, *span):
            group = next(name for name in ("double", "single", "braced") if match[name] is not None)
            block = _unescaped(source, Span(*match.span(group)))
            if block.text.strip():
                yield block


def _unescaped(source: str, span: Span) -> Block:
    from html import unescape

    builder = BlockBuilder(source)
    at, end = span
    for match in _ESCAPE.finditer(source, at, end):
        builder.verbatim(at, match.start())
        builder.replaced(match[1] or unescape(match[0]), *match.span())
        at = match.end()
    builder.verbatim(at, end)
    return builder.build(BlockKind.CAPTION)


def _directives(source: str, spans: Sequence[Span]) -> Iterator[Span]:
    if "newslint-" in source:
        for span in spans:
            match = _COMMENT.fullmatch(source, *span)
            if match and match[1].lstrip().startswith("newslint-"):
                yield Span(*match.span(1))
