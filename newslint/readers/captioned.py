"""Text between the tags of a caption, in MDX and between paired shortcodes: it is no prose."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from newslint.late import late
from newslint.model.document import Block, BlockKind
from newslint.model.span import Span
from newslint.readers.prose import Prose

# `</Figure`, `<ImageCaption`, `{{< /caption`, `{% endcaption`, `[caption`: the mark of an end, and the name.
_TAG = late(r"(?:[<\[]|\{\{[<%]|\{%-?)\s*(?P<end>/|end(?=[a-z]))?\s*(?P<name>[A-Za-z][\w.-]*)")
_WORD = late(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
# Every word of the name is one of these: a `PictureStory` may hold anything.
_NAMES = frozenset(
    (
        "fig",
        "figure",
        "figcaption",
        "caption",
        "captioned",
        "image",
        "img",
        "photo",
        "picture",
        "credit",
        "gallery",
    )
)
_PROSE = frozenset((BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.QUOTE))
_LONGEST = 300  # code points; a longer paragraph beside a picture is prose (as in `typeface`)


def caption_regions(source: str, hidden: Iterable[Span]) -> list[Span]:
    """What stands between the tags of a caption among the hidden spans: in order, none within another."""
    opened: dict[str, list[Span]] = {}
    found: list[Span] = []
    for span in hidden:
        tag = _TAG.match(source, *span)
        if tag is None or source.endswith("/>", *span) or not _is_caption(tag["name"]):
            continue
        others = opened.setdefault(tag["name"].lower(), [])
        if not tag["end"]:
            others.append(span)
        elif others:
            found.append(Span(others.pop().end, span.start))
    regions: list[Span] = []
    for region in sorted(found, key=lambda each: (each.start, -each.end)):
        if not regions or region.start >= regions[-1].end:
            regions.append(region)
    return regions


def _is_caption(name: str) -> bool:
    words = [word.lower() for word in _WORD.findall(name)]
    return bool(words) and _NAMES.issuperset(words)


def captioned(blocks: Iterable[Block], regions: Sequence[Span]) -> Iterator[Block]:
    """The blocks, with those in a region, or the part of one that stands there, as captions."""
    starts = [region.start for region in regions]
    for block in blocks:
        begin, end = block.map.runs[0].source_start, block.map.runs[-1].source_end
        index = max(0, bisect_right(starts, begin) - 1)
        inside = [region for region in regions[index : bisect_right(starts, end)] if region.end > begin]
        if block.kind not in _PROSE or not inside:
            yield block
        elif inside[0].start <= begin and end <= inside[0].end:
            yield _caption(block)
        else:
            yield from _parted(block, inside)


def _caption(block: Block) -> Block:
    return Block(BlockKind.CAPTION, block.text, block.map) if len(block.text) <= _LONGEST else block


def _parted(block: Block, regions: Sequence[Span]) -> Iterator[Block]:
    """The parts of a block between the borders of regions."""
    borders = [border for region in regions for border in region]
    parts = [Prose() for _ in (*borders, None)]
    for start, end, source_start, source_end, verbatim in block.map.runs:
        at, last = (
            bisect_right(borders, source_start),
            bisect_right(borders, max(source_start, source_end - 1)),
        )
        for part in range(at, last + 1 if verbatim else at + 1):
            left = max(source_start, borders[part - 1]) if part and verbatim else source_start
            right = min(source_end, borders[part]) if part < last and verbatim else source_end
            text = (
                block.text[start + left - source_start : start + right - source_start]
                if verbatim
                else block.text[start:end]
            )
            parts[part].append(text, left, right, verbatim)
    for number, prose in enumerate(parts):
        if prose.text().strip():
            found = prose.build(block.kind)
            yield _caption(found) if number % 2 else found
