"""The one interface of all checks, from one article to a billion paragraphs.

The annotations of a check are its options (no defaults: those stand in rule files); it never changes.
It knows text and options: no files, clock, severity or wording. It must be picklable.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Annotated, ClassVar, Literal, NamedTuple

from newslint.checks._options import Options
from newslint.measure.anchors import Cues
from newslint.measure.patterns import problem
from newslint.model.diagnostic import Finding
from newslint.model.document import Document
from newslint.model.observations import Observation, Observations

Across = Literal["document", "corpus", "everywhere"]  # everywhere: in one document and between documents


class Bounds(NamedTuple):
    """What an option may be, both ends included; whoever reads settings holds them to it."""

    least: float
    most: float | None = None


class Held(NamedTuple):
    """What every text of an option must be: `problem` says what is wrong with one, or nothing.

    Whoever reads the settings of a project holds them to it; rules that come with newslint are tested.
    """

    problem: Callable[[str], str]


Share = Annotated[float, Bounds(0, 1)]
Count = Annotated[int, Bounds(1)]
Phrases = Annotated[tuple[str, ...], Held(problem)]
Swaps = Annotated[Mapping[str, str], Held(problem)]


class Check(Options):
    """What every check declares: options, and the named values that its findings carry, for rules to tell."""

    VALUES: ClassVar[Mapping[str, type]] = {}
    FADES: ClassVar[bool] = False  # does an option `today` that grows only take findings away?


class DocumentCheck(Check):
    """Sees one article."""

    def cues(self) -> Cues | None:
        """What must stand in the prose of an article for it to be worth a look; None: it always is.

        The engine asks for the cues of all checks at once.
        """
        return None

    @abstractmethod
    def findings(self, document: Document) -> Iterable[Finding]:
        """The findings in this document, in any order."""


class CorpusCheck(Check):
    """Sees blocks of many articles through keys; the engine owns the join."""

    across: Across

    @property
    def in_document(self) -> bool:
        """Does it compare the blocks of one document with each other?"""
        return self.across != "corpus"

    @property
    def in_corpus(self) -> bool:
        """Does it compare documents with each other?"""
        return self.across != "document"

    @abstractmethod
    def blocks(self, document: Document) -> Iterator[int]:
        """Indices into `document.blocks` of the blocks that this check looks at."""

    @abstractmethod
    def observe(self, documents: Sequence[Document]) -> Observations:
        """Keys of those blocks, private filters with a loose bar. Pure, vectorised over the batch."""


class PairCheck(CorpusCheck):
    """Judges two blocks that share a key; one that is about whole articles looks at one block of each."""

    RANK: ClassVar[str] = "similarity"  # of several findings at one block, the greatest value of this is told
    LONE: ClassVar[bool] = False  # does every finding stand in the block `again`, and speak for no other?
    KEYLESS: ClassVar[bool] = False  # does `few` serve for all blocks of one document, however many?

    def few(self, places: Sequence[Observation]) -> Iterable[tuple[int, int]]:
        """Of a few blocks the pairs i < j to compare, without keys: all, if the check knows no better."""
        return combinations(range(len(places)), 2)

    def may_tell(self, seen: str, again: str) -> bool:
        """False only if two blocks of these texts cannot be told: asked before their documents are opened."""
        return True

    def sift(self, texts: Sequence[str], pairs: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
        """Of many pairs of texts that may share a key those that may be told."""
        return [(i, j) for i, j in pairs if self.may_tell(texts[i], texts[j])]

    @abstractmethod
    def compare(self, seen: Observation, again: Observation) -> Finding | None:
        """The finding at `again`, related to `seen`, if the exact measure says so."""


class TallyCheck(CorpusCheck):
    """Judges all blocks that share one key."""

    @property
    def least(self) -> int:
        """How many blocks of one key are worth a judgement."""
        return 2

    @abstractmethod
    def judge(self, group: Sequence[Observation]) -> Iterable[Finding]:
        """The findings in blocks of one key, which come in reading order: date, path, place.

        A finding whose own place is not in focus is told at the first of its other places that is.
        """
