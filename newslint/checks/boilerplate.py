"""Text that stands in several articles as it is: a footer, a note on the author, an appeal to the reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from typing import Annotated, ClassVar

from newslint.checks._interview import questions
from newslint.checks._pairs import keyed
from newslint.checks.base import Across, Bounds, Count, TallyCheck
from newslint.measure.exact import exact_key
from newslint.measure.length import length
from newslint.measure.normalize import normal_text
from newslint.measure.quotations import is_quoted
from newslint.model.diagnostic import Finding
from newslint.model.document import BlockKind, Document
from newslint.model.observations import Observation, Observations

_KINDS = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.OTHER)
_COPY = 0.9  # of the blocks of two articles


class Boilerplate(TallyCheck):
    """Equal normalised text in `min_articles` articles, told once; not headings, quotations and questions.

    min_words: shorter texts are left alone
    min_articles: a text that stands in so many articles is a template; versions and copies count once
    """

    VALUES: ClassVar[Mapping[str, type]] = {"articles": int, "times": int, "words": int}

    across: Across
    min_words: Count
    min_articles: Annotated[int, Bounds(2)]

    @property
    def least(self) -> int:
        """As many as articles are asked for."""
        return self.min_articles

    def blocks(self, document: Document) -> Iterator[int]:
        """Paragraphs and list items of more than one word; not the questions of an interview."""
        asked = questions(document)
        for index, (kind, text, _) in enumerate(document.blocks):
            if kind in _KINDS and (" " in text or not text.isascii()) and index not in asked:
                yield index

    def observe(self, documents: Sequence[Document]) -> Observations:
        """A key of the words."""
        return keyed(self, documents, "exact")

    def judge(self, group: Sequence[Observation]) -> Iterable[Finding]:
        """The first place of each text; its other places are covered."""
        equal: dict[str, list[Observation]] = {}
        for place in group:
            equal.setdefault(normal_text(place.block.text), []).append(place)
        for places in equal.values():
            words, text = length(places[0].block.text), places[0].block.text
            if words < self.min_words or is_quoted(text, 0, len(text)):
                continue
            stories = _stories((place.document for place in places), self.min_articles)
            if stories < self.min_articles:
                continue
            where, *rest = (place.document.location(place.block) for place in places)
            others = tuple({(place.name, place.record): place for place in reversed((where, *rest))}.values())
            values = {"articles": stories, "times": len(places), "words": words}
            yield Finding(where, values, others[-2::-1], tuple(rest))


def _stories(documents: Iterable[Document], enough: int) -> int:
    """How many there are, versions of one item and articles under one headline counted once.

    None where fewer than `enough` are left without copies: then a story was copied, not a line of it.
    """
    seen: set[tuple[str, str]] = set()
    stories: list[Document] = []
    count = 0
    for document in documents:
        own = _identity(document)
        if seen.isdisjoint(own):
            count += 1
            if len(stories) < enough and not any(_copy(document, each) for each in stories):
                stories.append(document)
        seen |= own
    return count if len(stories) >= enough else 0


def _identity(document: Document) -> Set[tuple[str, str]]:
    own = set(document.versions)
    if document.headline:
        own.add(("headline", normal_text(document.headline.text)))
    return own or {(document.name, document.record or "")}


def _copy(a: Document, b: Document) -> bool:
    """Have two articles nearly all of their blocks in common?"""
    mine, yours = _block_keys(a), _block_keys(b)
    return len(mine & yours) >= _COPY * len(mine | yours)


@lru_cache(maxsize=256)
def _block_keys(document: Document) -> frozenset[int]:
    return frozenset(exact_key(block.text) for block in document.blocks if block.kind in _KINDS)
