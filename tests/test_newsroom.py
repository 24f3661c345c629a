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
content/business/cannery-to-close.md:10:1 warning captions/photo-credit
content/business/cannery-to-close.md:16:1 warning captions/unpunctuated-fragment
content/business/cannery-workers-retrain.md:10:1 warning captions/dated-scene
content/business/cannery-workers-retrain.md:14:1 warning duplication/recycled-paragraph content/business/cannery-to-close.md:14:1
content/council/parking-plan.md:19:5 warning suppression/unused
content/council/resilience-strategy.md:8:1 warning readability/wall-of-text
content/news/crane-topples-at-dock.md:8:3 error headlines/repeated-in-body content/news/crane-topples-at-dock.md:2:8
content/news/crane-topples-at-dock.md:10:1 warning captions/position-cue
content/news/crane-topples-at-dock.md:22:1 error duplication/near-duplicate-paragraph content/news/crane-topples-at-dock.md:14:1
content/news/school-bus-contract.md:16:1 error duplication/repeated-paragraph content/news/school-bus-contract.md:10:1
content/news/school-bus-contract.md:18:47 error duplication/repeated-sentence content/news/school-bus-contract.md:12:61
content/sport/regatta-postponed.md:2:8 warning headlines/shared-headline wire/regatta-postponed.txt:1:1
feed/latest.jsonl:3:183 error headlines/repeated-in-body feed/latest.jsonl:3:41
feed/latest.jsonl:4:632 error duplication/near-duplicate-paragraph feed/latest.jsonl:4:335
feed/latest.jsonl:5:289 warning captions/dated-scene
feed/latest.jsonl:5:289 warning captions/photo-credit
feed/latest.jsonl:5:289 warning captions/repeats-body feed/latest.jsonl:5:187
wire/flood-warning.txt:3:1 warning readability/long-lead
wire/flood-warning.txt:3:1 warning readability/long-paragraph
wire/flood-warning.txt:5:1 error readability/long-sentence
wire/minister-opens-data-centre.txt:3:1 error headlines/repeated-in-body wire/minister-opens-data-centre.txt:1:1
wire/minister-opens-data-centre.txt:4:1 warning captions/position-cue
wire/minister-opens-data-centre.txt:12:1 warning captions/dated-scene
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
