"""Scopes: the parts of an article in which a rule looks, such as `headline` or `paragraph & ~quote`."""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated

from newslint.checks.base import Held
from newslint.model.document import BlockKind, Document

KINDS = {
    BlockKind.HEADLINE: "headline",
    BlockKind.DEK: "dek",
    BlockKind.BYLINE: "byline",
    BlockKind.DATELINE: "dateline",
    BlockKind.HEADING: "heading",
    BlockKind.PARAGRAPH: "paragraph",
    BlockKind.CAPTION: "caption",
    BlockKind.LIST_ITEM: "list",
    BlockKind.QUOTE: "quote",
    BlockKind.TABLE: "table",
    BlockKind.OTHER: "other",
}
RAW = "raw"  # the source as it is written, without code: addresses of links, attributes, metadata
NAMES = ("article", RAW, *KINDS.values(), "body", "first", "last", "opening", "closing")
_HEAD = (BlockKind.HEADLINE, BlockKind.DEK, BlockKind.BYLINE, BlockKind.DATELINE)
_ENDS = 2  # blocks of the body that are its opening and its closing


def problem(scope: str) -> str:
    """What is wrong with a scope, in words that end a sentence; nothing if it is one."""
    from difflib import get_close_matches

    for name in _parts(scope):
        plain = name.removeprefix("~").strip()
        if plain not in NAMES:
            close = get_close_matches(plain, NAMES, n=1)
            known = f"; did you mean {close[0]!r}?" if close else f"; known: {', '.join(NAMES)}"
            return f"is no scope: unknown name {plain!r}{known}"
    return ""


Scopes = Annotated[tuple[str, ...], Held(problem)]


def admits(scopes: tuple[str, ...], names: frozenset[str]) -> bool:
    """Does any of the scopes admit a place with these names? No scopes at all admit every place."""
    return not scopes or any(
        all((name in names) if name[0] != "~" else (name[1:].strip() not in names) for name in _parts(scope))
        for scope in scopes
    )


@lru_cache(maxsize=64)
def scope_names(document: Document) -> tuple[frozenset[str], ...]:
    """The names of each block: its kind, `body`, and whether it is at an end of the article."""
    names = [{"article", KINDS.get(block.kind, "code")} for block in document.blocks]
    paragraphs = [n for n, block in enumerate(document.blocks) if block.kind is BlockKind.PARAGRAPH]
    body = [n for n, block in enumerate(document.blocks) if block.kind not in _HEAD]
    for number in range(len(document.blocks)):
        names[number].add("opening")
        if number in body:
            names[number].add("body")
    for number in paragraphs[:1]:
        names[number].add("first")
    for number in paragraphs[-1:]:
        names[number].add("last")
    for number in body[_ENDS:]:
        names[number].discard("opening")
    for number in body[-_ENDS:]:
        names[number].add("closing")
    return tuple(map(frozenset, names))


@lru_cache(maxsize=256)
def _parts(scope: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in scope.split("&"))
