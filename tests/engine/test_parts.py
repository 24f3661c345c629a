"""A large file of JSON Lines is read in parts, and nothing of what is told shows it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.engine import parts
from newslint.engine.parts import parted
from newslint.engine.request import Request
from newslint.engine.run import run
from newslint.engine.source_file import SourceFile
from newslint.model.diagnostic import Report, Severity
from newslint.model.span import LineIndex
from newslint.policy.config import Config
from newslint.policy.rulebook import Rulebook
from tests.articles import articles

SAID = (
    "The harbour trust shut the eastern quay on Friday after the crane had fallen across two berths, it said."
)
POLICY = Rulebook.load().configure(Config(Path()))


def source(end: str = "\n") -> str:
    """Records with text that comes back, ids that do, letters of several bytes, and what is no article."""
    records: list[object] = []
    for number, text in enumerate(articles(60, words=90)):
        _, _, body = text.split("---\n")
        records.append({"id": number % 50, "title": f"Café {number} 🙂", "body": f"{body.strip()}\n\n{SAID}"})
    records[7:7] = [{"title": "no body"}, [1], {"kind": "nothing"}]
    lines = [json.dumps(each, ensure_ascii=False) for each in records]
    lines[20:20] = ["", '{"title": "cut', "  "]
    return end.join(lines) + end


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file is large."""
    monkeypatch.setattr(parts, "LARGE", 1)
    monkeypatch.setattr(parts, "SIZE", 4096)


Linted = Callable[..., Report]


def linted(path: Path, jobs: int = 1) -> Report:
    """The report on one file."""
    return run(
        Request(POLICY, (SourceFile(path, "a.jsonl", True, True),), jobs=jobs, min_level=Severity.INFO)
    )


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.usefixtures("small")
def test_parts_tile_a_file(tmp_path: Path, end: str, mark: str) -> None:
    text = mark + source(end)
    path = tmp_path / "a.jsonl"
    path.write_bytes(text.encode())
    found = [file.part for file in parted([SourceFile(path, "a.jsonl", True, True)])]
    assert len(found) == 1 if end == "\r" else len(found) > 5
    at = 0
    for part in found:
        assert part is not None
        assert part.start == at
        at = part.end
        before = path.read_bytes()[: part.start].decode()
        assert part.origin.offset == len(before)
        assert part.origin.line == LineIndex(text).position(len(before)).line
    assert at == path.stat().st_size


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_same_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jobs: int) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(source(), encoding="utf-8")
    whole = linted(path)
    assert len(whole.diagnostics) > 60
    assert {each.rule for each in whole.diagnostics} >= {"input/unreadable", "duplication/boilerplate"}
    monkeypatch.setattr(parts, "LARGE", 1)
    monkeypatch.setattr(parts, "SIZE", 4096)
    again = linted(path, jobs)
    assert again.diagnostics == whole.diagnostics
    assert again._replace(descriptors={}) == whole._replace(descriptors={})


@pytest.mark.usefixtures("small")
def test_a_file_without_an_article_is_told_once(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"a": "word word word word word"}\n' * 1000, encoding="utf-8")
    report = linted(path)
    assert [each.reason for each in report.skipped] == ["JSON Lines without the body of an article"]
    (failure,) = report.failures
    assert failure.message.startswith("a.jsonl: there is no article in it")
    assert (report.files, report.documents) == (0, 0)


@pytest.mark.usefixtures("small")
def test_what_stays_whole(tmp_path: Path) -> None:
    wide, short, other = tmp_path / "a.jsonl", tmp_path / "b.jsonl", tmp_path / "c.md"
    wide.write_bytes(b"\xff\xfe" + "a\n".encode("utf-16-le") * 9000)
    short.write_text("{}\n")
    other.write_text("word\n" * 9000)
    files = [
        SourceFile(path, path.name, True, True) for path in (wide, short, other, tmp_path / "none.jsonl")
    ]
    files.append(SourceFile(None, "-.jsonl", True, True, b"{}\n" * 9000))
    assert list(parted(files)) == files
