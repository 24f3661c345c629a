"""Transcripts of `newslint report`: what it writes, says and returns."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from newslint.reporters.tally import HOW_TO_SILENCE
from tests.articles import SOUND, write_articles
from tests.conftest import Ask, Run, write
from tests.reporters.pages import Tree, text_of

FOUND = f"Found 2 errors in 2 of 3 articles.\n{HOW_TO_SILENCE}\n"


def read(name: str = "newslint-report.html") -> str:
    return Path(name).read_text(encoding="utf-8")


def test_writes_a_page(ask: Ask) -> None:
    assert ask("report") == (0, "", f"{FOUND}See newslint-report.html.\n")
    assert text_of(Tree(read()).one("h1")) == "2 errors in 2 of 3 articles"


def test_names_the_file_and_says_nothing_else_if_asked(ask: Ask) -> None:
    assert ask("report", "news", "-o", "page.html", "--quiet") == (0, "", "")
    assert "1 error in 1 of 2 articles" in read("page.html")


def test_page_to_standard_output(ask: Ask) -> None:
    told = ask("report", "--output", "-")
    ask("report", "--output", "page.html")
    assert (told.code, told.err) == (0, FOUND)
    assert told.out == read("page.html")


def test_own_page_is_no_article_of_the_next_run(ask: Ask) -> None:
    ask("report")
    first = read()
    assert ask("report").err == f"{FOUND}See newslint-report.html.\n"
    assert read() == first


def test_page_left_in_a_folder_is_no_article(ask: Ask) -> None:
    before = ask("check")
    ask("report", "-o", "news/page.html")
    assert ask("check") == before
    assert (
        "news/page.html  (skipped: a page that newslint wrote about articles)"
        in ask("check", "--show-files").out
    )


@pytest.mark.parametrize(
    ("options", "code"),
    [((), 0), (("--fail-on", "error"), 1), (("--fail-on", "error", "--select", "captions"), 0)],
)
def test_page_is_no_gate_unless_asked(ask: Ask, options: tuple[str, ...], code: int) -> None:
    assert ask("report", *options).code == code
    assert Path("newslint-report.html").exists()


def test_selects_rules_and_levels(ask: Ask) -> None:
    ask("report", "--ignore", "headlines")
    assert "headlines/repeated-in-body" not in read()
    ask("report", "--min-level", "info", "--select", "metadata/missing-field")
    assert "metadata/missing-field" in read()


def test_passes_over_what_a_baseline_knows(ask: Ask) -> None:
    ask("baseline", "create", "--baseline", "known", "wire")
    told = ask("report", "--baseline", "known")
    assert "1 known finding passed over" in told.err
    page = read()
    assert "1 known finding passed over: there before." in page
    assert "duplication/repeated-paragraph" not in page


def test_half_a_run_is_written_and_says_so(ask: Ask) -> None:
    write(Path("bad.json"), '{"title": "x", ')
    told = ask("report")
    assert told.code == 2
    assert "The run is incomplete" in told.err
    assert "The run is incomplete" in text_of(Tree(read()).one("div", class_="alarm"))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("-o", "none/x.html"), "--output: no such folder: none"),
        (("-o", "news"), "--output: news is a folder"),
        (("nowhere",), "no such file or folder: nowhere"),
        (("--select", "captoins"), "unknown rule or pack 'captoins'; did you mean 'captions'?"),
    ],
)
def test_wrongly_asked(ask: Ask, arguments: tuple[str, ...], message: str) -> None:
    told = ask("report", *arguments)
    assert (told.code, told.out) == (2, "")
    assert message in told.err
    assert not Path("newslint-report.html").exists()


def test_no_article(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert ask("report", "empty").code == 2


def test_same_bytes_for_any_number_of_processes_and_hash_seed(newslint: Run, tmp_path: Path) -> None:
    write_articles(tmp_path / "many", 140, words=60)
    for number in range(0, 140, 9):
        text = (tmp_path / "many" / f"article-{number:05}.md").read_text(encoding="utf-8")
        (tmp_path / "many" / f"copy-{number}.md").write_text(
            text.replace("pounds", "euros"), encoding="utf-8"
        )
    pages = []
    for jobs, seed in (("1", "1"), ("2", "2")):
        done = newslint("report", "many", "-o", "-", "--jobs", jobs, env={"PYTHONHASHSEED": seed})
        assert done.returncode == 0
        pages.append(done.stdout)
    assert pages[0] == pages[1]
    assert "cluster" in pages[0]
    assert not any(os.fspath(tmp_path) in text for text in pages)


def test_without_corpus_rules_too(newslint: Run, tmp_path: Path) -> None:
    """Texts are kept for the page although no rule compares articles."""
    write_articles(tmp_path / "many", 140, words=60)
    (tmp_path / "many" / "a.md").write_text(SOUND.replace("with a", "with a a"), encoding="utf-8")
    done = newslint("report", "many", "-o", "-", "--select", "consistency/doubled-word")
    assert "1 error in 1 of 141 articles" in done.stdout
    assert '<mark class="error">a a</mark>' in done.stdout
