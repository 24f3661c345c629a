"""Where reports go: several formats in one run, files that are whole or not there, and how much is told."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from newslint.reporters import FORMATS
from newslint.reporters.tally import HOW_TO_SILENCE
from tests.articles import REPEATED_HEADLINE
from tests.conftest import Ask, interrupt, write

FOUND = f"Found 2 errors in 2 of 3 articles.\n{HOW_TO_SILENCE}\n"


def test_several_formats_in_one_run(ask: Ask) -> None:
    told = ask("check", "--output", "sarif:out.sarif", "--output", "jsonl:out.jsonl", "--output", "concise:-")
    assert told.code == 1
    assert told.out == ask("check", "--output-format", "concise").out
    assert told.err == FOUND
    log = json.loads(Path("out.sarif").read_text(encoding="utf-8"))
    lines = [json.loads(line) for line in Path("out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [each["rule"] for each in lines] == [each["ruleId"] for each in log["runs"][0]["results"]]
    assert len(lines) == 2


def test_standard_output_stays_text(ask: Ask) -> None:
    told = ask("check", "--output", "junit:out.xml", "--quiet")
    assert told.out == ask("check", "--quiet").out
    assert Path("out.xml").read_text(encoding="utf-8").startswith("<?xml")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--output", "sarf:x"], "--output: unknown format 'sarf'; did you mean 'sarif'?"),
        (["--output", "sarif"], "--output: 'sarif' names no file: write sarif:FILE, or sarif:-"),
        (["--output", "sarif:"], "--output: 'sarif:' names no file: write sarif:FILE, or sarif:-"),
        (["--output", "sarif:none/x.sarif"], "--output: no such folder: none"),
        (["--output", "sarif:news"], "--output: news is a folder"),
        (["--output", "sarif:-", "--output", "json:-"], "two formats for standard output: sarif and json"),
        (
            ["--output", "sarif:-", "--output-format", "json"],
            "two formats for standard output: json and sarif",
        ),
        (
            ["--output", "sarif:x", "--show-files"],
            "--show-files lints nothing, so there is nothing for --output",
        ),
    ],
)
def test_outputs_that_cannot_be_are_told_before_the_run(ask: Ask, arguments: list[str], message: str) -> None:
    assert ask("check", *arguments) == (2, "", f"newslint: {message}\n")


@pytest.mark.skipif(os.name == "nt", reason="permissions are otherwise there")
def test_file_that_cannot_be_written(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("sealed").mkdir()
    monkeypatch.setattr(
        "os.access", lambda path, mode: Path(path).name != "sealed"
    )  # root may write anywhere
    message = "newslint: --output: cannot write sealed/x.sarif: permission denied\n"
    assert ask("check", "--output", "sarif:sealed/x.sarif") == (2, "", message)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no such device here")
def test_full_disk(ask: Ask) -> None:
    told = ask("check", "--output", "sarif:/dev/full")
    assert told == (2, "", "newslint: --output: cannot write /dev/full: No space left on device\n")


def test_report_in_the_tree_is_no_article(ask: Ask) -> None:
    for _ in range(2):
        told = ask("check", "--output", "markdown:news/report.md", "--quiet", "--output-format", "concise")
        assert told.out.count("\n") == 2
    assert sorted(path.name for path in Path("news").iterdir()) == ["baker.md", "ferry.md", "report.md"]


@pytest.mark.parametrize("output_format", sorted(FORMATS))
def test_report_of_an_earlier_run_is_no_article(ask: Ask, output_format: str) -> None:
    suffixes = {
        "markdown": "md",
        "jsonl": "jsonl",
        "json": "json",
        "sarif": "json",
        "gitlab": "json",
        "rdjson": "json",
    }
    file = f"news/report.{suffixes.get(output_format, 'log')}"
    before = ask("check", "--output-format", "concise", "--output", f"{output_format}:{file}")
    assert ask("check", "--output-format", "concise") == before


def test_summary_of_a_step(ask: Ask, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    write(tmp_path / "summary", "# Before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary"))
    ask("check", "--output-format", "concise")
    assert (tmp_path / "summary").read_text() == "# Before\n"
    told = ask("check", "--output-format", "github")
    assert told.out.startswith(
        "::error title=newslint%3A headlines/repeated-in-body,file=news/ferry.md,line=5,"
    )
    assert told.err == FOUND
    assert (
        (tmp_path / "summary")
        .read_text()
        .startswith("# Before\n## newslint: found 2 errors in 2 of 3 articles\n")
    )
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "none" / "summary"))
    told = ask("check", "--output-format", "github")
    assert told.code == 2
    assert "GITHUB_STEP_SUMMARY: cannot write" in told.err


def test_at_most_so_many_and_the_most_severe(ask: Ask) -> None:
    write(Path("newslint.yaml"), "rules: {headlines/repeated-in-body: warning}\n")
    told = ask("check", "--output-format", "concise", "--max-diagnostics", "1", "--output", "jsonl:all.jsonl")
    assert told.out.startswith("wire/quay.txt:7:1: error")
    assert told.out.count("\n") == 1
    assert told.err == (
        "Found 1 error and 1 warning in 2 of 3 articles.\n"
        f"1 more beyond --max-diagnostics, none of them more severe.\n{HOW_TO_SILENCE}\n"
    )
    assert Path("all.jsonl").read_text(encoding="utf-8").count("\n") == 2
    told = ask("check", "--output-format", "json", "--max-diagnostics", "0")
    assert told.code == 1
    assert json.loads(told.out)["summary"]["withheld"] == 2
    assert told.err == "2 more beyond --max-diagnostics, none of them more severe.\n"
    assert ask("check", "--max-diagnostics", "2").err.startswith(
        "Found 1 error and 1 warning in 2 of 3 articles.\nWhere"
    )


@pytest.mark.skipif(os.name == "nt", reason="signals are otherwise there")
def test_interrupted_run_leaves_no_half_a_file(tmp_path: Path) -> None:
    for number in range(3000):
        write(tmp_path / f"{number:04}.md", REPEATED_HEADLINE)
    command = [
        sys.executable,
        "-m",
        "newslint",
        "check",
        "--isolated",
        "--quiet",
        "--output",
        "sarif:out.sarif",
    ]
    process = subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
    )
    interrupt(process, 0.8)
    assert (process.wait(60), process.communicate()[1]) == (130, b"")
    assert not list(tmp_path.glob("*sarif*"))
