"""Licensed copy: articles that name the same agency as their source may share their text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from newslint.model.document import BlockKind, Document

_FIELDS = ("source", "agency", "provider", "credit", "copyright", "byline", "author", "authors")


def licensed_alike(a: Document, b: Document, agencies: tuple[str, ...]) -> bool:
    """Whether two documents name one of these agencies both: in their metadata, byline or dateline."""
    if not agencies or a is b:
        return False
    mine, yours = _named(a), _named(b)
    return any(_holds(mine, agency) and _holds(yours, agency) for agency in agencies)


@lru_cache(maxsize=512)
def _named(document: Document) -> str:
    """What a document says of its source, each word between spaces."""
    texts = [block.text for block in document.of_kind(BlockKind.BYLINE, BlockKind.DATELINE)]
    texts += _texts(document.metadata.get(field) for field in _FIELDS)
    texts.append(document.text_of("author"))
    return _spaced(" | ".join(texts))


def _texts(values: Iterable[object]) -> Iterator[str]:
    for value in values:
        if isinstance(value, dict):
            yield from _texts(value.values())
        elif isinstance(value, list | tuple):
            yield from _texts(value)
        elif value is not None:
            yield str(value)


def _holds(named: str, agency: str) -> bool:
    return _spaced(agency) in named


def _spaced(text: str) -> str:
    return " " + " ".join("".join(sign if sign.isalnum() else " " for sign in text.casefold()).split()) + " "
