"""What all checks of pairs do: give blocks their keys, and point at one with its changed words marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from newslint.checks.base import CorpusCheck
from newslint.measure.few_pay import pays
from newslint.measure.normalize import normal_spans
from newslint.measure.subsequence import Range
from newslint.model.diagnostic import Location
from newslint.model.document import Document
from newslint.model.observations import Observation, Observations
from newslint.model.span import Span

if TYPE_CHECKING:
    from newslint.measure.texts import Texts

Kind = Literal["paragraph", "passages", "exact", "masked", "headline"]

# A group of documents ends beyond so many texts or letters: half of what `measure.shingles` hashes at once,
# so that with its last document it is still one block.
GROUP_TEXTS, GROUP_LETTERS = 1024, 1 << 18
MARGIN = 0.1  # what counts by hashes may be below the exact measures, for the oddities of `measure.letters`


class Group(NamedTuple):
    """Some documents, which are counted from `first` on, and the texts of all their blocks."""

    first: int
    documents: Sequence[Document]
    texts: Texts


def keyed(check: CorpusCheck, documents: Sequence[Document], kind: Kind) -> Observations:
    """The blocks that a check looks at, with the keys of a kind that their texts have."""
    if are_few(documents):
        return _few_keyed(check, documents, kind)
    from newslint.measure.key_columns import block_columns, end_to_end

    parts = []
    seen = 0
    for first, group, texts in grouped(tuple(documents)):
        chosen = [list(check.blocks(document)) for document in group]
        parts.append(block_columns(texts, sizes_of(group), chosen, kind, first))
        seen += sum(map(len, chosen))
    return Observations(*end_to_end(parts), seen)  # type: ignore[arg-type]


def _few_keyed(check: CorpusCheck, documents: Sequence[Document], kind: Kind) -> Observations:
    from newslint.measure.few_keys import few_keys

    places = [
        (number, index) for number, document in enumerate(documents) for index in check.blocks(document)
    ]
    owners, keys = few_keys(kind, [documents[number].blocks[index].text for number, index in places])
    numbers, blocks = ([places[owner][at] for owner in owners] for at in range(2))
    return Observations(numbers, blocks, keys, len(places))


def are_few(documents: Sequence[Document]) -> bool:
    """Are they so few that their keys are made in less time without numpy? Not if there are none."""
    return bool(documents) and pays(
        sum(sizes_of(documents)), sum(len(document.source) for document in documents)
    )


@lru_cache(maxsize=1)  # the documents that are observed together, by check after check
def grouped(documents: tuple[Document, ...]) -> tuple[Group, ...]:
    """Documents in groups whose texts are hashed together."""
    from newslint.measure.texts import Texts

    return tuple(
        [
            Group(first, group, Texts([block.text for document in group for block in document.blocks]))
            for first, group in _groups(documents)
        ]
    )


def _groups(documents: Sequence[Document]) -> Iterator[tuple[int, Sequence[Document]]]:
    first = texts = letters = 0
    group: list[Document] = []
    for number, document in enumerate(documents):
        if group and (texts > GROUP_TEXTS or letters > GROUP_LETTERS):
            yield first, group
            first, texts, letters, group = number, 0, 0, []
        group.append(document)
        texts += len(document.blocks)
        letters += len(document.source)
    if group:
        yield first, group


def sizes_of(documents: Sequence[Document]) -> list[int]:
    """How many blocks each has."""
    return [len(document.blocks) for document in documents]


def marked(place: Observation, ranges: Sequence[Range]) -> Location:
    """The whole of a block, with these ranges of its normal words marked."""
    spans = normal_spans(place.block.text) if ranges else ()
    marks = tuple(Span(spans[start][1], spans[end - 1][2]) for start, end in ranges)
    return place.document.location(place.block, marks=marks)
