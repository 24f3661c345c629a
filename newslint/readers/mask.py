"""Template code in Markdown, hidden from its parser by marks of equal length, so that offsets stay true."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newslint.model.document import Block
from newslint.model.span import Span
from newslint.readers.shortcodes import shortcodes

# A comma means nothing in Markdown, is no white space, and stands well in a link: `[ref]({{< ref "a b" >}})`.
_MARK = ","


@dataclass(frozen=True, slots=True)
class Mask:
    """text: the source, equally long, with `spans` hidden. captions: blocks found in what is hidden."""

    text: str
    spans: tuple[Span, ...] = ()
    captions: tuple[Block, ...] = ()
    comments: tuple[Span, ...] = ()
    pictures: frozenset[int] = frozenset()  # which of the spans show a picture

    def is_picture(self, index: int) -> bool:
        """Does this span show a picture?"""
        return index in self.pictures


def mask(source: str, start: int, *, mdx: bool = False) -> Mask:
    """Hide shortcodes (Hugo, Liquid) and, in MDX, imports, expressions and tags from `start` on."""
    spans: list[Span] = []
    captions: list[Block] = []
    if "{{" in source or "{%" in source:
        for shortcode in shortcodes(source, start):
            spans.append(shortcode.span)
            captions.extend(shortcode.captions(source))
    return Mask(hidden(source, spans), tuple(spans), tuple(captions))


def hidden(source: str, spans: Sequence[Span]) -> str:
    """The source with these spans, in order and apart, overwritten."""
    parts: list[str] = []
    at = 0
    for start, end in spans:
        parts.append(source[at:start])
        parts.append(_MARK * (end - start))
        at = end
    parts.append(source[at:])
    return "".join(parts) if spans else source
