"""What is remembered changes no result: after any edits, under any settings, damaged, full, locked or cut off."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import chdir
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.archive.lock import held
from newslint.engine import memory
from newslint.engine.cache import Cache
from newslint.engine.discover import discover
from newslint.engine.record import records
from newslint.engine.run import Request, run
from newslint.model.diagnostic import Report, Severity
from newslint.policy.config import load_config
from newslint.policy.rulebook import Rulebook
from tests.archive.articles import NAMES, article, edit

RULEBOOK = Rulebook.load()
TODAY = "2025-01-05"  # some articles are dated later
LEVELS = (Severity.INFO, Severity.WARNING, Severity.ERROR)
SELECTED = ((), ("duplication",), ("headlines", "metadata"), ("duplication/recycled-paragraph",), ("all",))
CONFIGURATIONS = (
    "",
    "rules: {duplication/recycled-paragraph: info, metadata/future-date: error}",
    "rules: {duplication/recycled-paragraph: {severity: error, min_words: 30}}",
    "rules: {metadata/future-date: {days: 3}, headlines/repeated-in-body: off}",
    "overrides: [{paths: [sport/*], rules: {duplication/repeated-paragraph: off, metadata/future-date: info}}]",
    "overrides: [{match: {title: The quay is open again this week}, rules: {duplication: error}}]",
    "language: auto",
)


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """A handful of files is remembered too, as if there were hundreds."""
    monkeypatch.setattr("newslint.engine.run.POOL_FROM", 2)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Some articles, in the working folder."""
    written(tmp_path)
    with chdir(tmp_path):
        yield tmp_path


def written(folder: Path, seed: int = 1) -> None:
    for number, name in enumerate(NAMES):
        folder.joinpath(name).parent.mkdir(exist_ok=True)
        folder.joinpath(name).write_text(article(Random(seed + number)), encoding="utf-8")


def request(
    select: Sequence[str] = (),
    focus: Sequence[str] = (".",),
    level: Severity = Severity.INFO,
    day: str = TODAY,
) -> Request:
    """A run in the working folder."""
    config = load_config(Path.cwd())._replace(today=day)
    found = discover(focus, config)
    policy = RULEBOOK.configure(config, select)
    return Request(policy, found.files, found.skipped, found.failures, jobs=1, min_level=level)


def told(asked: Request, cache: Cache | None = None) -> Report:
    """The report; rules are told by their descriptors as they are."""
    return run(asked._replace(cache=cache))


def new_cache() -> Cache:
    return Cache(Path.cwd() / ".newslint_cache")


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of all files that are examined, as they come."""
    names: list[str] = []
    examine = records

    def spied(policy: object, level: object, files: Sequence[object]) -> object:
        names.extend(file.name for file in files)  # type: ignore[attr-defined]
        return examine(policy, level, files)  # type: ignore[arg-type]

    monkeypatch.setattr(memory, "records", spied)
    return names


@given(st.integers(0, 10_000))
@settings(max_examples=8)
def test_no_edit_and_no_setting_makes_a_difference(
    tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    random = Random(seed)
    folder = tmp_path_factory.mktemp("tree")
    written(folder, seed)
    folder.joinpath("newslint.yaml").write_text("", encoding="utf-8")
    with chdir(folder):
        for step in range(10):
            done = edit(folder, random)
            if random.random() < 0.4:
                done = random.choice(CONFIGURATIONS)
                folder.joinpath("newslint.yaml").write_text(done + "\n", encoding="utf-8")
            there = [name for name in NAMES if (folder / name).is_file()]
            focus = ["."] if random.random() < 0.5 else random.sample(there, random.randint(1, len(there)))
            day = f"2025-01-{random.randint(1, 9):02}" if random.random() < 0.3 else TODAY
            select = random.choice(SELECTED) if random.random() < 0.3 else ()
            asked = request(select, focus, random.choice(LEVELS), day)
            cache = new_cache()
            assert told(asked, cache) == told(asked), (step, done, focus, select)
            assert cache.notes == []


def test_what_has_not_changed_is_not_read_again(folder: Path, read: list[str]) -> None:
    first = told(request(), new_cache())
    assert sorted(read) == sorted(NAMES)
    read.clear()
    assert told(request(), new_cache()) == first
    folder.joinpath(NAMES[0]).write_text(article(Random(99)), encoding="utf-8")
    told(request(), new_cache())
    assert read == [NAMES[0]]


def test_wording_severity_and_selection_are_not_what_is_remembered(folder: Path, read: list[str]) -> None:
    first = told(request(), new_cache())
    read.clear()
    config = folder / "newslint.yaml"
    config.write_text("rules: {duplication: error, headlines: 'off'}\n", encoding="utf-8")
    louder = told(request(), new_cache())
    asked = request()
    rules = [rule._replace(message="in other words", related="there") for rule in asked.policy.rules]
    base = [rule._replace(message="in other words", related="there") for rule in asked.policy.base]
    worded = asked._replace(policy=replace(asked.policy, rules=tuple(rules), base=tuple(base)))
    other = told(worded, new_cache())
    told(request(["duplication"]), new_cache())
    assert read == []
    assert {each.severity for each in louder.diagnostics if each.rule.startswith("duplication")} == {
        Severity.ERROR
    }
    assert any(each.severity < Severity.ERROR for each in first.diagnostics)
    assert {each.message for each in other.diagnostics} == {"in other words"}
    assert other == told(worded)


def test_an_option_is_part_of_what_is_remembered(folder: Path, read: list[str]) -> None:
    told(request(), new_cache())
    read.clear()
    folder.joinpath("newslint.yaml").write_text(
        "rules: {duplication/recycled-paragraph: {severity: error, min_words: 15}}\n", encoding="utf-8"
    )
    asked = request()
    assert told(asked, new_cache()) == told(asked)
    assert sorted(read) == sorted(NAMES)


def test_a_day_more_reads_again_only_what_is_dated_in_the_future(folder: Path, read: list[str]) -> None:
    told(request(day="2025-01-03"), new_cache())
    read.clear()
    report = told(request(day="2025-01-04"), new_cache())
    ahead = {each.where.path for each in told(request(day="2025-01-03")).diagnostics if "future" in each.rule}
    assert ahead
    assert set(read) == ahead
    assert report == told(request(day="2025-01-04"))


def test_focus_does_not_hang_on_what_was_in_focus_before(folder: Path) -> None:
    folder.joinpath("newslint.yaml").write_text("include: [news, sport]\n", encoding="utf-8")
    for focus in ([NAMES[0]], [NAMES[3], NAMES[0]], ["."], [NAMES[1]]):
        asked = request(focus=focus)
        assert told(asked, new_cache()) == told(asked)


@pytest.mark.parametrize("seed", range(8))
def test_a_damaged_cache_is_made_anew(folder: Path, seed: int) -> None:
    sound = told(request(), new_cache())
    file = new_cache().file
    random = Random(seed)
    content = bytearray(file.read_bytes())
    for _ in range(random.choice((1, 40))):
        at = random.randrange(len(content))
        content[at : at + 16] = random.randbytes(16)
    file.write_bytes(content if seed % 4 else content[: random.randrange(len(content))])
    for leftover in file.parent.glob("*-*"):
        leftover.unlink()
    folder.joinpath(NAMES[0]).write_text(article(Random(7)), encoding="utf-8")
    for _ in range(3):
        cache = new_cache()
        assert told(request(), cache) == told(request())
    assert cache.notes == []
    folder.joinpath(NAMES[0]).write_text(article(Random(1)), encoding="utf-8")
    assert told(request(), new_cache()) == sound


def test_a_damaged_row_is_noted(folder: Path) -> None:
    told(request(), new_cache())
    db = sqlite3.connect(new_cache().file)
    db.execute("UPDATE files SET bulk = CAST(substr(bulk, 1, 40) || x'00' || substr(bulk, 42) AS BLOB)")
    db.execute("DELETE FROM reports")
    db.commit()
    db.close()
    cache = new_cache()
    assert told(request(), cache) == told(request())
    assert cache.notes == ["the cache is damaged (a row is not what was written), so it is made anew"]


@pytest.mark.parametrize(
    ("statement", "note"),
    [
        ("UPDATE meta SET value = 'x'", "the cache is made anew: made by another newslint"),
        ("PRAGMA user_version = 9", "the cache is damaged (no cache of newslint), so it is made anew"),
        ("DROP TABLE meta", "the cache is damaged (no such table: meta), so it is made anew"),
    ],
)
def test_a_cache_of_another_newslint_is_made_anew(folder: Path, statement: str, note: str) -> None:
    told(request(), new_cache())
    db = sqlite3.connect(new_cache().file, isolation_level=None)
    db.execute(statement)
    db.close()
    cache, again = new_cache(), new_cache()
    assert told(request(), cache) == told(request())
    assert cache.notes == [note]
    assert told(request(), again) == told(request())
    assert again.notes == []


def test_a_file_that_is_no_database_gives_way(folder: Path) -> None:
    cache = new_cache()
    cache.prepare()
    cache.file.write_bytes(b"no database " * 1000)
    assert told(request(), cache) == told(request())
    assert cache.notes == ["the cache is damaged (file is not a database), so it is made anew"]
    cache = new_cache()
    told(request(), cache)
    assert cache.notes == []


def test_a_cache_that_another_run_writes_is_left_alone(folder: Path, read: list[str]) -> None:
    cache = new_cache()
    cache.prepare()
    with held(cache.file):
        assert told(request(), cache) == told(request())
    assert cache.notes == ["another newslint is writing the cache, so this run leaves nothing in it"]
    assert not cache.file.exists()
    told(request(), new_cache())
    read.clear()
    folder.joinpath(NAMES[0]).write_text(article(Random(7)), encoding="utf-8")
    with held(cache.file):  # it is read all the same
        assert told(request(), new_cache()) == told(request())
    assert read == [NAMES[0]]


def test_where_nothing_can_be_written_nothing_is_remembered(folder: Path) -> None:
    folder.joinpath(".newslint_cache").write_text("in the way", encoding="utf-8")
    cache = new_cache()
    assert told(request(), cache) == told(request())
    assert cache.notes == [
        "the cache .newslint_cache cannot be written, so nothing is remembered: Not a directory"
    ]
    assert folder.joinpath(".newslint_cache").read_text(encoding="utf-8") == "in the way"


def test_failures_are_not_remembered(folder: Path, read: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    from newslint.checks.future_date import FutureDate

    def broken(check: object, document: object) -> object:
        raise ValueError("no")

    with monkeypatch.context() as patched:
        patched.setattr(FutureDate, "findings", broken)
        assert told(request(), new_cache()).failures
    read.clear()
    assert told(request(), new_cache()) == told(request())
    assert sorted(read) == sorted(NAMES)


def test_records_of_no_use_are_dropped(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for day, changed, kept in ((0, 0, 0), (20, 0, 1), (40, 1, 1), (60, 2, 1)):
        monkeypatch.setattr("newslint.engine.scribe.time.time", lambda day=day: 1.9e9 + day * 86_400)
        folder.joinpath(NAMES[changed]).write_text(article(Random(day)), encoding="utf-8")
        assert told(request(), new_cache()) == told(request())
        db = sqlite3.connect(new_cache().file)
        (count,) = db.execute("SELECT count(*) FROM files").fetchone()
        db.close()
        assert count == len(NAMES) + kept, day
