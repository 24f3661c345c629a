"""Baselines: what was there before is passed over wherever it moves to, what is new is not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.engine.baseline import Baseline
from newslint.errors import UserError
from newslint.model.diagnostic import Accepted, Diagnostic, Excerpt, Severity
from newslint.model.span import FILE_START
from tests.articles import REPEATED_HEADLINE, REPEATED_PARAGRAPH, SOUND, TWICE
from tests.conftest import Ask, Told, write

CHECK = ("check", "--baseline", "newslint.baseline", "--output-format", "jsonl")
FERRY, QUAY = Path("news/ferry.md"), Path("wire/quay.txt")
MENDED = REPEATED_HEADLINE.replace("---\n\nFerry to sail on Sundays\n", "---\n")
ADDED = "Orchard opens\n\nOrchard opens\n\nPickers came from three valleys, with ladders of their own.\n"
CLEAN = Told(0, "", "2 known findings passed over: there before.\n")


def found(told: Told) -> list[tuple[str, str]]:
    """(rule, path) of each diagnostic that was told."""
    parsed: list[dict[str, Any]] = [json.loads(line) for line in told.out.splitlines()]
    return [(each["rule"], each["path"]) for each in parsed]


@pytest.fixture
def accepted(ask: Ask) -> Ask:
    """The same, after `baseline create`."""
    assert ask("baseline", "create").code == 0
    return ask


def test_what_was_there_is_passed_over(ask: Ask) -> None:
    told = ask("baseline", "create")
    assert told == (
        0,
        "",
        "2 findings in newslint.baseline.\n"
        "To pass over them: `check --baseline newslint.baseline`, or `baseline: newslint.baseline` in newslint.yaml.\n",
    )
    lines = Path("newslint.baseline").read_text(encoding="utf-8").splitlines()
    assert [line.split(" ", 1)[1] for line in sorted(lines[2:])] == [
        line.split(" ", 1)[1] for line in lines[2:]
    ]
    assert {line.split(" ", 1)[1] for line in lines[2:]} == {
        "headlines/repeated-in-body news/ferry.md",
        "duplication/repeated-paragraph wire/quay.txt",
    }
    assert ask(*CHECK) == CLEAN
    assert ask("check", "--baseline", "newslint.baseline") == (
        0,
        "",
        "No findings in 3 articles.\n2 known findings passed over: there before.\n",
    )


def test_lines_above(accepted: Ask) -> None:
    write(FERRY, REPEATED_HEADLINE.replace("---\n\nFerry", "---\n\nA first word on it.\n\nFerry"))
    write(QUAY, "Notice to mariners\n\nThe pilots were told on Sunday, in writing.\n\n" + REPEATED_PARAGRAPH)
    assert accepted(*CHECK) == CLEAN


def test_renamed_and_moved(accepted: Ask) -> None:
    Path("archive/2024").mkdir(parents=True)
    FERRY.rename("archive/2024/sundays.md")
    QUAY.rename("wire/shut.txt")
    assert accepted(*CHECK) == CLEAN


def test_only_the_added_one_fails(accepted: Ask) -> None:
    """Lines inserted above, a file renamed, one finding mended, one added."""
    write(QUAY, "A word before\n\nIt is about the quay, as so often.\n\n" + REPEATED_PARAGRAPH)
    QUAY.rename("wire/shut.txt")
    write(FERRY, MENDED)
    write(Path("news/added.txt"), ADDED)
    told = accepted(*CHECK)
    assert told.code == 1
    assert found(told) == [("headlines/repeated-in-body", "news/added.txt")]
    assert told.err == (
        "1 known finding passed over: there before.\n"
        "1 entry of the baseline finds nothing any more: `newslint baseline prune` drops such.\n"
    )


def test_a_mended_one_never_fails(accepted: Ask) -> None:
    write(FERRY, SOUND)
    FERRY.unlink()
    told = accepted(*CHECK)
    assert (told.code, told.out) == (0, "")
    assert "1 entry of the baseline finds nothing any more" in told.err


def test_copies_are_counted(accepted: Ask) -> None:
    """A finding of the same text in another file is one more, and the one in the new file is told."""
    write(Path("aaa/again.md"), REPEATED_HEADLINE)
    told = accepted(*CHECK, "--select", "headlines/repeated-in-body")
    assert found(told) == [("headlines/repeated-in-body", "aaa/again.md")]
    accepted("baseline", "update")
    assert accepted(*CHECK).code == 0
    lines = Path("newslint.baseline").read_text(encoding="utf-8").splitlines()
    same = [line.split()[0] for line in lines if "headlines/repeated-in-body" in line]
    assert len(same) == 2
    assert len(set(same)) == 1


def test_an_old_finding_hides_no_new_one_behind_a_limit(accepted: Ask) -> None:
    write(Path("newslint.yaml"), "rules: {duplication/repeated-paragraph: {limit: 1}}\n")
    other = TWICE.replace("Port Ellery", "Skarra")
    write(QUAY, f"{REPEATED_PARAGRAPH}\n{other}\n\nThat was on Monday, he said.\n\n{other}\n")
    assert ("duplication/repeated-paragraph", "wire/quay.txt") in found(accepted(*CHECK))


def test_update_and_prune(accepted: Ask) -> None:
    write(FERRY, MENDED)
    write(Path("news/added.txt"), ADDED)
    assert accepted("baseline", "prune").err == "1 finding in newslint.baseline: 0 added, 1 dropped.\n"
    assert found(accepted(*CHECK)) == [("headlines/repeated-in-body", "news/added.txt")]
    assert accepted("baseline", "update").err == "2 findings in newslint.baseline: 1 added, 0 dropped.\n"
    assert accepted(*CHECK) == CLEAN
    before = Path("newslint.baseline").read_bytes()
    assert accepted("baseline", "update").err == "2 findings in newslint.baseline: 0 added, 0 dropped.\n"
    assert Path("newslint.baseline").read_bytes() == before


def test_update_of_a_part_leaves_the_rest(accepted: Ask) -> None:
    before = Path("newslint.baseline").read_bytes()
    assert (
        accepted("baseline", "update", "news").err == "2 findings in newslint.baseline: 0 added, 0 dropped.\n"
    )
    assert accepted("baseline", "prune", "--min-level", "error", "news/ferry.md").code == 0
    assert Path("newslint.baseline").read_bytes() == before
    assert accepted(*CHECK, "news/baker.md") == (0, "", "")
    assert accepted(*CHECK, "--select", "captions") == (0, "", "")


def test_update_follows_a_move(accepted: Ask) -> None:
    QUAY.rename("wire/shut.txt")
    accepted("baseline", "update")
    assert "wire/shut.txt" in Path("newslint.baseline").read_text()
    assert "wire/quay.txt" not in Path("newslint.baseline").read_text()


def test_show(accepted: Ask) -> None:
    write(FERRY, SOUND)
    told = accepted("baseline", "show")
    assert told.code == 0
    assert told.out.startswith("wire/quay.txt:7:1: error duplication/repeated-paragraph: ")
    assert told.out.count("\n") == 1
    assert told.err.endswith(
        "headlines/repeated-in-body news/ferry.md\n2 findings: 1 found, 1 not any more.\n"
    )


def test_configured(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    write(Path("newslint.yaml"), "baseline: ci/old.baseline\n")
    told = ask("check")
    assert (told.code, told.out) == (2, "")
    assert told.err == (
        "newslint: newslint.yaml:1:1: 'baseline': ci/old.baseline: no such baseline; "
        "`newslint baseline create` makes one\n"
    )
    Path("ci").mkdir()
    assert ask("baseline", "create").err == "2 findings in ci/old.baseline.\n"
    assert ask("check").code == 0
    assert "../news/ferry.md" in Path("ci/old.baseline").read_text()
    monkeypatch.chdir("news")
    assert ask("check").code == 0
    assert ask("check", "--isolated").code == 1


def test_created_once(accepted: Ask) -> None:
    assert accepted("baseline", "create") == (
        2,
        "",
        "newslint: newslint.baseline is there already: `newslint baseline update` changes it, --force replaces it\n",
    )
    assert accepted("baseline", "create", "--force").code == 0


@pytest.mark.parametrize(
    "command", [("check",), ("baseline", "update"), ("baseline", "prune"), ("baseline", "show")]
)
def test_missing_baseline(ask: Ask, command: tuple[str, ...]) -> None:
    message = "newslint: old.baseline: no such baseline; `newslint baseline create` makes one\n"
    assert ask(*command, "--baseline", "old.baseline") == (2, "", message)


@pytest.mark.parametrize(
    "line", ["<<<<<<< HEAD", "0123 headlines/x a.md", "0123456789abcdef headlines/x", "x y z"]
)
def test_file_that_is_no_baseline(ask: Ask, line: str) -> None:
    write(Path("newslint.baseline"), f"# newslint baseline\n{line}\n")
    told = ask(*CHECK)
    assert (told.code, told.out) == (2, "")
    assert told.err == "newslint: newslint.baseline:2: not a line of a baseline: fingerprint, rule, path\n"


def test_incomplete_run_makes_no_baseline(ask: Ask) -> None:
    Path("news/photo.md").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    told = ask("baseline", "create")
    assert told.code == 2
    assert not Path("newslint.baseline").exists()


def test_what_cannot_be_read_is_never_passed_over(accepted: Ask) -> None:
    Path("news/photo.md").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    fingerprint = json.loads(accepted(*CHECK).out)["fingerprint"]
    with Path("newslint.baseline").open("a") as stream:
        stream.write(f"{fingerprint} input/unreadable news/photo.md\n")
    told = accepted(*CHECK)
    assert told.code == 2
    assert found(told) == [("input/unreadable", "news/photo.md")]


def test_sealed_folder(accepted: Ask) -> None:
    told = accepted("baseline", "update", "--baseline", "newslint.baseline")
    assert told.code == 0
    Path("none").mkdir()
    assert accepted("baseline", "create", "--baseline", "none/there/x") == (
        2, "", "newslint: cannot write none/there/x: No such file or directory\n",
    )  # fmt: skip


def diagnostic(fingerprint: str, path: str) -> Diagnostic:
    return Diagnostic(
        "a/b", Severity.ERROR, "is", Excerpt(path, None, FILE_START, FILE_START), fingerprint=fingerprint
    )


FINDINGS = st.lists(
    st.builds(diagnostic, st.sampled_from("abc"), st.sampled_from(["x.md", "y.md", "z.md"])), max_size=8
)


@given(FINDINGS, FINDINGS, FINDINGS)
def test_laws(old: list[Diagnostic], other: list[Diagnostic], now: list[Diagnostic]) -> None:
    """Nothing is lost, no more is passed over than is listed, and what is new is as much as there is more of it."""
    baseline = Baseline.of(old) | Baseline.of(other)
    new, known, unmet = baseline.sift(now)
    assert sorted(map(id, (*new, *known))) == sorted(map(id, now))
    assert len(known) + len(unmet) == len(baseline.entries)
    for name in "abc":
        had = max(sum(each.fingerprint == name for each in one) for one in (old, other))
        has = sum(each.fingerprint == name for each in now)
        assert sum(each.fingerprint == name for each in new) == max(0, has - had)
    assert Baseline.of(now).sift(now)[0] == ()


@given(
    st.lists(
        st.builds(Accepted, st.just("0123456789ab"), st.just("a/b"), st.sampled_from(["a b.md", "n/é.md"]))
    )
)
def test_a_file_gives_back_what_was_written(entries: list[Accepted]) -> None:
    baseline = Baseline(tuple(sorted(entries)))
    path = Path("newslint.baseline")
    text = "\n".join(baseline.lines(path.absolute()))
    from newslint.engine.baseline import _entries

    assert tuple(sorted(_entries(text, path.absolute()))) == baseline.entries


def test_a_folder_is_no_baseline(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no such baseline"):
        Baseline.read(tmp_path)
