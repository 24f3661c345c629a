"""Transcripts of `newslint check --fix`, `--unsafe-fixes` and `--diff`: what is said, and what is in the files."""

from __future__ import annotations

import json
import stat
import subprocess
import sys
from pathlib import Path
from shutil import which

import pytest

from newslint.engine import atomic, fixing
from newslint.reporters.tally import HOW_TO_SILENCE
from tests.articles import REPEATED_HEADLINE, REPEATED_PARAGRAPH, TWICE
from tests.conftest import Ask, Run, write

DOUBLED = "Pier opens\n\nThe pier at Skarra will open to the the public on Monday, the harbour trust said.\n"
SINGLE = DOUBLED.replace("the the", "the")
QUAY = "Quay shut\n\nNobody will moor at the the quay before Friday, said the skipper of a tug.\n"
DIFF = f"""\
--- pier.txt
+++ pier.txt
@@ -1,3 +1,3 @@
 Pier opens
{" "}
-The pier at Skarra will open to the the public on Monday, the harbour trust said.
+The pier at Skarra will open to the public on Monday, the harbour trust said.
"""


@pytest.fixture
def pier(ask: Ask) -> Path:
    """An article with a doubled word, beside those of `ask`, in the working folder."""
    write(Path("pier.txt"), DOUBLED)
    return Path("pier.txt")


def test_fix(ask: Ask, pier: Path) -> None:
    assert ask("check", "--fix", "pier.txt") == (
        0,
        "",
        "Fixed 1 finding in 1 file.\nNo findings in 1 article.\n",
    )
    assert pier.read_text() == SINGLE
    assert ask("check", "--fix", "pier.txt") == (0, "", "No findings in 1 article.\n")
    assert ask("check", "--fix", "--quiet", "pier.txt") == (0, "", "")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("pier.html", "<p>It opens in <a href='/x'>in the port</a>.</p>"),
        ("pier.html", "<p>It opens in the <br>the port.</p>"),
        ("pier.html", "<p>It is shut at <b>at</b> noon.</p>"),
        ("pier.md", "It opens in <a href='/x'>in the port</a>.\n"),
        ("pier.md", "It is shut at ![the pier](pier.png) at noon.\n"),
    ],
)
def test_markup_between_words_is_left_alone(ask: Ask, name: str, text: str) -> None:
    write(Path(name), text)
    ask("check", "--fix", "--unsafe-fixes", "--select", "consistency/doubled-word", name)
    assert Path(name).read_text() == text


def test_what_can_be_fixed_is_said(ask: Ask, pier: Path) -> None:
    told = ask("check", "pier.txt")
    assert told.code == 1
    assert told.err == f"Found 1 error in 1 of 1 article.\n1 can be fixed with --fix.\n{HOW_TO_SILENCE}\n"


def test_unsafe_fixes_are_counted_and_made_when_asked_for(ask: Ask, pier: Path) -> None:
    told = ask("check", "--fix", "--output-format", "concise")
    assert told.code == 1
    assert [line.split(": ")[1] for line in told.out.splitlines()] == [
        "error headlines/repeated-in-body",
        "error duplication/repeated-paragraph",
    ]
    assert told.err == (
        "Fixed 1 finding in 1 file.\n2 more can be fixed with --unsafe-fixes: look at what they change.\n"
        f"Found 2 errors in 2 of 4 articles.\n{HOW_TO_SILENCE}\n"
    )
    assert ask("check", "--fix", "--unsafe-fixes") == (
        0,
        "",
        "Fixed 2 findings in 2 files.\nNo findings in 4 articles.\n",
    )
    assert Path("news/ferry.md").read_text() == REPEATED_HEADLINE.replace("Ferry to sail on Sundays\n\n", "")
    assert Path("wire/quay.txt").read_text() == REPEATED_PARAGRAPH.removesuffix(f"\n{TWICE}\n")


def test_diff_changes_nothing(ask: Ask, pier: Path) -> None:
    before = pier.stat().st_mtime_ns
    assert ask("check", "--diff", "pier.txt") == (1, DIFF, "Would fix 1 finding in 1 file.\n")
    assert (pier.read_text(), pier.stat().st_mtime_ns) == (DOUBLED, before)
    assert ask("check", "--diff", "news") == (
        0,
        "",
        "Nothing to fix.\n1 more can be fixed with --unsafe-fixes: look at what they change.\n",
    )
    assert ask("check", "--diff", "--unsafe-fixes", "news").code == 1
    assert ask("check", "--diff", "--exit-zero", "pier.txt").code == 1, "what would change is no finding"


@pytest.mark.skipif(not which("git"), reason="needs git")
def test_git_takes_the_diff(ask: Ask, pier: Path) -> None:
    """With CRLF and without an end of the last line, behind more than one change in one file."""
    text = (DOUBLED + "\n" + "\n\n".join(f"Line {n} of of the log." for n in range(12))).replace("\n", "\r\n")
    pier.write_bytes(text.encode())
    told = ask("check", "--diff", "pier.txt")
    done = subprocess.run(
        ["git", "apply", "-p0", "--unsafe-paths", "-"],
        input=told.out.encode(),
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    by_patch = pier.read_bytes()
    pier.write_bytes(text.encode())
    ask("check", "--fix", "pier.txt")
    assert pier.read_bytes() == by_patch == text.replace("the the", "the").replace("of of", "of").encode()


def test_colors_of_a_diff(ask: Ask, pier: Path) -> None:
    write(pier, DOUBLED.replace("Monday", "Mon\x1b[2Jday"))
    told = ask("check", "--diff", "--color", "always", "pier.txt").out
    assert "\x1b[31m-The pier" in told
    assert "\x1b[32m+The pier" in told
    assert "\x1b[2J" not in told


def test_standard_input_is_printed_mended(newslint: Run) -> None:
    done = newslint("check", "--fix", "--stdin-filename", "pier.txt", "-", stdin=DOUBLED)
    assert (done.returncode, done.stdout) == (0, SINGLE)
    assert done.stderr == "Fixed 1 finding in 1 file.\nNo findings in 1 article.\n"
    done = newslint("check", "--fix", "--output-format", "concise", "-", stdin=REPEATED_PARAGRAPH)
    assert (done.returncode, done.stdout) == (1, REPEATED_PARAGRAPH)
    assert done.stderr.startswith("<stdin>:7:1: error duplication/repeated-paragraph")
    done = newslint("check", "--diff", "--stdin-filename", "pier.txt", "-", stdin=DOUBLED)
    assert (done.returncode, done.stdout) == (1, DIFF)


def test_standard_input_keeps_its_bytes(tmp_path: Path) -> None:
    content = b"\xff\xfe" + DOUBLED.replace("\n", "\r\n").encode("utf-16-le")
    done = subprocess.run(
        [sys.executable, "-m", "newslint", "check", "--fix", "-"],
        cwd=tmp_path,
        input=content,
        capture_output=True,
        check=False,
    )
    assert done.stdout == b"\xff\xfe" + SINGLE.replace("\n", "\r\n").encode("utf-16-le")


def test_mode_and_links_are_kept(ask: Ask, pier: Path) -> None:
    pier.chmod(0o640)
    link = Path("link.txt")
    link.symlink_to(pier)
    assert ask("check", "--fix", "link.txt").code == 0
    assert link.is_symlink()
    assert pier.read_text() == SINGLE
    assert stat.S_IMODE(pier.stat().st_mode) == 0o640
    assert sorted(path.name for path in Path().iterdir()) == ["link.txt", "news", "pier.txt", "wire"], (
        "nothing else is left behind"
    )


def test_a_read_only_file_is_named_and_still_told(ask: Ask, pier: Path) -> None:
    pier.chmod(0o440)
    write(Path("quay.txt"), QUAY)
    told = ask("check", "--fix", "--output-format", "concise", "pier.txt", "quay.txt")
    assert told.code == 2
    assert told.out == 'pier.txt:3:33: error consistency/doubled-word: "the" stands twice\n'
    assert told.err.startswith(
        "newslint: pier.txt: cannot be fixed: it is read-only\nFixed 1 finding in 1 file.\n"
    )
    assert (pier.read_text(), Path("quay.txt").read_text()) == (DOUBLED, QUAY.replace("the the", "the"))
    assert ask("check", "--diff", "pier.txt").code == 1, "nothing is to be written"


def test_a_file_that_changes_meanwhile_is_left_alone(
    ask: Ask, pier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between reading and mending, and between mending and writing."""

    def then(function: str, text: str) -> None:
        whole = getattr(fixing, function)

        def changing(*given: object) -> object:
            write(pier, text)
            return whole(*given)

        monkeypatch.setattr(fixing, function, changing)

    then("mended", "")
    then("overwrite", DOUBLED + "\nAnd more.\n")
    told = ask("check", "--fix", "--output-format", "concise", "pier.txt")
    assert pier.read_text() == DOUBLED + "\nAnd more.\n"
    assert told.code == 2
    assert told.err.startswith(
        "newslint: pier.txt: has changed since it was read, so nothing is fixed in it\nFound 1 error"
    )


def test_a_full_disk_leaves_the_file_as_it_was(ask: Ask, pier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, content: bytes) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(atomic.Path, "write_bytes", full)
        told = ask("check", "--fix", "pier.txt")
    assert told.code == 2
    assert told.err.startswith(
        "newslint: pier.txt: cannot be written: No space left on device\nFound 1 error"
    )
    assert pier.read_text() == DOUBLED


def test_what_the_baseline_knows_is_not_fixed(ask: Ask, pier: Path) -> None:
    ask("baseline", "create", "--baseline", "known", "pier.txt")
    told = ask("check", "--fix", "--baseline", "known", "pier.txt")
    assert told.code == 0
    assert pier.read_text() == DOUBLED


def test_only_the_focus_is_written(ask: Ask, pier: Path) -> None:
    write(Path("newslint.yaml"), "include: ['*.txt']\n")
    write(Path("quay.txt"), DOUBLED.replace("Pier", "Quay"))
    assert ask("check", "--fix", "quay.txt").code == 0
    assert pier.read_text() == DOUBLED


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--unsafe-fixes"], "--unsafe-fixes adds to --fix or --diff, so it needs one of them"),
        (
            ["--fix", "--show-files"],
            "--show-files and --show-settings lint nothing, so there is nothing to fix",
        ),
        (
            ["--diff", "--show-settings"],
            "--show-files and --show-settings lint nothing, so there is nothing to fix",
        ),
        (
            ["--diff", "--output", "json:report.json"],
            "--diff prints a diff in place of diagnostics, so there is nothing for --output",
        ),
    ],
)
def test_options_that_come_to_nothing(ask: Ask, arguments: list[str], message: str) -> None:
    assert ask("check", *arguments) == (2, "", f"newslint: {message}\n")


def test_other_formats_tell_what_is_left(ask: Ask, pier: Path) -> None:
    told = ask("check", "--fix", "--output-format", "json")
    assert json.loads(told.out)["summary"]["errors"] == 2
    assert told.err.splitlines()[0] == "Fixed 1 finding in 1 file."
    fix = json.loads(told.out)["diagnostics"][0]["fix"]
    assert fix["safe"] is False
    assert [(edit["start"]["line"], edit["end"]["line"], edit["text"]) for edit in fix["edits"]] == [
        (5, 7, "")
    ]


def test_any_jobs_give_the_same(ask: Ask) -> None:
    for number in range(40):
        write(Path(f"many/{number:02}.txt"), DOUBLED.replace("Pier", f"Pier {number}"))
    one = ask("check", "--diff", "--jobs", "1", "many")
    assert one == ask("check", "--diff", "--jobs", "2", "many")
    assert one.err == "Would fix 40 findings in 40 files.\n"
