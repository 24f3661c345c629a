"""Transcripts of `newslint stats`: exact numbers on texts counted by hand."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.conftest import Run

# 16 words in 3 sentences, 18 syllables, 58 letters, 2 long words; the headline, the caption, the list, the
# quotation and the table are no prose.
DAM = """\
---
title: An extraordinarily complicated municipal infrastructure decision
---

The dam leaks. It is old.

- Extraordinarily complicated considerations are listed here.

![Dam](dam.jpg "Extraordinarily complicated installation")

> Extraordinarily complicated considerations were quoted here by somebody else.

| Extraordinarily | complicated |
|---|---|
| considerations | here |

The town will mend it, the council said on Tuesday.
"""
RECORDS = [
    {"id": "x1", "title": "La diga", "body": "La diga che sta sopra il paese non tiene. Il paese la ripara."},
    {"id": "x2", "title": "The dam", "body": "The dam leaks and it is old."},
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two files of three articles."""
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "dam.md").write_text(DAM, encoding="utf-8")
    lines = "".join(json.dumps(record) + "\n" for record in RECORDS)
    (tmp_path / "wire.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path


def test_table(newslint: Run, folder: Path) -> None:
    done = newslint(
        "stats", "--min-words", "5", "--formula", "flesch,lix", "--formula", "gulpease", cwd=folder
    )
    assert done.stdout == (
        "article          words  sentences  flesch   lix  gulpease\n"
        "news/dam.md         16          3   106.2  17.8         -\n"
        "wire.jsonl (x1)     13          2       -   6.5      99.0\n"
        "wire.jsonl (x2)      7          1   115.1   7.0         -\n"
        "p5                 7.6        1.1   106.7   6.5      99.0\n"
        "p25               10.0        1.5   108.5   6.8      99.0\n"
        "median            13.0        2.0   110.7   7.0      99.0\n"
        "p75               14.5        2.5   112.9  12.4      99.0\n"
        "p95               15.7        2.9   114.7  16.8      99.0\n"
    )
    assert (done.stderr, done.returncode) == ("", 0)


def test_short_articles_are_counted_but_not_scored(newslint: Run, folder: Path) -> None:
    done = newslint("stats", "news/dam.md", "--formula", "rix", cwd=folder)
    assert done.stdout == "article      words  sentences  rix\nnews/dam.md     16          3    -\n"
    assert done.stderr == "1 article of fewer than 100 words not scored (see --min-words).\n"
    assert done.returncode == 0


def test_json(newslint: Run, folder: Path) -> None:
    done = newslint("stats", "--min-words", "10", "--output-format", "json", cwd=folder)
    card = json.loads(done.stdout)
    first, second, third = card["articles"]
    assert [first["path"], first["record"], first["language"]] == ["news/dam.md", None, "en"]
    assert first["counts"] == {
        "words": 16,
        "sentences": 3,
        "syllables": 18,
        "polysyllables": 0,
        "hard_words": 0,
        "letters": 58,
        "characters": 58,
        "long_words": 2,
        "monosyllables": 14,
        "four_syllables": 0,
    }
    assert first["scores"]["flesch"] == pytest.approx(206.835 - 1.015 * 16 / 3 - 84.6 * 18 / 16)
    assert first["scores"]["flesch-kincaid"] == pytest.approx(0.39 * 16 / 3 + 11.8 * 18 / 16 - 15.59)
    assert first["scores"]["coleman-liau"] == pytest.approx((5.88 * 58 - 29.6 * 3) / 16 - 15.8)
    assert first["scores"]["automated-readability"] == pytest.approx(4.71 * 58 / 16 + 0.5 * 16 / 3 - 21.43)
    assert first["scores"]["gunning-fog"] == pytest.approx(0.4 * 16 / 3)
    assert first["scores"]["lix"] == pytest.approx(16 / 3 + 100 * 2 / 16)
    assert first["scores"]["smog"] is None
    assert (second["record"], second["language"], set(second["scores"])) == (
        "x1",
        "it",
        {"lix", "rix", "gulpease"},
    )
    assert second["scores"]["gulpease"] == pytest.approx(89 + (300 * 2 - 10 * 47) / 13)
    assert set(third["scores"].values()) == {None}
    assert (card["engine"], card["min_words"], card["short"]) == ("newslint", 10, 1)
    assert card["percentiles"]["words"] == {
        "p5": 13.15,
        "p25": 13.75,
        "p50": 14.5,
        "p75": 15.25,
        "p95": 15.85,
    }
    assert card["percentiles"]["smog"] == {}
    assert card["formulas"]["gulpease"] == "Gulpease"


def test_csv(newslint: Run, folder: Path) -> None:
    done = newslint("stats", "--min-words", "5", "--formula", "rix", "--output-format", "csv", cwd=folder)
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [(row["kind"], row["path"], row["record"], row["words"], row["rix"]) for row in rows] == [
        ("article", "news/dam.md", "", "16", "0.6667"),
        ("article", "wire.jsonl", "x1", "13", "0"),
        ("article", "wire.jsonl", "x2", "7", "0"),
        ("p5", "", "", "7.6", "0"),
        ("p25", "", "", "10", "0"),
        ("p50", "", "", "13", "0"),
        ("p75", "", "", "14.5", "0.3333"),
        ("p95", "", "", "15.7", "0.6"),
    ]


def test_csv_runs_nothing_in_a_spreadsheet(newslint: Run, tmp_path: Path) -> None:
    (tmp_path / "=1+1.md").write_text(DAM, encoding="utf-8")
    done = newslint("stats", "--formula", "rix", "--output-format", "csv", cwd=tmp_path)
    assert "article,'=1+1.md,," in done.stdout


def test_by_textstat(newslint: Run, folder: Path) -> None:
    """It does not know a new line for the end of a sentence, nor a sentence of two words for one."""
    pytest.importorskip("textstat")
    done = newslint(
        "stats", "news", "--min-words", "5", "--engine", "textstat", "--formula", "lix", cwd=folder
    )
    assert done.stdout.splitlines()[1].split() == ["news/dam.md", "16", "3", "17.8"]
    assert done.returncode == 0


def test_a_file_that_cannot_be_read(newslint: Run, folder: Path) -> None:
    with (folder / "wire.jsonl").open("a", encoding="utf-8") as file:
        file.write("not json\n")
    (folder / "bad.txt").write_bytes(b"\xff\xfe\x00")
    done = newslint("stats", "--min-words", "5", "--formula", "rix", cwd=folder)
    assert done.returncode == 2
    assert "wire.jsonl:3:1: " in done.stderr
    assert done.stderr.endswith("The run is incomplete: not everything could be read.\n")
    assert "news/dam.md" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--formula", "flash"], "unknown formula 'flash'; did you mean 'flesch'?"),
        (["--formula", "pisarek", "--engine", "textstat"], "textstat has no formula 'pisarek'"),
        (["nowhere"], "no such file or folder: nowhere"),
        (["--isolated", "--config", "x.yaml"], "--config and --isolated exclude each other"),
    ],
)
def test_wrongly_asked(newslint: Run, folder: Path, arguments: list[str], message: str) -> None:
    done = newslint("stats", *arguments, cwd=folder)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"newslint: {message}\n")


def test_no_article(newslint: Run, tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# Read me\n\nThis is no article.\n", encoding="utf-8")
    done = newslint("stats", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("newslint: no article")


def test_the_same_for_any_number_of_processes(newslint: Run, tmp_path: Path) -> None:
    for number in range(130):
        (tmp_path / f"{number:03}.md").write_text(DAM + "\nAgain. " * (number % 7), encoding="utf-8")
    one, two = (newslint("stats", "--min-words", "1", "--jobs", jobs, cwd=tmp_path) for jobs in "12")
    assert one.stdout == two.stdout
    assert len(one.stdout.splitlines()) == 1 + 130 + 5
