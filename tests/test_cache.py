"""The cache on the command line: where it is, how it is left out and removed, and what is said of it."""

from __future__ import annotations

import json
import resource
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newslint.engine.pool import POOL_FROM
from tests.articles import write_articles

if TYPE_CHECKING:
    from tests.conftest import Run

CHECK = (sys.executable, "-m", "newslint", "check", "--output-format", "jsonl", "--jobs", "1")


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Enough articles to be remembered, and two that repeat others."""
    root = tmp_path_factory.mktemp("articles")
    write_articles(root / "news", POOL_FROM, words=60)
    for number in (3, 70):
        text = root.joinpath("news", f"article-{number:05}.md").read_text(encoding="utf-8")
        root.joinpath("news", f"copy-{number}.md").write_text(
            text.replace("pounds", "euros"), encoding="utf-8"
        )
    return root


@pytest.fixture(scope="module")
def plain(articles: Path) -> subprocess.CompletedProcess[bytes]:
    """What is told of them without a cache."""
    return subprocess.run([*CHECK, "--no-cache"], cwd=articles, capture_output=True, check=False)


def test_it_is_kept_in_the_project_and_removed(newslint: Run, articles: Path) -> None:
    first = newslint("check", "--output-format", "jsonl", cwd=articles)
    folder = articles / ".newslint_cache"
    assert (
        folder.joinpath("CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")
    )
    assert folder.joinpath(".gitignore").read_text() == "*\n"
    again = newslint("check", "--output-format", "jsonl", cwd=articles)
    assert (again.returncode, again.stdout, again.stderr) == (first.returncode, first.stdout, first.stderr)
    assert newslint("clean", cwd=articles).stderr == "Removed .newslint_cache.\n"
    assert not folder.exists()
    done = newslint("clean", cwd=articles)
    assert (done.returncode, done.stderr) == (0, "There is no cache at .newslint_cache.\n")


def test_it_can_be_elsewhere_or_nowhere(newslint: Run, articles: Path, tmp_path: Path) -> None:
    newslint("check", "--no-cache", cwd=articles)
    newslint(
        "check", "--cache-dir", tmp_path / "a", cwd=articles, env={"NEWSLINT_CACHE_DIR": str(tmp_path / "b")}
    )
    newslint("check", cwd=articles, env={"NEWSLINT_CACHE_DIR": str(tmp_path / "c")})
    assert not articles.joinpath(".newslint_cache").exists()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a", "c"]
    newslint("clean", "--cache-dir", tmp_path / "a")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["c"]


def test_it_lies_beside_the_configuration(newslint: Run, articles: Path) -> None:
    config = articles / "newslint.yaml"
    config.write_text("include: [news]\n", encoding="utf-8")
    newslint("check", cwd=articles / "news")
    config.unlink()
    assert newslint("clean", cwd=articles).stderr == "Removed .newslint_cache.\n"


def test_what_is_no_cache_is_not_removed(newslint: Run, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.mkdir()
    precious.joinpath("story.md").write_text("The only copy.\n", encoding="utf-8")
    tmp_path.joinpath(".newslint_cache").symlink_to(precious)
    for arguments in (("--cache-dir", "precious"), ()):
        done = newslint("clean", *arguments, cwd=tmp_path)
        assert done.returncode == 2
        assert done.stderr.endswith(": no cache of newslint, so it is left alone\n")
    assert precious.joinpath("story.md").exists()


def test_few_files_are_read_again(newslint: Run, newsroom: Path, tmp_path: Path) -> None:
    newslint("check", "--cache-dir", tmp_path / "cache", cwd=newsroom)
    assert not (tmp_path / "cache").exists()


def test_a_project_that_cannot_be_written_is_linted(newslint: Run, articles: Path, tmp_path: Path) -> None:
    tmp_path.joinpath("file").write_text("no folder", encoding="utf-8")
    plain = newslint("check", "--no-cache", cwd=articles)
    done = newslint("check", "--cache-dir", tmp_path / "file", cwd=articles)
    assert (done.returncode, done.stdout) == (plain.returncode, plain.stdout)
    assert (
        f"the cache {tmp_path / 'file'} cannot be written, so nothing is remembered: Not a directory\n"
        in done.stderr
    )
    assert newslint("check", "--quiet", "--cache-dir", tmp_path / "file", cwd=articles).stderr == ""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
@pytest.mark.parametrize("size", [4096, 60_000, 400_000])
def test_a_full_disk_costs_only_the_cache(
    articles: Path, plain: subprocess.CompletedProcess[bytes], tmp_path: Path, size: int
) -> None:
    """Files can grow to so many bytes and no further."""

    def limited() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    cached = [*CHECK, "--cache-dir", str(tmp_path)]
    for _ in range(2):
        done = subprocess.run(cached, cwd=articles, capture_output=True, preexec_fn=limited, check=False)
        assert (done.returncode, done.stdout) == (plain.returncode, plain.stdout)
        assert b"cannot be written" in done.stderr
    done = subprocess.run(cached, cwd=articles, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (plain.returncode, plain.stdout)
    assert b"cannot be written" not in done.stderr


def test_two_at_once(articles: Path, plain: subprocess.CompletedProcess[bytes], tmp_path: Path) -> None:
    """Each writes if no other does; what they tell is the same."""
    cached = [*CHECK, "--cache-dir", str(tmp_path)]
    both = [
        subprocess.Popen(cached, cwd=articles, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    for process in both:
        out, err = process.communicate(timeout=120)
        assert out == plain.stdout
        assert b"internal error" not in err
    assert [json.loads(line) for line in plain.stdout.splitlines()]
    assert any(tmp_path.iterdir())


def test_what_is_remembered_can_be_mended(newslint: Run, articles: Path, tmp_path: Path) -> None:
    outcomes = []
    for name, arguments in (("plain", ("--no-cache",)), ("cached", ())):
        root = tmp_path / name
        shutil.copytree(articles / "news", root / "news")
        for number in (5, 6, 90):
            file = root / "news" / f"article-{number:05}.md"
            file.write_text(
                file.read_text(encoding="utf-8").replace(" the ", " the the ", 1), encoding="utf-8"
            )
        newslint("check", *arguments, cwd=root)
        done = newslint("check", "--fix", "--output-format", "jsonl", *arguments, cwd=root)
        texts = {file.name: file.read_bytes() for file in root.joinpath("news").iterdir()}
        assert b" the the " not in b"".join(texts.values())
        again = newslint("check", "--output-format", "jsonl", *arguments, cwd=root)
        outcomes.append((done.returncode, done.stdout, done.stderr, texts, again.stdout))
    assert outcomes[0] == outcomes[1]
