"""The JSON contract, byte by byte: other tools rely on it, so it only grows."""

from __future__ import annotations

import json
import math

import pytest

from newslint import __version__
from newslint.model.diagnostic import Diagnostic, Failure, Hidden, Report, Severity, Skipped, Value
from newslint.reporters import FORMATS, Style, render
from tests.reporters.reports import diagnostic, excerpt

BODY = "Skarra ferry\n\nThe ferry to Skarra sails again.\n"


def lines(output_format: str, *diagnostics: Diagnostic, **fields: object) -> list[str]:
    return list(render(output_format, Report(diagnostics, **fields), Style()))  # type: ignore[arg-type]


def test_one_line_for_each_diagnostic() -> None:
    where = excerpt(BODY, "ferry to Skarra", path="a.md")
    related = excerpt(BODY, "Skarra ferry", path="feed.jsonl", record="17", message="the headline")
    found = Diagnostic(
        "pack/rule", Severity.WARNING, "is wrong", where, (related,), {"similarity": 0.5, "words": 3}, "f00d"
    )
    assert (
        lines("jsonl", found, found)
        == [
            '{"rule": "pack/rule", "severity": "warning", "message": "is wrong", "path": "a.md", "record": null, '
            '"start": {"line": 3, "column": 5, "offset": 18}, "end": {"line": 3, "column": 20, "offset": 33}, '
            '"related": [{"path": "feed.jsonl", "record": "17", "start": {"line": 1, "column": 1, "offset": 0}, '
            '"end": {"line": 1, "column": 13, "offset": 12}, "message": "the headline"}], '
            '"values": {"similarity": 0.5, "words": 3}, "fingerprint": "f00d", "fix": null}'
        ]
        * 2
    )


@pytest.mark.parametrize(
    "character", ["\n", "\x00", "\x1b", "\x85", "\u2028", "\u2029", '"', "\\", "国", "👍", "\ud83d"]
)
def test_any_character_survives_and_none_ends_a_line(character: str) -> None:
    message = f"a{character}b"
    [line] = lines("jsonl", diagnostic(excerpt("x", "x"), message=message))
    assert len(line.splitlines()) == 1
    assert json.loads(line)["message"] == message
    through_a_pipe = line.encode("utf-8", "backslashreplace").decode()
    assert json.loads(through_a_pipe)["message"] == message


@pytest.mark.parametrize("value", [math.inf, -math.inf, math.nan])
def test_what_json_has_no_number_for_is_null(value: Value) -> None:
    found = Diagnostic("pack/rule", Severity.INFO, "", excerpt("x", "x"), (), {"grade": value})
    assert json.loads(lines("jsonl", found)[0])["values"] == {"grade": None}


def test_one_object_with_a_summary() -> None:
    found = [
        diagnostic(excerpt(BODY, "ferry", path="a.md")),
        diagnostic(excerpt(BODY, "Skarra", path="a.md"), severity=Severity.WARNING),
    ]
    told = lines(
        "json",
        *found,
        files=3,
        documents=5,
        skipped=(Skipped("README.md", "no article"),),
        hidden=(Hidden("pack/rule", "a.md", 2),),
        failures=(Failure("a check raised"),),
        below_level={"info": 4},
        incomplete=True,
    )
    whole = json.loads("\n".join(told))
    assert list(whole) == ["version", "summary", "diagnostics"]
    assert whole["version"] == __version__
    assert whole["summary"] == {
        "files": 3,
        "articles": 5,
        "articles_with_findings": 1,
        "errors": 1,
        "warnings": 1,
        "infos": 0,
        "hidden": [{"rule": "pack/rule", "path": "a.md", "count": 2}],
        "below_level": {"info": 4},
        "known": 0,
        "unused_in_baseline": 0,
        "withheld": 0,
        "skipped": 1,
        "failures": ["a check raised"],
        "incomplete": True,
    }
    assert whole["diagnostics"] == [json.loads(line) for line in lines("jsonl", *found)]


def test_nothing_found_is_still_an_object() -> None:
    assert json.loads("\n".join(lines("json")))["diagnostics"] == []
    assert lines("jsonl") == []


def test_every_format_renders() -> None:
    for output_format in FORMATS:
        assert "pack/rule" in "\n".join(lines(output_format, diagnostic(excerpt("x", "x"))))
