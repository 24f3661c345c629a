"""Transcripts of the command line: what was asked, what was printed where, and the exit code."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import get_args

import pytest

from newslint import __version__
from newslint.cli import asked, settings
from newslint.cli.app import COMMANDS
from newslint.model.diagnostic import Report
from newslint.reporters import FORMATS
from newslint.reporters.tally import HOW_TO_SILENCE
from tests.articles import REPEATED_HEADLINE, REPEATED_PARAGRAPH, SOUND, TWICE, write_articles
from tests.conftest import Ask, Run, write

FERRY = "news/ferry.md:5:1: error headlines/repeated-in-body: repeats the headline in the body"
QUAY = "wire/quay.txt:7:1: error duplication/repeated-paragraph: repeats an earlier paragraph word for word"


def test_check_concise(ask: Ask) -> None:
    assert ask("check", "--output-format", "concise") == (
        1,
        f"{FERRY}  [see news/ferry.md:2:8]\n{QUAY}  [see wire/quay.txt:3:1]\n",
        f"Found 2 errors in 2 of 3 articles.\n{HOW_TO_SILENCE}\n",
    )


def test_check_text(ask: Ask) -> None:
    assert ask("check", "wire") == (
        1,
        f"""\
{QUAY}
  7 | {TWICE}
    | {"^" * len(TWICE)}
  wire/quay.txt:3:1: first here
  3 | {TWICE}
    | {"^" * len(TWICE)}
""",
        f"Found 1 error in 1 of 1 article.\n{HOW_TO_SILENCE}\n",
    )


def test_sound_article(ask: Ask) -> None:
    assert ask("check", "news/baker.md") == (0, "", "No findings in 1 article.\n")
    assert ask("check", "--quiet", "news/baker.md") == (0, "", "")


def test_check_json(ask: Ask) -> None:
    told = ask("check", "--output-format", "json", "--quiet")
    whole = json.loads(told.out)
    assert whole["summary"]["errors"] == 2
    lines = ask("check", "--output-format", "jsonl")
    assert lines.err == ""
    assert [json.loads(line) for line in lines.out.splitlines()] == whole["diagnostics"]
    assert told.code == lines.code == 1


def test_formats_of_the_command_line_are_those_of_the_reporters() -> None:
    assert set(get_args(asked.Format)) == set(FORMATS)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--fail-on", "error"], 0),
        (["--fail-on", "warning"], 1),
        (["--fail-on", "info"], 1),
        (["--fail-on", "never"], 0),
        (["--exit-zero", "--fail-on", "warning"], 0),
    ],
)
def test_fail_on(ask: Ask, arguments: list[str], code: int) -> None:
    write(Path("newslint.yaml"), "rules: {all: off, headlines/repeated-in-body: warning}\n")
    told = ask("check", "--output-format", "concise", *arguments)
    assert told.code == code
    assert told.out == f"{FERRY.replace('error', 'warning')}  [see news/ferry.md:2:8]\n"


def test_what_fails_a_run_is_told(ask: Ask) -> None:
    write(Path("newslint.yaml"), "rules: {all: off, headlines/repeated-in-body: info}\n")
    assert ask("check", "--quiet") == (0, "", "")
    assert ask("check", "--quiet", "--min-level", "info").out
    told = ask("check", "--quiet", "--min-level", "error", "--fail-on", "info")
    assert told.code == 1
    assert "info headlines/repeated-in-body" in told.out


@pytest.mark.parametrize(
    ("arguments", "rules"),
    [
        (["--select", "headlines"], {"headlines/repeated-in-body"}),
        (["--select", "headlines/repeated-in-body,duplication"], {"headlines/repeated-in-body", "duplication/repeated-paragraph"}),
        (["--select", "headlines", "--select", "duplication"], {"headlines/repeated-in-body", "duplication/repeated-paragraph"}),
        (["--select", "all", "--ignore", "headlines, duplication"], set()),
        (["--ignore", "duplication"], {"headlines/repeated-in-body"}),
        (["--select", "grammar", "--extend-select", "headlines"], None),
    ],
)  # fmt: skip
def test_select_and_ignore(ask: Ask, arguments: list[str], rules: set[str] | None) -> None:
    told = ask("check", "--output-format", "jsonl", *arguments)
    if rules is None:
        assert told.code == 2
        assert told.err.startswith("newslint: --select: unknown rule or pack 'grammar'")
    else:
        assert {json.loads(line)["rule"] for line in told.out.splitlines()} == rules


def test_extend_select_turns_a_rule_on(ask: Ask) -> None:
    write(Path("newslint.yaml"), "rules: {all: off}\n")
    assert ask("check", "--quiet") == (0, "", "")
    assert "repeated-in-body" in ask("check", "--extend-select", "headlines/repeated-in-body").out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check", "nowhere.md"], "newslint: no such file or folder: nowhere.md\n"),
        (
            ["check", "--select", "headlines/repeated-in-bod"],
            "newslint: --select: unknown rule or pack 'headlines/repeated-in-bod'; "
            "did you mean 'headlines/repeated-in-body'?\n",
        ),
        (
            ["explain", "headline/repeated-in-body"],
            "newslint: unknown rule 'headline/repeated-in-body'; did you mean 'headlines/repeated-in-body'?\n",
        ),
        (["check", "--config", "a.yaml"], "newslint: a.yaml: no such configuration file\n"),
        (
            ["check", "--config", "newslint.yaml", "--isolated"],
            "newslint: --config and --isolated exclude each other\n",
        ),
        (
            ["check", "--stdin-filename", "a.md"],
            "newslint: --stdin-filename names standard input, so it needs the path -\n",
        ),
    ],
)
def test_wrong_questions_are_answered_in_a_line(ask: Ask, arguments: list[str], message: str) -> None:
    assert ask(*arguments) == (2, "", message)


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["chek"], "Did you mean 'check'"),
        (["check", "--selct", "x"], "--select"),
        (["check", "--output-format", "xml"], "'text', 'concise', 'json', 'jsonl'"),
        (["check", "--jobs", "many"], "'many' is not a valid int"),
        (["check", "--jobs", "-1"], "not in the range"),
        (["explain"], "Missing argument 'RULE'"),
    ],
)
def test_wrong_usage(ask: Ask, arguments: list[str], hint: str) -> None:
    told = ask(*arguments)
    assert (told.code, told.out) == (2, "")
    assert told.err.startswith("Usage: newslint")
    assert hint in told.err


def test_mistake_in_the_configuration_is_told_with_its_place(ask: Ask) -> None:
    write(Path("newslint.yaml"), "rules:\n  headlines/repeated-in-boddy: off\n")
    told = ask("check")
    assert (told.code, told.out) == (2, "")
    assert told.err == (
        "newslint: newslint.yaml:2:3: unknown rule 'headlines/repeated-in-boddy'; "
        "did you mean 'headlines/repeated-in-body'?\n"
    )
    assert ask("check", "--isolated").code == 1


def test_nothing_to_lint(ask: Ask) -> None:
    Path("empty").mkdir()
    told = ask("check", "empty")
    assert (told.code, told.out) == (2, "")
    assert told.err.startswith("newslint: no articles found: looked for *.txt, ")
    write(Path("docs/README.md"), "# How we write\n")
    assert ask("check", "docs") == (
        2,
        "",
        "newslint: no articles found: passed over docs/README.md (README file by its name)\n",
    )


def test_file_given_by_name_that_holds_no_article(ask: Ask) -> None:
    write(Path("package.json"), '{"name": "site"}')
    told = ask("check", "package.json", "news/baker.md")
    assert told.code == 2
    assert told.err == (
        "newslint: package.json: there is no article in it: JSON without the body of an article\n"
        "No findings in 1 article.\n"
        "The run is incomplete: not everything could be read or checked.\n"
    )
    assert ask("check", "--force-exclude", "package.json", "news/baker.md").code == 0


def test_unreadable_input_outranks_findings(ask: Ask) -> None:
    Path("news/photo.md").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    told = ask("check", "--output-format", "concise", "--exit-zero")
    assert told.code == 2
    assert ": error input/unreadable: " in told.out
    assert "Found 3 errors in 2 of 3 articles.\nThe run is incomplete" in told.err


def test_statistics(ask: Ask) -> None:
    told = ask("check", "--statistics")
    assert told.code == 1
    assert told.out == (
        "1  error    duplication/repeated-paragraph  (in 1 article)\n"
        "1  error    headlines/repeated-in-body  (in 1 article)\n"
    )
    as_json = json.loads(ask("check", "--statistics", "--output-format", "json").out)
    assert [row["rule"] for row in as_json] == [
        "duplication/repeated-paragraph",
        "headlines/repeated-in-body",
    ]


@pytest.mark.parametrize("output_format", sorted(set(FORMATS) - {"text", "concise", "json", "jsonl"}))
def test_statistics_are_no_report(ask: Ask, output_format: str) -> None:
    told = ask("check", "--statistics", "--output-format", output_format)
    message = f"newslint: --statistics are told as text, json or jsonl, not as {output_format}\n"
    assert told == (2, "", message)
    assert ask("check", "--statistics", "--output", f"{output_format}:report").out.startswith("1  error ")


def test_show_files(ask: Ask) -> None:
    write(Path("newslint.yaml"), "exclude: [drafts]\n")
    write(Path("drafts/note.md"), SOUND)
    write(Path("README.md"), "# Ours\n")
    assert ask("check", "news", "--show-files") == (
        0,
        """\
README.md  (skipped: README file by its name)
drafts  (skipped: excluded by the configuration)
news/baker.md
news/ferry.md
wire/quay.txt  (compared with, not linted)
""",
        "Not read, being of other kinds: 1 .yaml.\n",
    )


def test_show_files_says_why_each_is_in_or_out(ask: Ask) -> None:
    write(Path("newslint.yaml"), "include: [news, '*.txt']\nexclude: [drafts]\n")
    for name in (
        "drafts/note.md",
        "other/a.md",
        "other/b.md",
        ".old/c.md",
        "node_modules/d.md",
        "pictures/e.png",
    ):
        write(Path(name), SOUND)
    write(Path("news/empty.md"), "")
    Path("news/link.md").symlink_to("baker.md")
    Path("news/packages").symlink_to("../node_modules")
    told = ask("check", ".", "other/b.md", "--show-files")
    assert told.out.splitlines() == [
        ".old  (skipped: hidden)",
        "drafts  (skipped: excluded by the configuration)",
        "news/baker.md  (include 'news')",
        "news/empty.md  (skipped: the file is empty)",
        "news/ferry.md  (include 'news')",
        "news/link.md  (skipped: a link to news/baker.md)",
        "news/packages/d.md  (by a link)",
        "node_modules  (skipped: code of others)",
        "other/a.md  (skipped: not among the configuration's include)",
        "other/b.md  (named)",
        "wire/quay.txt  (include '*.txt')",
    ]
    assert told.err == "Not read, being of other kinds: 1 .png, 1 .yaml.\n"


def test_only_the_focus_is_told(ask: Ask) -> None:
    write(Path("newslint.yaml"), "corpus: [news, wire]\n")
    write(Path("news/quay-again.md"), f"---\ntitle: Quay is shut\ndate: 2025-03-01\n---\n\n{TWICE}\n")
    told = ask("check", "news/quay-again.md", "--output-format", "concise", "--quiet")
    assert told.code == 0
    assert told.out.startswith("news/quay-again.md:6:1: warning duplication/recycled-paragraph: ")
    assert "[see wire/quay.txt:3:1" in told.out
    assert told.out.count("\n") == 1


def test_hook_without_configuration(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRE_COMMIT", "1")
    told = ask("check", "--force-exclude", "news/baker.md")
    assert told.code == 0
    assert told.err.startswith("no configuration, so the corpus is only the files given")
    assert told.err.endswith("No findings in 1 article.\n")
    assert ask("check", "--force-exclude", "--quiet", "news/baker.md").err == ""


def test_everything_excluded_in_a_hook(ask: Ask) -> None:
    write(Path("newslint.yaml"), "exclude: [news]\n")
    told = ask("check", "--force-exclude", "news/ferry.md")
    assert told.code == 0
    assert "nothing is linted" in told.err
    assert ask("check", "news/ferry.md").code == 1


def test_colors(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" not in ask("check").out
    assert "\x1b[1;31merror" in ask("check", "--color", "always").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in ask("check").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in ask("check").out
    assert "\x1b[" in ask("check", "--color", "always").out


def test_rules(ask: Ask) -> None:
    write(Path("newslint.yaml"), "rules: {headlines/repeated-in-body: warning}\n")
    told = ask("rules")
    assert (told.code, told.err) == (0, "")
    [line] = [line for line in told.out.splitlines() if line.startswith("headlines/repeated-in-body ")]
    assert line.split()[1] == "warning"
    listed = json.loads(ask("rules", "--output-format", "json").out)
    assert "headlines/repeated-in-body" in {rule["id"] for rule in listed}
    assert ask("rules", "--output-format", "markdown").out.startswith("<!-- Generated")


def test_explain(ask: Ask) -> None:
    told = ask("explain", "headlines/repeated-in-body")
    assert (told.code, told.err) == (0, "")
    assert told.out.startswith("headlines/repeated-in-body (error)\n")


def test_examples(ask: Ask) -> None:
    told = ask("test", "headlines/repeated-in-body")
    assert (told.code, told.out) == (0, "")
    assert told.err.endswith(" examples: all hold.\n")
    assert ask("test", "headline").code == 2


def test_examples_of_ones_own(ask: Ask) -> None:
    rule = settings.rulebook_of(settings.settings_of(None, True)).files["headlines/repeated-in-body"].path
    text = rule.read_text(encoding="utf-8")
    write(Path("packs/house/echo.yaml"), text)
    assert ask("test", "packs") == (0, "", ask("test", "headlines/repeated-in-body").err)
    write(Path("packs/house/echo.yaml"), text.replace("-> 2:8", "-> 2:9", 1))
    told = ask("test", "packs")
    assert told.code == 1
    assert "house/echo" in told.out
    assert told.err.endswith(": 1 failed.\n")


def test_help_and_version(ask: Ask) -> None:
    for arguments in (["--version"], ["-V"]):
        assert ask(*arguments) == (0, f"newslint {__version__}\n", "")
    for arguments in ([], ["--help"], ["-h"]):
        told = ask(*arguments)
        assert (told.code, told.err) == (0, "")
        assert re.search(r"check +Lint articles\.", told.out)
    assert "--fail-on" in ask("check", "--help").out
    for command in COMMANDS:
        assert "-completion" not in ask(command, "--help").out


def test_bug_is_told_in_a_line(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(request: object) -> Report:
        raise ZeroDivisionError("the\nsky falls")

    monkeypatch.setattr("newslint.engine.run.run", broken)
    assert ask("check") == (
        2,
        "",
        "newslint: internal error: ZeroDivisionError: the sky falls (--verbose shows where; please report it)\n",
    )
    told = ask("check", "--verbose")
    assert told.code == 2
    assert told.err.startswith("Traceback")
    assert told.err.endswith("newslint: internal error: ZeroDivisionError: the sky falls\n")


def test_check_that_raises_is_named_and_the_run_goes_on(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(check: object, document: object) -> None:
        raise ValueError("no")

    monkeypatch.setattr("newslint.checks.repeated_headline.RepeatedHeadline.findings", broken)
    told = ask("check", "--output-format", "concise", "--jobs", "1")
    assert told.code == 2
    assert told.out == f"{QUAY}  [see wire/quay.txt:3:1]\n"
    assert "headlines/repeated-in-body raised ValueError" in told.err
    assert "Traceback" not in told.err
    assert "Traceback" in ask("check", "--verbose", "--jobs", "1").err


def test_many_failures_are_summed_up(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(check: object, document: object) -> None:
        raise ValueError("no")

    for number in range(12):
        write(Path(f"more/{number}.md"), REPEATED_HEADLINE)
    monkeypatch.setattr("newslint.checks.repeated_headline.RepeatedHeadline.findings", broken)
    told = ask("check", "more", "--quiet", "--jobs", "1")
    assert told.err.count("raised ValueError") == 10
    assert told.err.endswith("newslint: 2 more failures (--verbose tells all)\n")
    assert ask("check", "more", "--verbose", "--jobs", "1").err.count("raised ValueError") == 12


def test_interrupted_in_process(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(request: object) -> Report:
        raise KeyboardInterrupt

    def interrupted_in_a_class(request: object) -> Report:
        raise RuntimeError("Error calling __set_name__") from KeyboardInterrupt()

    for each in (interrupted, interrupted_in_a_class):
        monkeypatch.setattr("newslint.engine.run.run", each)
        assert ask("check") == (130, "", "")


def test_standard_input(newslint: Run, tmp_path: Path) -> None:
    write(tmp_path / "news/ferry.md", SOUND)
    done = newslint(
        "check",
        "-",
        "--stdin-filename",
        "news/ferry.md",
        "--output-format",
        "concise",
        stdin=REPEATED_HEADLINE,
    )
    assert (done.returncode, done.stdout) == (1, f"{FERRY}  [see news/ferry.md:2:8]\n")
    done = newslint("check", "-", "--output-format", "concise", stdin=REPEATED_PARAGRAPH)
    assert done.stdout == f"{QUAY}  [see <stdin>:3:1]\n".replace("wire/quay.txt", "<stdin>")


@pytest.mark.parametrize(
    ("sent", "place"),
    [
        ('{"headline": "Port reopens", "body": "The the port is open."}', "<stdin>.json:1:39"),
        ('\ufeff [{"headline": "Port reopens", "body": "The the port is open."}]', "<stdin>.json:1:41"),
        ('{"headline": "Port", "body": "It is."}\n{"headline": "Port", "body": "The the port."}\n', "<stdin>.jsonl:2:31"),
        ("[Update] Port reopens\n\nThe the port is open.\n", "<stdin>:3:1"),
        ("{port} reopens\n\nThe the port is open.\n", "<stdin>:3:1"),
        ("[1]\n\nThe the port is open.\n", "<stdin>:3:1"),
        ("[" * 100_000 + "\n\nThe the port is open.\n", "<stdin>:3:1"),  # deeper than Python goes
    ],
)  # fmt: skip
def test_standard_input_without_a_name_is_text_or_json(newslint: Run, sent: str, place: str) -> None:
    options = ("--isolated", "--select", "consistency/doubled-word", "--output-format", "concise")
    done = newslint("check", "-", *options, stdin=sent)
    assert done.stdout.startswith(f"{place}: "), done.stdout + done.stderr


def test_output_is_utf_8_with_plain_line_ends_everywhere(tmp_path: Path) -> None:
    headline = "Le café – 国 – rouvre lundi au port"
    write(tmp_path / "cafe.txt", f"{headline}\n\n{headline}\n\nLe patron est content, dit sa femme.\n")
    env = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "newslint", "check", "--isolated", "--quiet"]
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, check=False)
    assert done.stderr == b""
    assert headline in done.stdout.decode("utf-8")
    assert b"\r" not in done.stdout
    assert done.stdout.decode("utf-8").startswith("cafe.txt:3:1: error headlines/repeated-in-body")


@pytest.mark.skipif(os.name == "nt", reason="pipes close otherwise there")
def test_closed_pipe_ends_silently_with_the_code_of_the_run(tmp_path: Path) -> None:
    for number in range(400):
        write(tmp_path / f"{number:04}.md", REPEATED_HEADLINE)
    command = [sys.executable, "-m", "newslint", "check", "--isolated", "--quiet"]
    process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout
    assert process.stderr
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(60) == 1


@pytest.mark.skipif(os.name == "nt", reason="signals are otherwise there")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_interrupted(tmp_path: Path, jobs: str) -> None:
    write_articles(tmp_path / "news", 600, words=1500)
    command = [sys.executable, "-m", "newslint", "check", "--isolated", "--quiet", "--jobs", jobs]
    process = subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    while not _is_at_work(process.pid):
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the workers too
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, b"", b"")


def _is_at_work(pid: int) -> bool:
    """Has a process used half a second of processor time, so that it is well past its start?"""
    stat = Path(f"/proc/{pid}/stat")
    if not stat.exists():  # no Linux
        time.sleep(2)
        return True
    fields = stat.read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK") > 0.5


def test_light_start(newslint: Run, tmp_path: Path) -> None:
    """One article needs none of the heavy libraries, nor Typer; --version needs no YAML either."""
    write(tmp_path / "a.md", SOUND)
    heavy = (
        "rich",
        "numpy",
        "datasketch",
        "textstat",
        "scipy",
        "nltk",
        "pydantic",
        "asyncio",
        "multiprocessing",
    )

    def loaded(*arguments: str) -> set[str]:
        program = f"import sys; from newslint.__main__ import run; run({arguments!r}); print(*sys.modules, file=sys.stderr)"
        done = subprocess.run(
            [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True
        )
        return set(done.stderr.split())

    assert not loaded("check", "a.md") & {*heavy, "pathspec", "typer"}
    assert not loaded("--version") & {*heavy, "typer", "newslint.cli", "yaml"}


def test_what_libraries_want_done_at_the_end_is_done() -> None:
    """The process ends at once, but not before that."""
    program = (
        "import atexit, sys; atexit.register(print, 'done'); sys.argv = ['newslint', '--version'];"
        "from newslint.__main__ import main; main()"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, f"newslint {__version__}\ndone\n", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no such device here")
def test_a_full_disk_is_no_bug_of_ours() -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "newslint", "rules"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ended.returncode == 2
    assert ended.stderr == "newslint: standard output cannot be written: No space left on device\n"


def test_an_empty_argument_is_no_folder_and_no_rule(ask: Ask) -> None:
    assert ask("check", "") == (
        2,
        "",
        "newslint: one of the paths is empty; a folder is named by its path, this one by .\n",
    )
    for empty in ("", ","):
        told = ask("check", "--select", empty)
        assert told == (
            2,
            "",
            "newslint: --select, --ignore or --extend-select names nothing; leave it out for all rules\n",
        )


def test_an_archive_takes_the_place_of_no_article(ask: Ask, tmp_path: Path) -> None:
    article = tmp_path / "news" / "ferry.md"
    before = article.read_text(encoding="utf-8")
    told = ask("archive", "build", "news", "-o", "news/ferry.md")
    assert told.code == 2
    assert told.err.endswith("ferry.md: is the name of an article; name the archive otherwise\n")
    assert article.read_text(encoding="utf-8") == before


def test_only_an_archive_that_is_there_is_brought_up_to_date(ask: Ask) -> None:
    told = ask("archive", "update", "news", "-o", "none.archive")
    assert told.code == 2
    assert told.err.endswith("none.archive: no such archive; `newslint archive build` makes one\n")


def test_phrases_are_told_behind_code_and_not_in_it(ask: Ask, tmp_path: Path) -> None:
    text = "The tool `TKTK` was out. Mayor TKTK said so.\n\nNot <code>TKTK</code> but TKTK.\n"
    tmp_path.joinpath("tool.md").write_text(text, encoding="utf-8")
    told = ask("check", "tool.md", "--select", "residue/placeholder", "--output-format", "concise")
    assert [line.split(" ")[0] for line in told.out.splitlines()] == ["tool.md:1:32:", "tool.md:3:27:"]
