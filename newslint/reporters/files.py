"""Which files are linted, which are not, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.model.diagnostic import Report
from newslint.reporters import Style
from newslint.reporters.cells import visible
from newslint.reporters.paint import DIM, paint
from newslint.reporters.tally import UNREADABLE


def listing(files: Mapping[str, bool], report: Report, style: Style) -> Iterator[str]:
    """A line for each path: the files (name -> is it in focus?), and what was passed over with the reason."""
    notes = {name: "" if focus else "compared with, not linted" for name, focus in files.items()}
    for each in report.diagnostics:
        if each.rule == UNREADABLE and each.where.record is None:
            notes[each.where.path] = each.message
    for skipped in report.skipped:
        notes[skipped.path] = f"skipped: {skipped.reason}"
    for name, note in sorted(notes.items()):
        yield visible(name) + (paint(f"  ({visible(note)})", DIM, style) if note else "")
