"""Where a report goes: standard output in one format, and files in others."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from newslint.errors import UserError
from newslint.model.diagnostic import Report
from newslint.reporters import FORMATS, Style, render

STANDARD = "-"
SUMMARY = "GITHUB_STEP_SUMMARY"  # names the file to which a step of GitHub Actions appends its summary
SUMMARY_SIZE = 1_000_000  # bytes; 1 MiB a step is what GitHub takes


class Output(NamedTuple):
    """A format and the file that it is written to."""

    format: str
    file: Path

    def write(self, report: Report) -> None:
        """Write the report; UserError if that fails."""
        from newslint.engine.atomic import write_lines

        try:
            write_lines(self.file, render(self.format, report, Style()))
        except OSError as error:
            raise UserError(f"--output: cannot write {self.file}: {error.strerror}") from None


def outputs_named(values: Sequence[str], output_format: str | None) -> tuple[str, tuple[Output, ...]]:
    """The format for standard output, and the outputs to files, that `FMT:FILE` values ask for.

    UserError for an unknown format, a file that cannot be there, or a second format for standard output.
    """
    standard = [output_format] if output_format else []
    outputs: list[Output] = []
    for value in values:
        name, colon, file = value.partition(":")
        if name not in FORMATS:
            from newslint.policy.tree import nearest

            raise UserError(f"--output: unknown format {name!r}{nearest(name, FORMATS)}")
        if not colon or not file:
            raise UserError(f"--output: {value!r} names no file: write {name}:FILE, or {name}:{STANDARD}")
        if file == STANDARD:
            standard.append(name)
        else:
            outputs.append(Output(name, writable(Path(file))))
    if len(standard) > 1:
        raise UserError(f"two formats for standard output: {' and '.join(standard)}")
    return (standard or ["text"])[0], tuple(outputs)


def paths_of(outputs: Sequence[Output]) -> list[Path]:
    """The files that this run will write."""
    return [each.file for each in outputs]


def writable(file: Path) -> Path:
    """The same file; asked before the run, which may take long."""
    if file.is_dir():
        raise UserError(f"--output: {file} is a folder")
    if not file.parent.is_dir():
        raise UserError(f"--output: no such folder: {file.parent}")
    if not os.access(file if file.exists() else file.parent, os.W_OK):
        raise UserError(f"--output: cannot write {file}: permission denied")
    return file


def summarise(report: Report, output_format: str) -> None:
    """Append a table to the summary of the step, where annotations are printed in GitHub Actions."""
    file = os.environ.get(SUMMARY)
    if output_format == "github" and file:
        try:
            with Path(file).open("a", encoding="utf-8", errors="backslashreplace") as stream:
                stream.writelines(f"{line}\n" for line in _table(report))
        except OSError as error:
            raise UserError(f"{SUMMARY}: cannot write {file}: {error.strerror}") from None


def _table(report: Report) -> Iterator[str]:
    from newslint.reporters import markdown

    return markdown.within(markdown.render(report, Style()), SUMMARY_SIZE)
