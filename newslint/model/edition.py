"""The articles of a run as a person reads them, with what was found marked in them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from newslint.model.diagnostic import Report
from newslint.model.scorecard import Scorecard
from newslint.model.span import Span


class Role(StrEnum):
    """What a mark is to its diagnostic: its place, words to point out in it, or another place it tells of."""

    PLACE = "place"
    WORDS = "words"
    OTHER = "other"


class Mark(NamedTuple):
    """Code points of a text. number: of the diagnostic in the report."""

    start: int
    end: int
    number: int
    role: Role


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of an article, or a part of a long one, without markup.

    kind: of the block, or the name of a field that is no block. line: where the block begins in its file.
    skipped: how many blocks before it are not shown. cut: is there more of the block before and behind?
    """

    kind: str
    text: str
    line: int
    marks: tuple[Mark, ...] = ()
    skipped: int = 0
    cut: tuple[bool, bool] = (False, False)


@dataclass(frozen=True, slots=True)
class Galley:
    """One article. numbers: of its diagnostics in the report, in order.

    passages: what is marked and what stands beside it; none where nothing was found or there is no room.
    rest: how many blocks behind the last of them are not shown. day: ISO 8601, empty if not known.
    """

    path: str
    record: str | None
    headline: str
    day: str
    byline: str
    section: str
    language: str
    numbers: tuple[int, ...] = ()
    passages: tuple[Passage, ...] = ()
    rest: int = 0


@dataclass(frozen=True, slots=True)
class Quote:
    """What stands at one place, without markup; marks: the words that the other place of a pair lacks."""

    headline: str
    day: str
    text: str
    marks: tuple[Span, ...] = ()
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Twins:
    """The two places of the diagnostic of this number, whose texts are alike. equal: word for word."""

    number: int
    earlier: Quote
    again: Quote
    equal: bool
    words: int


@dataclass(frozen=True, slots=True)
class Edition:
    """A report, and galleys of all articles to report on, by path and place in the file; scores: of the same.

    twins: in the order of the diagnostics. untold: how many pairs there was no room for.
    """

    report: Report
    galleys: tuple[Galley, ...]
    scores: Scorecard
    twins: tuple[Twins, ...] = ()
    untold: int = 0
