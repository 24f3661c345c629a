"""A command line that is read without Typer asks for what Typer reads in it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.cli import lint
from newslint.cli.app import UsageError, app
from newslint.cli.asked import Asked
from newslint.cli.straight import FLAGS, LISTS, VALUES, straight

TEXTS = (
    "a.md",
    "news",
    "jsonl",
    "text",
    "error",
    "info",
    "never",
    "warning",
    "3",
    "-1",
    "-",
    "",
    "all,x",
    "no",
)
WORDS = st.sampled_from((*FLAGS, *VALUES, *LISTS, *TEXTS, "--fix", "--", "-v", "--jobs=2", "-h"))
PAIRS = st.tuples(st.sampled_from((*VALUES, *LISTS)), st.sampled_from(TEXTS))
LINES = st.lists(PAIRS | st.tuples(WORDS), max_size=5)


def by_typer(arguments: list[str]) -> Asked | None:
    """What Typer reads; None if it has something to say."""
    read: list[Asked] = []
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(lint, "lint", lambda asked: read.append(asked) or 0)
        try:
            app(arguments, prog_name="newslint", standalone_mode=False)
        except UsageError:
            return None
    return read[0] if read else None


def plain(asked: Asked) -> dict[str, Any]:
    """Without the difference between nothing and an empty list."""
    return {name: value if value != [] else None for name, value in asked._asdict().items()}


@given(LINES)
def test_both_read_the_same(line: list[tuple[str, ...]]) -> None:
    arguments = ["check", *(word for words in line for word in words)]
    asked = straight(arguments)
    if asked is not None:
        read = by_typer(arguments)
        assert read is not None, arguments
        assert plain(read) == plain(asked), arguments


def test_what_a_hook_says_is_read_straight() -> None:
    line = "check --force-exclude --archive news.archive --min-level info --jobs 2 a.md -q b.md --select x --select y"
    asked = straight(line.split())
    assert asked and (asked.paths, asked.select, asked.jobs) == (["a.md", "b.md"], ["x", "y"], 2)
    assert asked.force_exclude and asked.quiet and not asked.isolated


@pytest.mark.parametrize(
    "line",
    [
        "rules", "--version", "check --help", "check -", "check --fix a.md", "check --jobs -1", "check --jobs two",
        "check --output-format tex", "check --select", "check --config --quiet", "check --jobs=2", "check -- a.md",
        "check -qv", "check --no-such-option",
    ],
)  # fmt: skip
def test_all_else_is_left_to_typer(line: str) -> None:
    assert straight(line.split()) is None


def test_all_that_is_asked_for_has_the_defaults_of_the_command() -> None:
    read = by_typer(["check"])
    assert read and plain(read) == plain(Asked())
