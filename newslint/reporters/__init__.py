"""One file per output format: a Report to lines of text."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import NamedTuple, Protocol, cast

from newslint.model.diagnostic import Report

# Name of a format -> what it is for.
FORMATS = {
    "text": "for people: each diagnostic with its lines of source",
    "concise": "one line a diagnostic",
    "json": "one object with a summary and all diagnostics",
    "jsonl": "one object a line for each diagnostic",
    "sarif": "SARIF 2.1.0, for code scanning",
    "github": "annotations of GitHub Actions",
    "gitlab": "a code quality report of GitLab",
    "junit": "JUnit XML",
    "rdjson": "the diagnostic format of reviewdog",
    "checkstyle": "Checkstyle XML",
    "markdown": "a table, for a comment or a summary",
}


class Style(NamedTuple):
    """Where output goes: colours or none, and the width of the terminal in cells."""

    color: bool = False
    width: int = 100


class Reporter(Protocol):
    """One format."""

    def __call__(self, report: Report, style: Style) -> Iterator[str]: ...


def render(output_format: str, report: Report, style: Style) -> Iterator[str]:
    """The lines of a report in one of FORMATS, without line ends."""
    module = import_module(f"newslint.reporters.{output_format}")
    return cast(Reporter, module.render)(report, style)
