"""`--diff-base`: only what a branch brings is told, and where git cannot say what that is, the run says so."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.__main__ import run
from tests.articles import REPEATED_HEADLINE, REPEATED_PARAGRAPH, SOUND
from tests.conftest import Told, write

NEW = "Orchard opens\n\nOrchard opens\n\nPickers came from three valleys, with ladders of their own.\n"
Changed = Callable[..., Told]
IDENTITY = ("-c", "user.name=Nell", "-c", "user.email=nell@example.org", "-c", "commit.gpgsign=false")


def git(*arguments: str) -> str:
    done = subprocess.run(["git", *IDENTITY, *arguments], capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A repository with two old findings on `main`, and a branch `work` that begins there."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    (tmp_path / "site").mkdir()
    monkeypatch.chdir(tmp_path / "site")
    git("init", "-q", "-b", "main")
    write(Path("news/ferry.md"), REPEATED_HEADLINE)
    write(Path("news/baker.md"), SOUND)
    write(Path("wire/quay.txt"), REPEATED_PARAGRAPH)
    commit()
    git("switch", "-qc", "work")


def commit() -> None:
    git("add", "-A")
    git("commit", "-qm", "Publish")


@pytest.fixture
def changed(capsys: pytest.CaptureFixture[str]) -> Changed:
    """`newslint check --diff-base REF`, main if none is given."""

    def ask(ref: str = "main", *arguments: str) -> Told:
        code = run(("check", "--diff-base", ref, "--output-format", "jsonl", *arguments))
        return Told(code, *capsys.readouterr())

    return ask


def found(told: Told) -> list[tuple[str, str]]:
    assert told.code in (0, 1), told.err
    return [(each["rule"], each["path"]) for each in map(json.loads, told.out.splitlines())]


def test_nothing_changed(changed: Changed) -> None:
    assert changed() == (0, "", "2 known findings passed over: there before.\n")
    assert changed("HEAD").code == 0


@pytest.mark.parametrize("committed", [False, True])
def test_new_file(changed: Changed, committed: bool) -> None:
    write(Path("news/orchard.txt"), NEW)
    if committed:
        commit()
    assert found(changed()) == [("headlines/repeated-in-body", "news/orchard.txt")]
    assert changed().code == 1


@pytest.mark.parametrize("committed", [False, True])
def test_changed_file(changed: Changed, committed: bool) -> None:
    write(
        Path("wire/quay.txt"),
        f"One line more\n\nPilots know, and they say so.\n\n{REPEATED_PARAGRAPH}\n{NEW.split(chr(10), 2)[2]}",
    )
    write(Path("news/baker.md"), SOUND.replace("---\n\n", "---\n\nBaker reopens on the quay\n\n"))
    if committed:
        commit()
    assert found(changed()) == [("headlines/repeated-in-body", "news/baker.md")]


def test_renamed_and_deleted_files(changed: Changed) -> None:
    git("mv", "news/ferry.md", "news/sundays.md")
    git("rm", "-q", "wire/quay.txt")
    assert changed() == (0, "", "1 known finding passed over: there before.\n")
    commit()
    assert changed().code == 0


def test_staged_and_unstaged_edits(changed: Changed) -> None:
    write(Path("news/orchard.txt"), NEW)
    git("add", "-A")
    write(Path("news/orchard.txt"), "Orchard opens\n\nNobody came, the owner of the press said on Monday.\n")
    assert found(changed()) == []
    write(Path("news/baker.md"), SOUND.replace("---\n\n", "---\n\nBaker reopens on the quay\n\n"))
    assert [path for _, path in found(changed())] == ["news/baker.md"]


def test_unchanged_article_that_a_new_one_repeats(changed: Changed) -> None:
    """The finding is new though the file in which it is told may be old."""
    write(
        Path("wire/baker-again.md"),
        SOUND.replace("title: Baker reopens on the quay", "title: Oven\ndate: 2020-01-01"),
    )
    assert {rule for rule, _ in found(changed())} == {"duplication/recycled-paragraph"}


def test_what_main_gained_meanwhile_is_not_ours(changed: Changed) -> None:
    write(Path("news/orchard.txt"), NEW)
    commit()
    git("switch", "-q", "main")
    write(Path("news/ferry.md"), SOUND)
    commit()
    git("switch", "-q", "work")
    assert found(changed()) == [("headlines/repeated-in-body", "news/orchard.txt")]


def test_part_of_the_repository_from_below(changed: Changed, monkeypatch: pytest.MonkeyPatch) -> None:
    write(Path("newslint.yaml"), "include: [news]\n")
    write(Path("wire/orchard.txt"), NEW)
    write(Path("news/orchard.txt"), NEW.replace("Orchard", "Vineyard").replace("Pickers", "Growers"))
    assert [path for _, path in found(changed("main", "news"))] == ["news/orchard.txt"]
    monkeypatch.chdir("news")
    assert [path for _, path in found(changed())] == ["orchard.txt"]


def test_with_a_baseline_either_may_know(changed: Changed) -> None:
    write(Path("news/orchard.txt"), NEW)
    assert run(("baseline", "create", "news/orchard.txt")) == 0
    assert changed("main", "--baseline", "newslint.baseline").code == 0
    write(Path("news/orchard-2.txt"), NEW)
    assert "news/orchard-2.txt" in {
        path for _, path in found(changed("main", "--baseline", "newslint.baseline"))
    }


def test_standard_input_stands_for_a_changed_file(changed: Changed, monkeypatch: pytest.MonkeyPatch) -> None:
    command = [
        "check",
        "-",
        "--stdin-filename",
        "news/baker.md",
        "--diff-base",
        "main",
        "--output-format",
        "concise",
    ]
    text = SOUND.replace("---\n\n", "---\n\nBaker reopens on the quay\n\n")
    done = subprocess.run(
        [sys.executable, "-m", "newslint", *command], input=text, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("news/baker.md:5:1: error headlines/repeated-in-body: ")


@pytest.mark.parametrize(
    ("ref", "message"),
    [
        ("nowhere", "--diff-base: git knows no commit 'nowhere'"),
        (
            "origin/main",
            "--diff-base: git knows no commit 'origin/main'; fetch it first (git fetch origin main)",
        ),
        ("--output=x", "--diff-base: git knows no commit '--output=x'"),
        ("", "--diff-base: git knows no commit ''"),
    ],
)
def test_unknown_ref(changed: Changed, ref: str, message: str) -> None:
    assert changed(ref) == (2, "", f"newslint: {message}\n")


def test_no_common_commit(changed: Changed) -> None:
    git("switch", "-q", "--orphan", "other")
    write(Path("news/orchard.txt"), NEW)
    commit()
    assert changed() == (2, "", "newslint: --diff-base: 'main' and HEAD have no commit in common\n")


def test_shallow_clone(changed: Changed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(Path("news/orchard.txt"), NEW)
    commit()
    write(Path("news/orchard.txt"), NEW * 2)
    commit()
    git(
        "clone",
        "-q",
        "--depth",
        "1",
        "--no-single-branch",
        f"file://{tmp_path}/site",
        str(tmp_path / "shallow"),
    )
    monkeypatch.chdir(tmp_path / "shallow")
    for ref in ("origin/main", "HEAD~1"):
        told = changed(ref)
        assert told.code == 2
        assert "this clone is shallow: fetch its history (git fetch --unshallow" in told.err
    git("fetch", "-q", "--unshallow")
    assert {path for _, path in found(changed("origin/main"))} == {"news/orchard.txt"}


def test_no_repository(changed: Changed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "plain/a.md", SOUND)
    monkeypatch.chdir(tmp_path / "plain")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    told = changed()
    assert told.code == 2
    assert told.err.startswith("newslint: --diff-base: git says: not a git repository")


def test_no_git(changed: Changed, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    told = changed()
    assert told == (2, "", "newslint: --diff-base compares with a commit of git, which is not installed\n")


def test_names_and_contents_that_are_hard(changed: Changed) -> None:
    """Spaces, umlauts and line ends in names; an empty file, and one that git stores otherwise."""
    git("switch", "-q", "main")
    for name in ("news/ü b\n.txt", "news/国.txt", "news/empty.md"):
        write(
            Path(name),
            "" if "empty" in name else NEW.replace("Orchard", name[5]).replace("Pickers", name[5:7].strip()),
        )
    commit()
    git("switch", "-q", "work")
    git("merge", "-q", "main")
    assert found(changed()) == []
    Path("news/ü b\n.txt").rename("news/c.txt")
    Path("news/国.txt").write_text(
        "Notice\n\n" + Path("news/国.txt").read_text(encoding="utf-8"), encoding="utf-8"
    )
    assert found(changed()) == []


def test_git_is_left_as_it_was(changed: Changed) -> None:
    write(Path("news/baker.md"), NEW)
    index = Path(".git/index")
    before = (index.read_bytes(), index.stat().st_mtime_ns)
    changed()
    assert (index.read_bytes(), index.stat().st_mtime_ns) == before
