"""Archive and cache under abuse: killed again and again, a full disk, readers beside a writer, endless edits.

`python -m tests.bench.endurance [KILLS] [EDITS]`; the suite runs the same in a short form (tests/test_endurance.py).
"""

from __future__ import annotations

import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import chdir
from pathlib import Path
from random import Random
from typing import NamedTuple

from newslint.archive.reader import Reader
from newslint.archive.store import connect, hold
from newslint.engine.archiving import Order, build, update
from newslint.engine.cache import Cache
from newslint.engine.discover import discover
from newslint.engine.run import Request
from newslint.engine.run import run as lint
from newslint.model.diagnostic import Report
from newslint.policy.config import Config
from newslint.policy.rulebook import Rulebook
from tests.archive.articles import article, edit

ARTICLES = 104  # and a quarter as many in another folder: enough for the cache
KILLS, EDITS = 200, 200
RULEBOOK = Rulebook.load()
NEWSLINT = (sys.executable, "-m", "newslint")
ARCHIVE = "news.archive"
Test = Callable[[Path, int], "Abuse"]


class Abuse(NamedTuple):
    """What was done so often, and what it did."""

    what: str
    times: int
    outcome: str


def main(arguments: list[str]) -> None:
    """Print the table; anything that is lost, wrong or broken is an AssertionError."""
    kills, edits = (int(each) for each in (*arguments, *(str(KILLS), str(EDITS))[len(arguments) :])[:2])
    print("| what | times | outcome |\n|---|---|---|")
    tests: tuple[tuple[Test, int], ...] = (
        (killed_archive, kills),
        (killed_cache, kills),
        (edited_archive, edits),
        (edited_cache, edits),
        (full_archive, 20),
        (read_while_written, 10),
    )
    for test, times in tests:
        with tempfile.TemporaryDirectory() as name:
            done = test(Path(os.path.realpath(name)), times)
        print(f"| {done.what} | {done.times} | {done.outcome} |", flush=True)


def killed_archive(folder: Path, kills: int, seed: int = 1) -> Abuse:
    """`archive update` is killed: the archive is that of before or that of after, whole."""
    random = Random(seed)
    write(folder, seed)
    run("archive", "build", "news", "-o", ARCHIVE, cwd=folder)
    finished = 0
    before = contents(folder / ARCHIVE)
    for _ in range(kills):
        for _ in range(5):
            edit(folder, random)
        expected = _as_built(folder)
        command = [*NEWSLINT, "archive", "update", "news", "sport", "-o", ARCHIVE, "--jobs", "1", "--quiet"]
        _kill(command, folder, random.uniform(0.1, 1.2))
        found = contents(folder / ARCHIVE)
        assert found in (before, expected), "an archive of neither before nor after"
        finished += found == expected != before
        run("archive", "update", "news", "sport", "-o", ARCHIVE, "--jobs", "1", "--quiet", cwd=folder)
        before = contents(folder / ARCHIVE)
        assert before == expected
        assert not [each.name for each in folder.iterdir() if each.name.endswith((".tmp", ".lock"))]
    return Abuse("kill -9 of `archive update`", kills, f"{finished} after the change, none broken")


def killed_cache(folder: Path, kills: int, seed: int = 1) -> Abuse:
    """`check` is killed: the next run tells what one without a cache tells."""
    random = Random(seed)
    write(folder, seed)
    begun = 0
    for turn in range(kills):
        for _ in range(3):
            edit(folder, random)
        if turn % 5 == 0:
            shutil.rmtree(folder / ".newslint_cache", ignore_errors=True)
        _kill([*NEWSLINT, "check", "--jobs", "1", "--quiet"], folder, random.uniform(0.1, 2.0))
        begun += folder.joinpath(".newslint_cache").exists()
        plain = report(folder, None)
        for _ in range(2):
            assert report(folder, Cache(folder / ".newslint_cache")) == plain, (
                "a cache that makes a difference"
            )
    return Abuse("kill -9 of `check`", kills, f"{begun} with a cache begun, all answers as without one")


def edited_archive(folder: Path, edits: int, seed: int = 1) -> Abuse:
    """After each edit an update makes what a build makes."""
    random = Random(seed)
    write(folder, seed, 20)
    with chdir(folder):
        build(order(folder / ARCHIVE))
        for number in range(edits):
            done = edit(folder, random)
            update(order(folder / ARCHIVE), ("news", "sport"))
            if number % 4 == 0:
                assert contents(folder / ARCHIVE) == _as_built(folder), done
    return Abuse("random edits, each with an update", edits, "what a new archive holds")


def edited_cache(folder: Path, edits: int, seed: int = 1) -> Abuse:
    """After each edit a run with the cache tells what one without tells."""
    random = Random(seed)
    write(folder, seed)
    for _ in range(edits):
        done = edit(folder, random)
        assert report(folder, Cache(folder / ".newslint_cache")) == report(folder, None), done
    return Abuse("random edits, each with a check", edits, "what a run without a cache tells")


def full_archive(folder: Path, times: int, seed: int = 1) -> Abuse:
    """The disk is full at one point or another: a clear error, and the old archive."""
    random = Random(seed)
    write(folder, seed, 60)
    run("archive", "build", "news", "-o", ARCHIVE, cwd=folder)
    before, size = contents(folder / ARCHIVE), folder.joinpath(ARCHIVE).stat().st_size
    write(folder, seed + 1, 100)
    for _ in range(times):
        room = random.randrange(512, size)
        command = [*NEWSLINT, "archive", "build", "news", "sport", "-o", ARCHIVE, "--jobs", "1"]
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, check=False, preexec_fn=_limited(room)
        )
        assert done.returncode == 2, done
        assert done.stderr.startswith(f"newslint: {ARCHIVE}: cannot be written: "), done.stderr
        assert contents(folder / ARCHIVE) == before
    assert sorted(each.name for each in folder.iterdir()) == ["news", ARCHIVE, "sport"]
    return Abuse("a disk that fills while an archive is built", times, "told, and the old archive intact")


def read_while_written(folder: Path, times: int, seed: int = 1) -> Abuse:
    """A second writer is told to wait; readers are never kept waiting, and see one archive or the other."""
    write(folder, seed, 60)
    run("archive", "build", "news", "-o", ARCHIVE, cwd=folder)
    folder.joinpath("new.md").write_text(article(Random(5)), encoding="utf-8")
    query = ("archive", "query", "new.md", "-o", ARCHIVE, "--output-format", "concise", "--jobs", "1")
    answers = {run(*query, cwd=folder)}
    writing = [*NEWSLINT, "archive", "build", "sport", "-o", ARCHIVE, "--jobs", "1"]
    reads = refused = 0
    for _ in range(times):
        writers = [subprocess.Popen(writing, cwd=folder, stderr=subprocess.PIPE, text=True) for _ in range(2)]
        while any(each.poll() is None for each in writers):
            answers.add(run(*query, cwd=folder))
            reads += 1
        for each in writers:
            _, error = each.communicate()
            refused += each.returncode == 2
            assert each.returncode == 0 or "another newslint is writing this archive" in error, error
    answers.discard(run(*query, cwd=folder))
    assert len(answers) <= 1, "an archive of neither before nor after"
    return Abuse("two writers and a reader", times, f"{reads} answers meanwhile, {refused} writers refused")


def write(folder: Path, seed: int, count: int = ARTICLES) -> None:
    """Small articles in two folders, the ones that are edited among them."""
    for number in range(count):
        for name in ("news", "sport"):
            file = folder / name / f"filler-{number}.md"
            file.parent.mkdir(exist_ok=True)
            if name == "news" or number % 4 == 0:
                file.write_text(article(Random(seed * 1000 + number)), encoding="utf-8")


def contents(file: Path) -> frozenset[tuple[object, ...]]:
    """All that an archive can tell: files, documents, and which keys lead to which block; AssertionError if broken."""
    db = connect(file)
    try:
        hold(db)
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        reader = Reader(db)
        found: set[tuple[object, ...]] = set(db.execute("SELECT path, digest, documents FROM files"))
        for first, path in db.execute("SELECT first, path FROM packs").fetchall():
            document = reader.document(first)
            found.add((path, document.record, document.source))
        found.update(_keys(db, reader))
        return frozenset(found)
    finally:
        db.close()


def _keys(db: sqlite3.Connection, reader: Reader) -> Iterator[tuple[object, ...]]:
    from newslint.archive.segment import scan
    from newslint.archive.store import checks, tables

    for signature, number in checks(db).items():
        for table in tables(db, number):
            for keys, places in scan(db, table):
                for key, place in zip(keys.tolist(), places.tolist(), strict=True):
                    pack = reader.pack(place)
                    if pack:
                        nth, first = pack.document(place)
                        yield signature.check, key, pack.path, nth, place - first


def order(archive: Path) -> Order:
    """To archive both folders of the working folder."""
    config = Config(Path.cwd())
    return Order(RULEBOOK.configure(config), discover(["news", "sport"], config).files, archive, jobs=1)


def report(folder: Path, cache: Cache | None) -> Report:
    """What `check` tells."""
    with chdir(folder):
        config = Config(folder)
        found = discover(["."], config)
        policy = RULEBOOK.configure(config)
        return lint(Request(policy, found.files, found.skipped, found.failures, jobs=1, cache=cache))


def run(*arguments: str, cwd: Path) -> str:
    """What a command prints; AssertionError if it fails."""
    done = subprocess.run([*NEWSLINT, *arguments], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


def _as_built(folder: Path) -> frozenset[tuple[object, ...]]:
    with tempfile.TemporaryDirectory() as name, chdir(folder):
        build(order(Path(name, ARCHIVE)))
        return contents(Path(name, ARCHIVE))


def _kill(command: Sequence[str], folder: Path, after: float) -> None:
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    time.sleep(after)
    process.kill()
    process.wait()


def _limited(size: int) -> Callable[[], None]:
    """For a process whose files can grow to so many bytes."""

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


if __name__ == "__main__":
    main(sys.argv[1:])
