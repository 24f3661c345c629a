"""An archive on the command line: what it finds, what it refuses, and that updating it equals building it."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newslint.engine.archiving import Order, asked, build, update
from newslint.engine.discover import discover
from newslint.policy.config import Config
from newslint.policy.rulebook import Rulebook
from tests.archive.articles import NAMES, article, edits

if TYPE_CHECKING:
    from tests.conftest import Run

OLD = """\
---
title: The mill by the weir is sold
date: 2024-11-02
---

The mill by the weir was sold on Saturday to a baker from Tarn, who means to grind her own flour in it.
"""
NEW = """\
---
title: A baker buys her mill
date: 2025-02-01
---

The mill by the weir was sold on Saturday to a baker from Dale, who means to grind her own flour in it.
"""
FOUND = (
    "new.md:6:1: warning duplication/recycled-paragraph: repeats a paragraph of another article (95% alike)"
    "  [see past/old.md:6:1]\n"
)
RULEBOOK = Rulebook.load()


@pytest.fixture
def folder(tmp_path: Path, newslint: Run) -> Path:
    """An article that repeats one of an archive, whose own file is gone."""
    tmp_path.joinpath("past").mkdir()
    tmp_path.joinpath("past", "old.md").write_text(OLD, encoding="utf-8")
    done = newslint("archive", "build", "past", "-o", "news.archive", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "news.archive: 1 articles of 1 files added.\n")
    shutil.rmtree(tmp_path / "past")
    tmp_path.joinpath("new.md").write_text(NEW, encoding="utf-8")
    return tmp_path


def check(newslint: Run, folder: Path, *arguments: str) -> str:
    done = newslint("check", "--output-format", "concise", "--quiet", *arguments, cwd=folder)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_what_an_archive_holds_is_compared(newslint: Run, folder: Path) -> None:
    assert check(newslint, folder, "new.md") == ""
    assert check(newslint, folder, "new.md", "--archive", "news.archive") == FOUND
    folder.joinpath("newslint.yaml").write_text("archive: news.archive\n", encoding="utf-8")
    assert check(newslint, folder, "new.md") == FOUND
    assert newslint("archive", "query", "new.md", "--output-format", "concise", cwd=folder).stdout == FOUND


def test_it_is_shown_with_its_source(
    newslint: Run, folder: Path, diagnostics: Callable[[str], list[dict[str, Any]]]
) -> None:
    (found,) = diagnostics(
        check(newslint, folder, ".", "--archive", "news.archive", "--output-format", "jsonl")
    )
    assert found["related"][0]["path"] == "past/old.md"
    assert found["related"][0]["start"] == {"line": 6, "column": 1, "offset": 62}
    text = newslint("check", "--archive", "news.archive", cwd=folder).stdout
    assert "a baker from Tarn, who means to" in text
    assert "a baker from Dale, who means to" in text


def test_a_file_of_the_tree_stands_for_the_archived(newslint: Run, folder: Path) -> None:
    folder.joinpath("past").mkdir()
    folder.joinpath("past", "old.md").write_text(
        OLD.replace("sold on Saturday to a baker from Tarn", "let"), "utf-8"
    )
    assert check(newslint, folder, ".", "--archive", "news.archive") == ""


def test_a_comment_in_an_archived_article_silences(newslint: Run, folder: Path) -> None:
    silent = OLD.replace(
        "\nThe mill", "\n<!-- newslint-disable duplication/recycled-paragraph -- ours -->\n\nThe mill"
    )
    folder.joinpath("past").mkdir()
    folder.joinpath("past", "old.md").write_text(silent, encoding="utf-8")
    newslint("archive", "update", "past", "-o", "news.archive", cwd=folder)
    shutil.rmtree(folder / "past")
    assert check(newslint, folder, "new.md", "--archive", "news.archive") == ""


def test_it_says_what_is_in_it(newslint: Run, folder: Path) -> None:
    told = json.loads(
        newslint("archive", "info", "news.archive", "--output-format", "json", cwd=folder).stdout
    )
    assert (told["articles"], told["files"], told["blocks"]) == (1, 1, 2)
    assert told["dates"] == "2024-11-02 to 2024-11-02"
    assert "articles: 1\n" in newslint("archive", "info", "news.archive", cwd=folder).stdout


def test_what_cannot_be_used_is_refused(newslint: Run, folder: Path) -> None:
    def refusal(*arguments: str) -> str:
        done = newslint(*arguments, cwd=folder)
        assert (done.returncode, done.stdout) == (2, "")
        return done.stderr

    archive = ("check", "new.md", "--archive", "news.archive")
    assert refusal("check", "new.md", "--archive", "none") == "newslint: none: no such archive\n"
    config = folder / "newslint.yaml"
    config.write_text("rules: {duplication/recycled-paragraph: {severity: error, min_words: 15}}\n", "utf-8")
    assert refusal(*archive) == (
        "newslint: news.archive: what duplication/recycled-paragraph compares was archived for other options; "
        "`newslint archive update` mends that\n"
    )
    assert newslint("archive", "update", "--keep", "-o", "news.archive", cwd=folder).returncode == 0
    assert newslint(*archive, "--quiet", "--output-format", "concise", cwd=folder).stdout.count("\n") == 1
    config.unlink()
    db = sqlite3.connect(folder / "news.archive")
    db.execute("UPDATE checks SET keys = 'x'")
    db.commit()
    assert "compares was archived" in refusal(*archive)
    db.execute("PRAGMA user_version = 99")
    db.close()
    assert refusal(*archive) == (
        "newslint: news.archive: it has format 99, and this newslint reads format 2; build it anew\n"
    )
    folder.joinpath("news.archive").write_bytes(b"no database " * 100)
    assert refusal(*archive).startswith(
        "newslint: news.archive: damaged, or no archive (file is not a database)"
    )


@pytest.mark.parametrize("large", [1, 1 << 25])
def test_a_file_with_a_broken_line_is_read_again_by_each_update(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, large: int
) -> None:
    monkeypatch.setattr("newslint.engine.gather.LARGE", large)
    news, archive = tmp_path / "news.jsonl", tmp_path / "news.archive"
    article = json.dumps({"title": "A quay", "body": "The crew sailed at noon, the harbour master said."})
    news.write_text(f"{article}\n{article[:30]}\n", encoding="utf-8")

    def ordered() -> Order:
        return order(tmp_path, archive, [str(news)])

    (failure,) = build(ordered()).failures
    assert ":2:" in failure.message
    for _ in range(2):
        again = update(ordered())
        assert again.failures == (failure,)
        assert again.documents == 1
    news.write_text(f"{article}\n", encoding="utf-8")
    assert update(ordered()).failures == ()
    assert update(ordered()).same == 1


def test_damage_that_an_update_meets_is_told(newslint: Run, folder: Path) -> None:
    path = folder / "news.archive"
    raw = bytearray(path.read_bytes())
    for at in range(8192, len(raw)):
        raw[at] = 0
    path.write_bytes(raw)
    folder.joinpath("past").mkdir()
    folder.joinpath("past", "old.md").write_text("# A pier\n\nThe crew sailed at noon.\n", encoding="utf-8")
    done = newslint("archive", "update", "past", "-o", "news.archive", cwd=folder)
    assert done.returncode == 2
    assert "damaged, or no archive" in done.stderr
    assert path.read_bytes() == raw


def order(folder: Path, archive: Path, names: list[str] | None = None) -> Order:
    config = Config(folder)
    found = discover(names or [str(folder / "news"), str(folder / "sport")], config)
    return Order(RULEBOOK.configure(config), found.files, archive)


def told(order: Order) -> set[tuple[object, ...]]:
    return {
        (
            each.rule,
            each.fingerprint,
            each.where.path,
            each.where.start,
            *(place.path for place in each.related),
        )
        for each in asked(order).diagnostics
    }


@given(st.integers(0, 10_000))
@example(914)  # the last article is deleted, and another is added in its place
@settings(max_examples=8)
def test_an_archive_kept_up_to_date_is_one_built_anew(
    tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    folder = tmp_path_factory.mktemp("tree")
    for name in NAMES:
        folder.joinpath(name).parent.mkdir(exist_ok=True)
    for number in range(3):
        folder.joinpath(f"new-{number}.md").write_text(article(Random(seed + number)), encoding="utf-8")
    new = [str(file) for file in sorted(folder.glob("new-*.md"))]
    kept = folder / "kept.archive"
    for number, step in enumerate(edits(folder, seed, 6)):
        made = order(folder, kept)
        if number:
            update(
                made, (made.policy.path_of(str(folder / "news")), made.policy.path_of(str(folder / "sport")))
            )
        else:
            build(made)
        fresh = folder / "fresh.archive"
        build(order(folder, fresh))
        assert told(order(folder, kept, new)) == told(order(folder, fresh, new)), step


def test_a_second_writer_is_told_to_wait(newslint: Run, folder: Path) -> None:
    from newslint.archive.lock import held

    before = folder.joinpath("news.archive").read_bytes()
    with held(folder / "news.archive"):
        done = newslint("archive", "update", "-o", "news.archive", cwd=folder)
        assert (done.returncode, done.stderr) == (
            2,
            "newslint: news.archive: another newslint is writing this archive; wait for it, or stop it\n",
        )
        assert check(newslint, folder, "new.md", "--archive", "news.archive") == FOUND
    assert folder.joinpath("news.archive").read_bytes() == before
    assert newslint("archive", "update", "-o", "news.archive", cwd=folder).returncode == 0
    assert [each.name for each in folder.iterdir() if each.name.startswith(".")] == []
