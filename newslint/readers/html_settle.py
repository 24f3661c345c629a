"""The last word on what each block of a page is, told by its text, its links and what follows it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint.late import late
from newslint.model.document import Block, BlockKind
from newslint.readers.html_elements import CELLS, HEADINGS, ITEMS
from newslint.readers.html_walk import Gathered
from newslint.readers.opening import opening_kind

_LINKABLE = frozenset(
    (
        BlockKind.PARAGRAPH,
        BlockKind.HEADING,
        BlockKind.LIST_ITEM,
        BlockKind.QUOTE,
        BlockKind.TABLE,
        BlockKind.DEK,
    )
)
# Blocks that a heading may stand over.
_UNDER = frozenset(
    (
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.QUOTE,
        BlockKind.TABLE,
        BlockKind.CODE,
        BlockKind.HEADING,
        BlockKind.CAPTION,
    )
)
# A block with more of its text in links than this is a pointer to other pages.
_LINKED = 0.8
# Text outside of any paragraph or item is a label up to this length (code points), if it ends as none does.
_LABEL = 60
_HOLDS_PROSE = HEADINGS | ITEMS | CELLS | {"p", "blockquote", "pre", "figcaption"}
_SENTENCE_END = late(r"[.!?:…。！？：][\"'”’»)\]」』]*\Z")
# A name with its "By", a place and a role is shorter (words); a life in few words is longer.
_BYLINE = 15
_DATE = 12
_OPENING = 100
_FILE_NAME = late(r"\.(?:jpe?g|png|gif|webp|svg|avif)\Z", re.IGNORECASE)
# A class of credits may hold those of a picture or the byline.
_SIGNED = late(r"By [A-Z][\w.'’-]* [A-Z]")
# An alternative text of fewer words is a label, such as "logo" or a name.
_ALT = 3


def settle(found: Iterable[Gathered], whole: bool) -> Iterator[Block]:
    """Blocks with their kinds. `whole`: all of the HTML is article, so that short text counts, too."""
    captions: set[str] = set()
    heading: Block | None = None
    begun = False
    for each in found:
        kind = _kind(each, whole, begun)
        begun = begun or (kind is BlockKind.PARAGRAPH and len(each.block.text) >= _LABEL)
        if kind is BlockKind.CAPTION:
            if each.block.text in captions or (each.holder == "img" and not _says_something(each.block.text)):
                continue
            captions.add(each.block.text)
        block = each.block if kind is each.block.kind else Block(kind, each.block.text, each.block.map)
        if heading:
            yield heading if whole or kind in _UNDER else _other(heading)
        heading = block if kind is BlockKind.HEADING else None
        if heading is None:
            yield block
    if heading:
        yield heading if whole else _other(heading)


def _kind(each: Gathered, whole: bool, begun: bool) -> BlockKind:
    kind, text = each.block.kind, each.block.text
    if kind is BlockKind.CAPTION and not begun and each.holder != "figcaption" and _SIGNED.match(text):
        kind = BlockKind.BYLINE
    if kind in _LINKABLE and each.linked > _LINKED:
        return BlockKind.OTHER
    if kind is BlockKind.BYLINE:
        return kind if _words(text) <= _BYLINE else BlockKind.OTHER
    if kind is BlockKind.DEK and begun:
        return BlockKind.HEADING if each.holder in HEADINGS else BlockKind.PARAGRAPH
    return _paragraph_kind(each, whole, begun) if kind is BlockKind.PARAGRAPH else kind


def _paragraph_kind(each: Gathered, whole: bool, begun: bool) -> BlockKind:
    text = each.block.text
    if each.signed and _words(text) <= _BYLINE:
        return BlockKind.BYLINE
    if not begun and len(text) <= _OPENING and (kind := opening_kind(text)):
        return kind
    if (each.dated and _words(text) <= _DATE) or (not whole and _is_label(each)):
        return BlockKind.OTHER
    return BlockKind.PARAGRAPH


def _is_label(each: Gathered) -> bool:
    text = each.block.text
    return each.holder not in _HOLDS_PROSE and len(text) < _LABEL and not _SENTENCE_END.search(text)


def _says_something(text: str) -> bool:
    return _words(text) >= _ALT and not _FILE_NAME.search(text)


def _words(text: str) -> int:
    return text.count(" ") + 1


def _other(block: Block) -> Block:
    return Block(BlockKind.OTHER, block.text, block.map)
