"""What is found in the fixture newsroom: the transcript of a run in its own folder, and silence on sound articles."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.conftest import Run

FOUND = """\
"""


def at(place: Mapping[str, Any]) -> str:
    return f"{place['path']}:{place['start']['line']}:{place['start']['column']}"


def test_all_that_is_found(newslint: Run, newsroom: Path) -> None:
    done = newslint("check", "--output-format", "jsonl", cwd=newsroom)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    lines = (
        " ".join((at(each), each["severity"], each["rule"], *map(at, each["related"]))) for each in found
    )
    assert "\n".join(lines) + "\n" == FOUND
    assert done.returncode == 1


@pytest.mark.parametrize(
    "path",
    [
        "content/business/oyster-growers.md",
        "content/council/budget-vote.md",
        "content/news/ferry-timetable-returns.md",
        "content/news/lighthouse-lamp-relit.md",
        "content/opinion/leave-the-market-alone.md",
        "content/sport/harriers-reach-final.md",
        "wire/footbridge-reopens.txt",
        "wire/seed-library.txt",
    ],
)
def test_sound_article_is_silent(newslint: Run, newsroom: Path, path: str) -> None:
    done = newslint("check", "--min-level", "info", "--output-format", "concise", path, cwd=newsroom)
    assert (done.stdout, done.returncode) == ("", 0)
