"""Diagnostics and reports survive being kept: every field that they have, and every one that they may gain."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import pytest

from newslint.engine.discover import discover
from newslint.engine.plain import diagnostic_of, plain
from newslint.engine.rosters import Rosters
from newslint.engine.run import Request, run
from newslint.engine.snapshot import report_of, snapshot
from newslint.model.diagnostic import (
    Diagnostic,
    Excerpt,
    Hidden,
    Remedy,
    Replacement,
    Report,
    Severity,
    Skipped,
    SourceLine,
    Stretch,
)
from newslint.model.span import Position
from newslint.policy.config import Config
from newslint.policy.rulebook import Rulebook

START, END = Position(3, 5, 40), Position(4, 2, 61)
PLACE = Excerpt(
    "a \udcff.md", "17", START, END, (SourceLine(3, 2, "é 𝔸 \u2028", True),), ((START, END),), "see", (6, 3)
)
REMEDY = Remedy((Replacement(START, END, "&eacute;", (1, 2), "é"),), True, "digest:7")
FULL = Diagnostic(
    "pack/rule",
    Severity.ERROR,
    "says",
    PLACE,
    (PLACE._replace(path="b.md", record=None, byte_columns=None),),
    {"count": 3, "share": 0.1, "exact": True, "word": "\ud800"},
    "0f",
    (Stretch("a.md", None, 3, 9),),
    REMEDY,
    True,
)
REPORT = Report(
    diagnostics=(FULL,),
    files=2,
    documents=3,
    skipped=(Skipped("README.md", "a readme"),),
    hidden=(Hidden("pack/rule", "a.md", 4),),
    below_level={"info": 2},
    incomplete=True,
    linted=("a.md", "b.md"),
    known=(FULL._replace(fix=None, barred=False),),
)
NOT_KEPT = {
    "descriptors",
    "failures",
    "withheld",
    "unused",
}  # made again, or never there when a report is kept


@pytest.mark.parametrize("value", [FULL, PLACE, REMEDY, REMEDY.changes[0], PLACE.lines[0]])
def test_the_examples_here_give_every_field_a_value(value: NamedTuple) -> None:
    for name, given in zip(value._fields, value, strict=True):
        assert given not in (None, "", (), {}, False), name


def test_a_diagnostic_survives() -> None:
    assert diagnostic_of(json.loads(json.dumps(plain(FULL)))) == FULL


def test_a_report_survives() -> None:
    for name, value in zip(REPORT._fields, REPORT, strict=True):
        given = value not in (None, "", (), {}, False, 0)
        assert given is not (name in NOT_KEPT), name
    policy = Rulebook.load().configure(Config(Path.cwd()))
    kept = report_of(
        snapshot(REPORT, set(), Rosters(policy, Severity.INFO)), policy, Rosters(policy, Severity.INFO)
    )
    assert kept is not None
    assert kept._replace(descriptors={}) == REPORT


def test_all_that_is_found_in_the_newsroom_survives(newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(newsroom)
    config = Config(newsroom)
    policy = Rulebook.load().configure(config, ["all"])
    found = run(Request(policy, discover(["."], config).files, jobs=1, min_level=Severity.INFO)).diagnostics
    assert any(each.fix for each in found)
    assert [diagnostic_of(json.loads(json.dumps(plain(each)))) for each in found] == list(found)
