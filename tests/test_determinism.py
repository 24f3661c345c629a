"""Same input, same bytes out: whatever the number of processes, the order of arguments or the hash seed."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from newslint.engine.pool import POOL_FROM
from tests.articles import write_articles

if TYPE_CHECKING:
    from tests.conftest import Run

FORMATS = ("text", "jsonl")
ARTICLES = POOL_FROM


@pytest.fixture(scope="module")
def folder(newsroom: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The newsroom among enough other articles that a pool of processes takes over, some of them copied."""
    root = tmp_path_factory.mktemp("many")
    shutil.copytree(newsroom, root / "newsroom")
    write_articles(root / "archive", ARTICLES, words=40)
    for number in range(0, ARTICLES, 30):
        text = root.joinpath("archive", f"article-{number:05}.md").read_text(encoding="utf-8")
        root.joinpath(f"copy-{number}.md").write_text(text.replace("pounds", "euros"), encoding="utf-8")
    return root


def check(newslint: Run, folder: Path, *arguments: str, seed: str = "1") -> str:
    if not any(each.startswith("--cache-dir") for each in arguments):
        arguments = ("--no-cache", *arguments)
    done = newslint("check", "--min-level", "info", *arguments, cwd=folder, env={"PYTHONHASHSEED": seed})
    assert done.returncode == 1, done.stderr
    assert done.stdout
    return done.stdout


@pytest.mark.parametrize("output_format", FORMATS)
def test_jobs_and_hash_seed_change_nothing(newslint: Run, folder: Path, output_format: str) -> None:
    alone = check(newslint, folder, "--jobs", "1", "--output-format", output_format, seed="1")
    assert alone == check(newslint, folder, "--jobs", "2", "--output-format", output_format, seed="2")


def test_a_cache_changes_nothing(newslint: Run, folder: Path, tmp_path: Path) -> None:
    plain = check(newslint, folder, "--output-format", "jsonl", seed="1")
    cache = f"--cache-dir={tmp_path}"
    for seed in ("2", "3"):
        assert plain == check(newslint, folder, "--output-format", "jsonl", cache, seed=seed)
    told = [check(newslint, folder, each, "newsroom") for each in ("--no-cache", cache)]
    assert told[0] == told[1]


def test_order_of_arguments_changes_nothing(newslint: Run, folder: Path) -> None:
    names = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*.md"))
    names = [name for name in names if not name.endswith("README.md")]
    shuffled = random.Random(7).sample(names, len(names))
    straight = check(newslint, folder, "--output-format", "jsonl", *names)
    assert straight == check(newslint, folder, "--output-format", "jsonl", *shuffled)


def test_a_file_named_twice_is_linted_once(newslint: Run, newsroom: Path) -> None:
    once = check(newslint, newsroom, "--output-format", "jsonl", "wire")
    twice = check(newslint, newsroom, "--output-format", "jsonl", "wire", "./wire", "wire/flood-warning.txt")
    assert once == twice


def test_any_split_of_the_files_finds_the_same(
    newslint: Run, newsroom: Path, diagnostics: Callable[[str], list[dict[str, Any]]]
) -> None:
    def fingerprints(*names: str) -> set[str]:
        done = newslint("check", "--min-level", "info", "--output-format", "jsonl", *names, cwd=newsroom)
        assert done.returncode in (0, 1), done.stderr
        return {each["fingerprint"] for each in diagnostics(done.stdout)}

    files = [
        *newsroom.joinpath("content").rglob("*.md"),
        *newsroom.joinpath("wire").iterdir(),
        newsroom / "feed",
    ]
    names = sorted(os.fspath(file.relative_to(newsroom)) for file in files)
    assert fingerprints(*names) == fingerprints(*names[::2]) | fingerprints(*names[1::2])
