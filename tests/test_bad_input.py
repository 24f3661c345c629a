"""Input that no newsroom wants and all have: none ends in a traceback, none costs the other results."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from tests.articles import REPEATED_HEADLINE, SOUND

if TYPE_CHECKING:
    from tests.conftest import Run


class Outcome(NamedTuple):
    """What a run said: exit code, places as `path:line:column rule`, both streams."""

    code: int
    found: list[str]
    diagnostics: list[dict[str, Any]]
    stderr: str


@pytest.fixture
def lint(newslint: Run, tmp_path: Path) -> Callable[..., Outcome]:
    """Lint paths of the test's own folder."""

    def run(*paths: str, timeout: float = 120) -> Outcome:
        done = newslint(
            "check", "--output-format", "jsonl", *(paths or (".",)), cwd=tmp_path, timeout=timeout
        )
        assert "Traceback" not in done.stdout + done.stderr
        told = [json.loads(line) for line in done.stdout.split("\n") if line]
        places = [f"{at['path']}:{at['start']['line']}:{at['start']['column']} {at['rule']}" for at in told]
        return Outcome(done.returncode, places, told, done.stderr)

    return run


WITNESS = "witness.md:5:1 headlines/repeated-in-body"


@pytest.fixture(autouse=True)
def witness(tmp_path: Path) -> None:
    """An article with one error, which every run must still find."""
    tmp_path.joinpath("witness.md").write_text(REPEATED_HEADLINE, encoding="utf-8")


def test_empty_file(lint: Callable[..., Outcome], tmp_path: Path) -> None:
    for name in ("empty.md", "empty.txt", "empty.html", "empty.jsonl"):
        tmp_path.joinpath(name).write_bytes(b"")
    outcome = lint()
    assert outcome.found == [WITNESS]
    assert outcome.code == 1


def test_empty_json_is_no_json(lint: Callable[..., Outcome], tmp_path: Path) -> None:
    tmp_path.joinpath("empty.json").write_bytes(b"")
    outcome = lint()
    assert outcome.found == ["empty.json:1:1 input/unreadable", WITNESS]
    assert outcome.code == 2


@pytest.mark.parametrize(
    "name", ["picture.txt", "picture.md", "picture.html", "picture.json", "picture.jsonl"]
)
def test_binary_file(lint: Callable[..., Outcome], tmp_path: Path, name: str) -> None:
    tmp_path.joinpath(name).write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 40)
    outcome = lint()
    assert {each["rule"] for each in outcome.diagnostics if each["path"] == name} == {"input/unreadable"}
    assert WITNESS in outcome.found
    assert outcome.code == 2


def test_wrong_encoding_names_the_byte(lint: Callable[..., Outcome], tmp_path: Path) -> None:
    tmp_path.joinpath("latin.md").write_bytes(
        "The caf\xe9 on the quay reopened on Monday.\n".encode("latin-1")
    )
    outcome = lint()
    assert outcome.found == ["latin.md:1:8 input/unreadable", WITNESS]
    assert "0xe9" in outcome.diagnostics[0]["message"].lower()
    assert outcome.code == 2


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_mark_decides(lint: Callable[..., Outcome], tmp_path: Path, encoding: str) -> None:
    text = "---\ntitle: Café zu Ärzten\n---\n\nCafé zu Ärzten\n\nDer Rest.\n"
    tmp_path.joinpath("marked.md").write_bytes(text.encode(encoding))
    outcome = lint()
    assert outcome.found == ["marked.md:5:1 headlines/repeated-in-body", WITNESS]
    assert outcome.code == 1


@pytest.mark.parametrize("name", ["long.txt", "long.md", "long.jsonl"])
def test_one_line_of_8_megabytes(lint: Callable[..., Outcome], tmp_path: Path, name: str) -> None:
    tmp_path.joinpath(name).write_bytes(b"x" * 8_000_000)
    outcome = lint(name, "witness.md")
    assert WITNESS in outcome.found
    assert outcome.code in (1, 2)


@pytest.mark.parametrize("name", ["prose.txt", "prose.md"])
def test_one_line_of_prose_without_end(lint: Callable[..., Outcome], tmp_path: Path, name: str) -> None:
    text = "The harbour trust said on Monday that it would look again at the price of a ticket, (left) if asked. "
    tmp_path.joinpath(name).write_text(text * 10_000, encoding="utf-8")
    outcome = lint(name, "witness.md")
    assert WITNESS in outcome.found
    assert outcome.code == 1


@pytest.mark.parametrize("name", ["lines.txt", "lines.md"])
def test_twenty_thousand_paragraphs(lint: Callable[..., Outcome], tmp_path: Path, name: str) -> None:
    lines = (
        f"Boat number {number} left the harbour with {number * 7} boxes of herring.\n\n"
        for number in range(20_000)
    )
    tmp_path.joinpath(name).write_text("".join(lines), encoding="utf-8")
    outcome = lint(name, "witness.md")
    assert WITNESS in outcome.found
    assert outcome.code == 1


@pytest.mark.parametrize("name", ["deep.json", "deep.jsonl"])
def test_deeply_nested_json(lint: Callable[..., Outcome], tmp_path: Path, name: str) -> None:
    tmp_path.joinpath(name).write_text(
        '{"headline": ' + "[" * 200_000 + "]" * 200_000 + "}", encoding="utf-8"
    )
    outcome = lint()
    assert WITNESS in outcome.found
    (fault,) = (each for each in outcome.diagnostics if each["path"] == name)
    assert (fault["rule"], fault["start"]["line"]) == ("input/unreadable", 1)
    assert "nested" in fault["message"]
    assert outcome.code == 2


def test_broken_front_matter(lint: Callable[..., Outcome], tmp_path: Path) -> None:
    tmp_path.joinpath("broken.md").write_text(
        "---\ntitle: Ferry\ntags: [a, b\n---\n\nText.\n", encoding="utf-8"
    )
    outcome = lint()
    assert outcome.found == ["broken.md:3:12 input/unreadable", WITNESS]
    assert outcome.code == 2


def test_broken_json(lint: Callable[..., Outcome], tmp_path: Path) -> None:
    tmp_path.joinpath("broken.json").write_text(
        '{\n  "headline": "Ferry",\n  "body" "Text."\n}\n', encoding="utf-8"
    )
    outcome = lint()
    assert outcome.found == ["broken.json:3:10 input/unreadable", WITNESS]
    assert outcome.code == 2


def test_broken_record_costs_no_other(lint: Callable[..., Outcome], tmp_path: Path) -> None:
    sound = {
        "headline": "Kayak club to race",
        "body": "Kayak club to race\n\nThe club said on Monday that it would race.",
    }
    lines = [
        json.dumps({**sound, "id": "one"}),
        '{"headline": "Ferry", "body": }',
        json.dumps({"id": "three", **sound}),
    ]
    tmp_path.joinpath("feed.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    outcome = lint("feed.jsonl", "witness.md")
    assert "feed.jsonl:2:31 input/unreadable" in outcome.found
    repeated = [each for each in outcome.diagnostics if each["rule"] == "headlines/repeated-in-body"]
    assert [each["record"] for each in repeated] == ["one", "three", None]
    assert outcome.code == 2


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_no_permission(lint: Callable[..., Outcome], tmp_path: Path) -> None:
    tmp_path.joinpath("secret.md").write_text(SOUND, encoding="utf-8")
    tmp_path.joinpath("secret.md").chmod(0)
    outcome = lint()
    assert outcome.found == ["secret.md:1:1 input/unreadable", WITNESS]
    assert outcome.code == 2


def test_no_permission_in_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same for a user to whom nothing is forbidden: opening fails as it would for others."""
    from newslint.engine.discover import discover
    from newslint.engine.run import Request, run
    from newslint.policy.config import load_config
    from newslint.policy.rulebook import Rulebook

    tmp_path.joinpath("secret.md").write_text(SOUND, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    config = load_config(tmp_path)
    found = discover(["."], config)
    open_path = Path.open

    def forbidden(path: Path, *arguments: Any, **named: Any) -> Any:
        if path.name == "secret.md":
            raise PermissionError(13, "Permission denied")
        return open_path(path, *arguments, **named)

    monkeypatch.setattr(Path, "open", forbidden)
    report = run(Request(Rulebook.load().configure(config), found.files, found.skipped, jobs=1))
    assert [(each.where.path, each.rule) for each in report.diagnostics] == [
        ("secret.md", "input/unreadable"),
        ("witness.md", "headlines/repeated-in-body"),
    ]
    assert "Permission denied" in report.diagnostics[0].message


def test_file_that_vanishes_mid_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from newslint.engine.discover import discover
    from newslint.engine.run import Request, run
    from newslint.policy.config import load_config
    from newslint.policy.rulebook import Rulebook

    gone = tmp_path / "gone.md"
    gone.write_text(SOUND, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    config = load_config(tmp_path)
    found = discover(["."], config)
    gone.unlink()
    report = run(Request(Rulebook.load().configure(config), found.files, found.skipped, jobs=1))
    assert [(each.where.path, each.rule) for each in report.diagnostics] == [
        ("gone.md", "input/unreadable"),
        ("witness.md", "headlines/repeated-in-body"),
    ]


def test_folder_given_twice(lint: Callable[..., Outcome], tmp_path: Path) -> None:
    assert lint(".", "./", str(tmp_path)).found == [WITNESS]


def test_link_in_a_circle(lint: Callable[..., Outcome], tmp_path: Path) -> None:
    tmp_path.joinpath("news").mkdir()
    tmp_path.joinpath("news", "again").symlink_to(tmp_path, target_is_directory=True)
    assert lint().found == [WITNESS]


@pytest.mark.parametrize("path", ["missing.md", "missing", "pictures", "*.txt"])
def test_no_files_at_all(lint: Callable[..., Outcome], tmp_path: Path, path: str) -> None:
    tmp_path.joinpath("pictures").mkdir()
    tmp_path.joinpath("pictures", "quay.png").write_bytes(b"\x89PNG")
    outcome = lint(path)
    assert outcome.code == 2
    assert path in outcome.stderr
