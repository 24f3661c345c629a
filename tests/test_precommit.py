"""The hooks, run by pre-commit itself in a temporary content repository."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from newslint.readers import FORMATS
from tests.articles import REPEATED_HEADLINE as REPEATED
from tests.articles import SOUND

pytest.importorskip("pre_commit")

RECYCLED = """\
---
title: Baker takes on an apprentice
---

An apprentice from the upper valley started at the bakery on Tuesday and burned only one tray, by her own account.

The baker on the quay at Port Ellery reopened on Monday with a second oven and a longer queue, her landlord said.
"""


class Repository:
    """A content repository with pre-commit's configuration in it."""

    def __init__(self, root: Path, hooks: dict[str, Any], home: Path) -> None:
        self.root = root
        self.env = {
            **os.environ,
            "PRE_COMMIT_HOME": str(home),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_AUTHOR_NAME": "Nell", "GIT_AUTHOR_EMAIL": "nell@example.org",
            "GIT_COMMITTER_NAME": "Nell", "GIT_COMMITTER_EMAIL": "nell@example.org",
        }  # fmt: skip
        root.mkdir()
        self.git("init", "-q")
        self.write(".pre-commit-config.yaml", yaml.safe_dump({"repos": [hooks]}))

    def write(self, name: str, text: str) -> None:
        """Write and stage a file."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        self.git("add", "-f", name)

    def commit(self) -> None:
        self.git("commit", "-qm", "Publish")

    def git(self, *arguments: str) -> str:
        command = ["git", *arguments]
        done = subprocess.run(
            command, cwd=self.root, env=self.env, capture_output=True, text=True, check=True
        )
        return done.stdout

    def run_hooks(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """`pre-commit run`: on staged files, unless the arguments say otherwise."""
        command = [sys.executable, "-m", "pre_commit", "run", "--color", "never", *arguments]
        return subprocess.run(
            command, cwd=self.root, env=self.env, stdin=subprocess.DEVNULL, capture_output=True, text=True,
            timeout=600, check=False,
        )  # fmt: skip


def manifest(checkout: Path) -> list[dict[str, Any]]:
    """The hooks that we ship."""
    hooks: list[dict[str, Any]] = yaml.safe_load(checkout.joinpath(".pre-commit-hooks.yaml").read_text())
    return hooks


@pytest.fixture
def repository(checkout: Path, tmp_path: Path) -> Repository:
    """A repository whose hooks are ours in everything but the installation: they start this checkout."""
    python = Path(sys.executable).as_posix()
    hooks = [
        {**hook, "language": "system", "entry": hook["entry"].replace("newslint", f"{python} -m newslint", 1)}
        for hook in manifest(checkout)
    ]
    return Repository(tmp_path / "repository", {"repo": "local", "hooks": hooks}, tmp_path / "home")


def test_every_format_starts_the_hook(checkout: Path) -> None:
    pattern = re.compile(manifest(checkout)[0]["files"])
    assert all(pattern.search(f"news/ferry{suffix}") for suffix in FORMATS)


def test_sound_article_passes_and_is_summed_up(repository: Repository) -> None:
    repository.write("news/baker.md", SOUND)
    done = repository.run_hooks()
    assert done.returncode == 0, done.stdout
    assert "Passed" in done.stdout
    assert "1 article" in done.stdout


def test_bad_article_fails(repository: Repository) -> None:
    repository.write("news/ferry.md", REPEATED)
    done = repository.run_hooks()
    assert done.returncode == 1
    assert "exit code: 1" in done.stdout
    assert "headlines/repeated-in-body" in done.stdout


def test_only_changed_articles_are_reported(repository: Repository) -> None:
    repository.write("news/ferry.md", REPEATED)
    repository.commit()
    repository.write("news/baker.md", SOUND)
    done = repository.run_hooks()
    assert done.returncode == 0, done.stdout
    assert "ferry" not in done.stdout


def test_changed_article_is_compared_with_unchanged_ones(repository: Repository) -> None:
    repository.write("newslint.yaml", "include: [news]\nrules: {duplication/recycled-paragraph: error}\n")
    repository.write("news/baker.md", SOUND)
    repository.commit()
    repository.write("news/bakery-apprentice.md", RECYCLED)
    done = repository.run_hooks()
    assert done.returncode == 1
    assert "duplication/recycled-paragraph" in done.stdout
    assert "news/baker.md:5:1" in done.stdout


def test_without_configuration_the_narrow_corpus_is_told(repository: Repository) -> None:
    repository.write("news/baker.md", SOUND)
    assert "corpus" in repository.run_hooks().stdout


def test_excluded_article_is_left_alone_though_named(repository: Repository) -> None:
    repository.write("newslint.yaml", "exclude: [drafts]\n")
    repository.commit()
    repository.write("drafts/ferry.md", REPEATED)
    done = repository.run_hooks()
    assert done.returncode == 0, done.stdout
    assert "repeated-in-body" not in done.stdout


def test_other_files_do_not_start_the_hook(repository: Repository) -> None:
    repository.write("images/ferry.svg", "<svg/>")
    done = repository.run_hooks("newslint")
    assert done.returncode == 0
    assert "no files to check" in done.stdout


def test_second_hook_lints_everything(repository: Repository) -> None:
    repository.write("newslint.yaml", "include: [news]\n")
    repository.write("news/ferry.md", REPEATED)
    repository.commit()
    repository.write("news/baker.md", SOUND)
    done = repository.run_hooks("--hook-stage", "manual", "newslint-all")
    assert done.returncode == 1
    assert "news/ferry.md:5:1" in done.stdout


def test_wrong_configuration_stops_the_commit(repository: Repository) -> None:
    repository.write("newslint.yaml", "rulez: {}\n")
    repository.write("news/baker.md", SOUND)
    done = repository.run_hooks()
    assert "exit code: 2" in done.stdout
    assert "newslint.yaml:1:1" in done.stdout


@pytest.fixture
def installed(checkout: Path, tmp_path: Path) -> Iterator[Repository]:
    """A repository that takes the hook as users do: from a git repository, installed by pre-commit."""
    home = tmp_path / "home"
    release = Repository(tmp_path / "release", {}, home)
    for name in ("newslint", "rules", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        copy(checkout / name, release.root / name)
    release.git("add", "-A")
    release.commit()
    rev = release.git("rev-parse", "HEAD").strip()
    hooks = {"repo": str(release.root), "rev": rev, "hooks": [{"id": "newslint"}]}
    made = Repository(tmp_path / "repository", hooks, home)
    made.env["PIP_COMPILE"] = "no"  # every file of every library, half the time of the installation
    yield made
    shutil.rmtree(home, ignore_errors=True)


def copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copy(source, target)


def has_package_index(folder: Path) -> bool:
    """Can pip fetch what the wheel is built with?"""
    command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(folder), "hatchling"]
    return subprocess.run(command, capture_output=True, timeout=300, check=False).returncode == 0


def test_installed_for_real(installed: Repository, tmp_path: Path) -> None:
    if not has_package_index(tmp_path / "index"):
        pytest.skip("no package index within reach: pre-commit could not install the hook")
    del installed.env["PYTHONPATH"]
    installed.write("news/ferry.md", REPEATED)
    done = installed.run_hooks()
    assert done.returncode == 1, done.stdout + done.stderr
    assert "news/ferry.md:5:1" in done.stdout
    assert "headlines/repeated-in-body" in done.stdout
