"""What all checks of pairs do: give blocks their keys, and point at one with its changed words marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from newslint.checks.base import PairCheck
from newslint.measure.normalize import normal_spans
from newslint.measure.similarity import Range
from newslint.model.diagnostic import Location
from newslint.model.document import Document
from newslint.model.observations import Observation, Observations
from newslint.model.span import Span

if TYPE_CHECKING:
    from newslint.measure.keys import Rows

MANY = 64  # pairs from which counting in hashes is quicker, and worth the import
MARGIN = 0.1  # what counts by hashes may be below the exact measures, for the oddities of `measure.letters`


def keyed(
    check: PairCheck, documents: Sequence[Document], make: Callable[[Sequence[str]], Rows]
) -> Observations:
    """The blocks that a check looks at, with the keys that `make` gives their texts."""
    from newslint.measure.keys import columns

    places = [
        (number, index) for number, document in enumerate(documents) for index in check.blocks(document)
    ]
    rows = make([documents[number].blocks[index].text for number, index in places])
    return Observations(*columns(places, rows), len(places))  # type: ignore[arg-type]


def marked(place: Observation, ranges: Sequence[Range]) -> Location:
    """The whole of a block, with these ranges of its normal words marked."""
    spans = normal_spans(place.block.text) if ranges else ()
    marks = tuple(Span(spans[start][1], spans[end - 1][2]) for start, end in ranges)
    return place.document.location(place.block, marks=marks)
