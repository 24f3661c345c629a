"""An article that is made of another one: a copy, an update, or parts of it used again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

from newslint.checks._licensed import licensed_alike
from newslint.checks._live import is_live
from newslint.checks._pairs import are_few, grouped, sizes_of
from newslint.checks._story import BODY, may_share, story
from newslint.checks.base import Across, Count, PairCheck, Share
from newslint.measure.echoes import echoes
from newslint.model.diagnostic import Finding
from newslint.model.document import BlockKind, Document
from newslint.model.observations import Observation, Observations

_COPY, _UPDATE, _REUSE = "copy", "update", "partial reuse"
_TOLD = 5  # passages told, the longest first


class RecycledArticle(PairCheck):
    """Shares of two articles that stand in the other, in passages of eight words and more; not quoted speech.

    copy: both articles stand in the other by this share (0 to 1)
    update: the earlier one stands in the later by this share
    reuse: the later one stands in the earlier by this share
    min_words: words of the passages together; fewer are left alone
    licensed: names of agencies; two articles that both name one as author or source may share their text
    """

    VALUES: ClassVar[Mapping[str, type]] = {
        "kind": str,
        "share": float,
        "share_of_other": float,
        "words": int,
        "passages": int,
    }
    RANK: ClassVar[str] = "share"

    across: Across
    copy: Share
    update: Share
    reuse: Share
    min_words: Count
    licensed: tuple[str, ...]

    def blocks(self, document: Document) -> Iterator[int]:
        """The first paragraph, which stands for the article."""
        for index, block in enumerate(document.blocks):
            if block.kind is BlockKind.PARAGRAPH:
                yield index
                return

    def few(self, places: Sequence[Observation]) -> Iterable[tuple[int, int]]:
        """Articles that may share eight words in a row."""
        if len(places) < 2:
            return
        for i, j in echoes(tuple(["\n".join(_texts(place.document)) for place in places])):
            if i != j:
                yield i, j

    def observe(self, documents: Sequence[Document]) -> Observations:
        """The least of the winnowed hashes of each article."""
        if are_few(documents):
            return self._observed_few(documents)
        from newslint.measure.key_columns import article_columns, end_to_end

        parts = []
        for first, group, texts in grouped(tuple(documents)):
            stands = [next(self.blocks(document), -1) for document in group]
            told = [_body(group[at]) if block >= 0 else [] for at, block in enumerate(stands)]
            parts.append(article_columns(texts, sizes_of(group), told, stands, first))
        return Observations(*end_to_end(parts))  # type: ignore[arg-type]

    def _observed_few(self, documents: Sequence[Document]) -> Observations:
        from newslint.measure.few_keys import of_article

        return Observations.of(
            (number, block, key)
            for number, document in enumerate(documents)
            for block in self.blocks(document)
            for key in of_article(_texts(document))
        )

    def compare(self, seen: Observation, again: Observation) -> Finding | None:
        """The finding about the later article, with passages in both; it speaks for what it shares."""
        if not may_share(seen.document, again.document, self.min_words):
            return None
        if _expected(seen.document, again.document, self.licensed):
            return None
        earlier, later = story(seen.document), story(again.document)
        if not later.may_share(earlier, self.min_words):
            return None
        shared = later.shared_with(earlier)
        words = sum(end - start for start, end, _ in shared)
        if words < self.min_words:
            return None
        share, share_of_other = words / len(later.words), earlier.share(later)
        kind = self._kind(share, share_of_other)
        if not kind:
            return None
        values: dict[str, str | int | float] = {
            "kind": kind,
            "share": share,
            "share_of_other": share_of_other,
            "words": words,
            "passages": len(shared),
        }
        longest = sorted(shared, key=lambda passage: passage.start - passage.end)[:_TOLD]
        told = (earlier.location(other, other + end - start) for start, end, other in longest)
        covers = later.covered(shared, whole=kind == _COPY)
        return Finding(again.document.anchor, values, (seen.document.anchor, *told), tuple(covers))

    def _kind(self, share: float, share_of_other: float) -> str:
        """What the later article is to the earlier one; empty if it is its own."""
        if min(share, share_of_other) >= self.copy:
            return _COPY
        if share_of_other >= self.update:
            return _UPDATE
        return _REUSE if share >= self.reuse else ""


def _expected(a: Document, b: Document, licensed: tuple[str, ...]) -> bool:
    """Have two articles text in common for a reason: is one live, are both licensed, or one translated?"""
    languages = {text.lower() for document in (a, b) if (text := document.text_of("language"))}
    return len(languages) > 1 or licensed_alike(a, b, licensed) or is_live(a) or is_live(b)


def _texts(document: Document) -> Iterator[str]:
    return (block.text for block in document.of_kind(*BODY))


def _body(document: Document) -> list[int]:
    return [number for number, block in enumerate(document.blocks) if block.kind in BODY]
