"""What a run says: its report to standard output and to files, the rest to standard error."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.cli.console import say_lines, tell_lines
from newslint.cli.outputs import Output, summarise
from newslint.errors import UserError
from newslint.model.diagnostic import Report
from newslint.reporters import Style, render, tally

MAX_FAILURES = 10  # told one by one: a check that raises on one article raises on many
COUNTED = ("text", "concise", "json", "jsonl")  # formats in which there are statistics
HUMAN = ("text", "concise", "github", "markdown")  # formats beside which standard error says all


class Voice(NamedTuple):
    """format: for standard output. statistics: counts in place of diagnostics. most: diagnostics printed.

    aside: standard output is for something else, so the report goes to standard error.
    """

    format: str
    outputs: tuple[Output, ...]
    style: Style
    statistics: bool = False
    most: int | None = None
    quiet: bool = False
    verbose: bool = False
    aside: bool = False

    def held(self) -> Voice:
        """This, if what is asked for goes together; else UserError."""
        if self.statistics and self.format not in COUNTED:
            raise UserError(f"--statistics are told as text, json or jsonl, not as {self.format}")
        return self

    def tell(self, report: Report) -> None:
        """The report, in every format that was asked for."""
        for each in self.outputs:
            each.write(report)
        summarise(report, self.format)
        shown = tally.shortened(report, self.most)
        lines = self._counts(shown) if self.statistics else render(self.format, shown, self.style)
        if self.aside:
            say_lines(lines)
        else:
            tell_lines(lines)

    def _counts(self, report: Report) -> Iterator[str]:
        from newslint.reporters import statistics

        if self.format == "jsonl":
            return statistics.as_jsonl(report)
        return statistics.as_json(report) if self.format == "json" else statistics.table(report, self.style)

    def close(self, report: Report, notes: Sequence[str], listed: bool) -> None:
        """What failed, and unless quiet the closing words; listed: only files were, so there are none."""
        say_lines(self._failures(report))
        if self.quiet:
            return
        say_lines(notes)
        if not listed:
            report = report._replace(withheld=tally.shortened(report, self.most).withheld)
            say_lines(tally.summary(report) if self.format in HUMAN else tally.kept_back(report))

    def _failures(self, report: Report) -> Iterator[str]:
        told = len(report.failures) if self.verbose else MAX_FAILURES
        for failure in report.failures[:told]:
            yield f"newslint: {failure.message}"
            if self.verbose and failure.detail:
                yield from failure.detail.rstrip("\n").split("\n")
        if len(report.failures) > told:
            yield f"newslint: {len(report.failures) - told} more failures (--verbose tells all)"
