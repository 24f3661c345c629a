"""Which files are linted, which are not, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.model.diagnostic import Report
from newslint.reporters import Style
from newslint.reporters.cells import visible
from newslint.reporters.paint import DIM, paint
from newslint.reporters.tally import UNREADABLE


def listing(reasons: Mapping[str, str], report: Report, style: Style) -> Iterator[str]:
    """A line for each path: files, each with the reason why it is in, and what was passed over with why."""
    notes = dict(reasons)
    for each in report.diagnostics:
        if each.rule == UNREADABLE and each.where.record is None:
            notes[each.where.path] = each.message
    for skipped in report.skipped:
        notes[skipped.path] = f"skipped: {skipped.reason}"
    for name, note in sorted(notes.items()):
        yield visible(name) + (paint(f"  ({visible(note)})", DIM, style) if note else "")


def others(counts: Mapping[str, int]) -> Iterator[str]:
    """How many files there are of suffixes that are not read, if any."""
    if counts:
        told = (f"{count} {suffix or 'without suffix'}" for suffix, count in sorted(counts.items()))
        yield f"Not read, being of other kinds: {', '.join(told)}."
