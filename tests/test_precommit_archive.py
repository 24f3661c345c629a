"""The hook in a repository of 2,000 articles: what is staged is told, and no split of it changes what is told."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.articles import write_articles
from tests.test_precommit import Repository, manifest

pytest.importorskip("pre_commit")

ARTICLES = 2000
CONFIGURATION = """\
include: [news]
rules: {all: off, headlines/repeated-in-body: error, duplication/recycled-paragraph: error}
"""
TOLD = re.compile(r"^(news/\S+:\d+:\d+): \w+ (\S+): ", re.M)


@pytest.fixture(scope="module")
def archive(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """2,000 articles, committed, and our hook, which starts this checkout."""
    folder = tmp_path_factory.mktemp("archive")
    python = Path(sys.executable).as_posix()
    [hook] = [each for each in manifest(checkout) if each["id"] == "newslint"]
    entry = hook["entry"].replace("newslint", f"{python} -m newslint", 1)
    ours = {**hook, "language": "system", "entry": entry, "args": ["--output-format", "concise"]}
    split = {**ours, "id": "split", "require_serial": False, "stages": ["manual"]}
    made = Repository(folder / "site", {"repo": "local", "hooks": [ours, split]}, folder / "home")
    write_articles(made.root / "news", ARTICLES, words=120)
    made.write("newslint.yaml", CONFIGURATION)
    made.git("-c", "core.bigFileThreshold=1", "add", "-A")  # into one pack, not a file for each
    made.commit()
    return made


@pytest.fixture
def repository(archive: Repository) -> Iterator[Repository]:
    """The same, to be changed: what a test leaves is undone, to the last ignored file."""
    yield archive
    archive.git("reset", "-q", "--hard")
    archive.git("clean", "-qdfx")
    assert archive.git("status", "--porcelain", "--ignored") == ""


def text(repository: Repository, number: int) -> str:
    return repository.root.joinpath(f"news/article-{number:05}.md").read_text(encoding="utf-8")


def headline(article: str) -> str:
    [found] = re.findall(r"^title: (.*)$", article, re.M)
    return str(found)


def repeating(article: str) -> str:
    """The article, with its headline once more as its first line."""
    front, body = article.split("---\n\n", 1)
    return f"{front}---\n\n{headline(article)}\n\n{body}"


def longest(article: str) -> str:
    return max(article.split("---\n\n", 1)[1].split("\n\n"), key=len).strip()


def test_three_changed_articles(repository: Repository) -> None:
    """One edited, one renamed, one new that repeats an article which nobody touched; another is deleted."""
    edited, renamed, deleted = "news/article-00007.md", "news/moved.md", "news/article-00009.md"
    repository.write(edited, repeating(text(repository, 7)))
    repository.git("mv", "news/article-00008.md", renamed)
    repository.git("rm", "-q", deleted)
    new = f"---\ntitle: A new one\ndate: 2026-02-01\n---\n\n{longest(text(repository, 1500))}\n"
    repository.write("news/new.md", new)
    done = repository.run_hooks()
    assert done.returncode == 1, done.stdout + done.stderr
    assert TOLD.findall(done.stdout) == [
        (f"{edited}:6:1", "headlines/repeated-in-body"),
        ("news/new.md:6:1", "duplication/recycled-paragraph"),
    ]
    assert "[see news/article-01500.md:" in done.stdout
    assert "3 articles" in done.stdout


def test_what_is_not_staged_is_not_told(repository: Repository) -> None:
    both, unstaged = "news/article-00007.md", repository.root / "news/article-00008.md"
    sound = text(repository, 7)
    repository.write(both, sound + "\nThat was on a Tuesday, and nobody came to see it.\n")
    repository.root.joinpath(both).write_text(repeating(sound), encoding="utf-8")
    unstaged.write_text(repeating(text(repository, 8)), encoding="utf-8")
    done = repository.run_hooks()
    assert done.returncode == 0, done.stdout
    assert TOLD.findall(done.stdout) == []
    assert headline(sound) + "\n\n" in repository.root.joinpath(both).read_text(encoding="utf-8")
    repository.git("add", "-A")
    repository.git("rm", "-q", "--cached", "news/article-00008.md")
    assert [rule for _, rule in TOLD.findall(repository.run_hooks().stdout)] == ["headlines/repeated-in-body"]


def change(repository: Repository) -> list[str]:
    """Six articles that repeat others: within the change, and outside of it."""
    names = [f"news/new-{number:02}.md" for number in range(6)]
    for number, name in enumerate(names):
        old = text(repository, 100 + number // 2)  # two of them repeat the same
        start = f"---\ntitle: Story of {'abcdef'[number]}\ndate: 2026-02-{number + 1:02}\n---\n\n"
        repository.write(name, start + longest(old) + "\n")
    return names


def test_any_split_tells_the_same(repository: Repository) -> None:
    names = change(repository)

    def found(*batch: str) -> set[str]:
        command = [
            sys.executable,
            "-m",
            "newslint",
            "check",
            "--force-exclude",
            "--output-format",
            "jsonl",
            *batch,
        ]
        done = subprocess.run(
            command, cwd=repository.root, env={**os.environ, "PRE_COMMIT": "1"}, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 1, done.stderr
        told: list[dict[str, Any]] = [json.loads(line) for line in done.stdout.splitlines()]
        assert {each["path"] for each in told} <= set(batch)
        return {each["fingerprint"] for each in told}

    whole = found(*names)
    assert len(whole) >= len(names) // 2
    for size in (1, 4):
        batches = [names[at : at + size] for at in range(0, len(names), size)]
        assert set().union(*(found(*batch) for batch in batches)) == whole
    serial, split = (
        set(TOLD.findall(repository.run_hooks("--hook-stage", stage, hook).stdout))
        for stage, hook in (("pre-commit", "newslint"), ("manual", "split"))
    )
    assert serial == split
    assert {place.split(":")[0] for place, _ in serial} == set(names)
