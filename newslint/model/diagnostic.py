"""What a run reports: locations, findings, diagnostics, and the report that holds them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import NamedTuple

from newslint.model.span import Position, Span

Value = str | int | float | bool


class Severity(IntEnum):
    """Ordered: off < info < warning < error."""

    OFF = 0
    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The word that users read and write."""
        return self.name.lower()


class Location(NamedTuple):
    """A span of one document's source; marks are spans inside it, such as the words that differ.

    text: what a reader sees there, markup resolved; it survives a reformatting, so identity is made of it.
    """

    name: str
    record: str | None
    span: Span
    marks: tuple[Span, ...] = ()
    text: str = ""


class Edit(NamedTuple):
    """One stretch of a document's source, and the text that a reader should see there in its stead.

    Who places it spells the text as the source wants it: escaped in JSON, as references in HTML. The span of
    a whole block without a text drops the block, with the markup and the blank line that go with it.
    """

    span: Span
    text: str


class Fix(NamedTuple):
    """What would mend a finding: edits of one source, in order and apart. safe: no one need look at it."""

    edits: tuple[Edit, ...]
    safe: bool


class Finding(NamedTuple):
    """A fact stated by a check: where, with which named values, and the other places it is about.

    covers: other places for which it speaks, so that rules which yield to its own are silent there.
    """

    where: Location
    values: Mapping[str, Value] = {}
    related: tuple[Location, ...] = ()
    covers: tuple[Location, ...] = ()
    fix: Fix | None = None


class SourceLine(NamedTuple):
    """A line of source, or a window of a very long one; `column` is the 1-based column of `text[0]`."""

    number: int
    column: int
    text: str
    cut: bool = False


class Excerpt(NamedTuple):
    """A location resolved for people: positions in the file and the source lines to show.

    byte_columns: of start and end, 1-based UTF-8 bytes in their lines, where the source is known.
    """

    path: str
    record: str | None
    start: Position
    end: Position
    lines: tuple[SourceLine, ...] = ()
    marks: tuple[tuple[Position, Position], ...] = ()
    message: str = ""
    byte_columns: tuple[int, int] | None = None


class Stretch(NamedTuple):
    """A place without its text: code points of a file, both ends as offsets."""

    path: str
    record: str | None
    start: int
    end: int


class Replacement(NamedTuple):
    """An edit, placed in the file; byte_columns: as in an excerpt.

    text: as it is written there; shows: as a reader sees it.
    """

    start: Position
    end: Position
    text: str
    byte_columns: tuple[int, int]
    shows: str = ""


class Remedy(NamedTuple):
    """The fix of a diagnostic, placed in its file. safe: it can be applied without a look.

    made_for: the identity of the document that it holds for; of any other it says nothing.
    """

    changes: tuple[Replacement, ...]
    safe: bool
    made_for: str = ""


class Diagnostic(NamedTuple):
    """A finding under a rule: what is printed; covers: where else rules that yield to it are silent.

    barred: it has a fix that cannot be written where it stands.
    """

    rule: str
    severity: Severity
    message: str
    where: Excerpt
    related: tuple[Excerpt, ...] = ()
    values: Mapping[str, Value] = {}
    fingerprint: str = ""
    covers: tuple[Stretch, ...] = ()
    fix: Remedy | None = None
    barred: bool = False


class Descriptor(NamedTuple):
    """What a reporter may say about a rule. shared: its findings are each about one text in many articles."""

    id: str
    summary: str
    why: str
    severity: Severity
    shared: bool = False


class Hidden(NamedTuple):
    """Diagnostics in one file that the limit of a rule for one article kept from being printed."""

    rule: str
    path: str
    more: int


class Accepted(NamedTuple):
    """An entry of a baseline: the identity of a finding that is passed over, and where it was."""

    fingerprint: str
    rule: str
    path: str


class Failure(NamedTuple):
    """Something that makes the run incomplete: a check that raised, a file that could not be opened."""

    message: str
    detail: str = ""


class Skipped(NamedTuple):
    """A file that was not linted, with the reason."""

    path: str
    reason: str


class Report(NamedTuple):
    """All that a reporter prints; diagnostics are sorted by path, position and rule.

    incomplete: something could not be read or checked, so that silence proves nothing.
    below_level: how many diagnostics of each severity `min_level` kept silent.
    linted: the paths of files with articles to report on, sorted. withheld: diagnostics left out of
    `diagnostics` because no more than so many were asked for. known: diagnostics that a baseline passes over.
    unused: entries of a baseline that find nothing any more.
    """

    diagnostics: tuple[Diagnostic, ...] = ()
    descriptors: Mapping[str, Descriptor] = {}
    files: int = 0
    documents: int = 0
    skipped: tuple[Skipped, ...] = ()
    hidden: tuple[Hidden, ...] = ()
    failures: tuple[Failure, ...] = ()
    below_level: Mapping[str, int] = {}
    incomplete: bool = False
    linted: tuple[str, ...] = ()
    withheld: int = 0
    known: tuple[Diagnostic, ...] = ()
    unused: tuple[Accepted, ...] = ()

    @property
    def clean(self) -> bool:
        """Was everything read and checked, and nothing found that is to be told?"""
        return not (self.diagnostics or self.hidden or self.incomplete)
