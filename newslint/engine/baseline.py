"""A baseline: findings that were there before, and that a run passes over as often as they are listed.

The identity of a finding is its fingerprint; rule and path stand beside it for people, and to tell which of
several equal findings is the old one.
"""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from newslint.engine.paths import displayed, from_here
from newslint.errors import UserError
from newslint.late import late
from newslint.model.diagnostic import Accepted, Diagnostic, Report
from newslint.policy.selection import UNREADABLE
from newslint.policy.tree import read_text, shown

HEAD = (
    "# newslint baseline, version 1: findings that a run passes over, one a line: fingerprint, rule, path.",
    "# Made by `newslint baseline create`; `newslint baseline prune` drops what is mended.",
)
_LINE = late(r"([0-9a-f]{8,64}) (\S+) (.+)")


class Sifted(NamedTuple):
    """Diagnostics that are new, those that the baseline knows, and entries of it that met none."""

    new: tuple[Diagnostic, ...]
    known: tuple[Diagnostic, ...]
    unmet: tuple[Accepted, ...]


@dataclass(frozen=True, slots=True)
class Baseline:
    """The entries, sorted; a finding that is there twice is listed twice. Their paths are as printed.

    lasting: it is kept in a file, so it matters which of its entries find nothing any more.
    """

    entries: tuple[Accepted, ...] = ()
    lasting: bool = True

    @classmethod
    def of(cls, diagnostics: Iterable[Diagnostic]) -> Baseline:
        """What is found now; what cannot be read is never passed over."""
        entries = (Accepted(each.fingerprint, each.rule, each.where.path) for each in diagnostics)
        return cls(tuple(sorted(each for each in entries if each.rule != UNREADABLE)))

    @classmethod
    def read(cls, path: Path) -> Baseline:
        """From a file; UserError if it is not there or has a line that is none of a baseline."""
        if not path.is_file():
            raise UserError("no such baseline; `newslint baseline create` makes one", shown(path))
        return cls(tuple(sorted(_entries(read_text(path), path))))

    def lines(self, path: Path) -> Iterator[str]:
        """The lines of the file at `path`; paths in it are seen from its folder, so that it can be shared."""
        yield from HEAD
        for each in sorted(each._replace(path=_from(path.parent, each.path)) for each in self.entries):
            yield " ".join(each)

    def sift(self, diagnostics: Sequence[Diagnostic]) -> Sifted:
        """Part what is new from what is known; an entry meets a finding of its own path first."""
        left: defaultdict[str, Counter[Accepted]] = defaultdict(Counter)
        for entry in self.entries:
            left[entry.fingerprint][entry] += 1
        known: set[int] = set()
        for at_its_path in (True, False):
            for number, each in enumerate(diagnostics):
                if number in known or each.fingerprint not in left:
                    continue
                fits = (
                    one for one in left[each.fingerprint] if not at_its_path or one.path == each.where.path
                )
                met = min(fits, default=None)
                if met is not None and each.rule != UNREADABLE:
                    left[each.fingerprint] -= Counter((met,))
                    known.add(number)
        return Sifted(
            tuple(each for number, each in enumerate(diagnostics) if number not in known),
            tuple(each for number, each in enumerate(diagnostics) if number in known),
            tuple(sorted(entry for entries in left.values() for entry in entries.elements())),
        )

    def changed(self, report: Report, added: Baseline) -> Baseline:
        """Without entries that a run over it found unused, and where it met them now; with others added."""
        left = Counter(self.entries)
        left -= Counter(report.unused)
        met = Baseline.of(report.known).entries
        for entry in met:
            own = min(one for one in left if one.fingerprint == entry.fingerprint)
            left -= Counter((entry if entry in left else own,))
        return Baseline(tuple(sorted((*left.elements(), *met, *added.entries))))

    def __or__(self, other: Baseline) -> Baseline:
        """What either knows: of equal findings as many as the one that knows more of them."""
        joined: dict[str, list[Accepted]] = {}
        for one in (self, other):
            of_one: defaultdict[str, list[Accepted]] = defaultdict(list)
            for entry in one.entries:
                of_one[entry.fingerprint].append(entry)
            for fingerprint, entries in of_one.items():
                joined[fingerprint] = max(joined.get(fingerprint, []), entries, key=len)
        both = sorted(entry for entries in joined.values() for entry in entries)
        return Baseline(tuple(both), self.lasting and other.lasting)


def _entries(text: str, path: Path) -> Iterator[Accepted]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line.rstrip())
        if not match:
            raise UserError("not a line of a baseline: fingerprint, rule, path", shown(path), number)
        place = os.path.join(path.parent, match[3])
        yield Accepted(
            match[1], match[2], displayed(from_here(os.path.abspath(place)), os.path.realpath(place))
        )


def _from(folder: Path, name: str) -> str:
    """A path as printed, seen from a folder and on one line."""
    from newslint.reporters.cells import visible

    try:
        name = os.path.relpath(name, folder)
    except ValueError:  # another drive of Windows
        name = os.path.abspath(name)
    return visible(name.replace(os.sep, "/"))
