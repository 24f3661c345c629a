"""What is told on a terminal and nowhere else: colours, the width of lines, how far a run is."""

from __future__ import annotations

import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from newslint.cli import terminal
from tests.articles import REPEATED_HEADLINE, write_articles
from tests.conftest import write

pty = pytest.importorskip("pty", reason="there are no pseudo-terminals here")


def on_terminal(folder: Path, *arguments: str, stream: str = "stdout", **environment: str) -> tuple[int, str]:
    """The exit code, and what came to a terminal that is the one stream; the other is a pipe."""
    ours, theirs = pty.openpty()
    other = {"stdout": "stderr", "stderr": "stdout"}[stream]
    process = subprocess.Popen(
        [sys.executable, "-m", "newslint", "check", "--isolated", *arguments],
        cwd=folder,
        env={**os.environ, "TERM": "xterm", **environment},
        **{stream: theirs, other: subprocess.DEVNULL},
    )
    os.close(theirs)
    told = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # how Linux tells the end
            break
        if not part:
            break
        told += part
    os.close(ours)
    return process.wait(60), told.decode("utf-8").replace("\r\n", "\n")


@pytest.mark.parametrize(
    ("environment", "colored"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, True),
        ({"TERM": "dumb"}, False),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, True),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
    ],
)
def test_colors(tmp_path: Path, environment: dict[str, str], colored: bool) -> None:
    write(tmp_path / "ferry.md", REPEATED_HEADLINE)
    code, told = on_terminal(tmp_path, "ferry.md", **environment)
    assert code == 1
    assert ("\x1b[" in told) == colored
    assert "headlines/repeated-in-body" in told
    assert "\x1b[" not in on_terminal(tmp_path, "ferry.md", "--color", "never", **environment)[1]


def test_formats_for_programs_have_no_colors(tmp_path: Path) -> None:
    write(tmp_path / "ferry.md", REPEATED_HEADLINE)
    for name in ("json", "jsonl", "sarif", "gitlab", "junit", "rdjson", "checkstyle", "markdown", "github"):
        assert "\x1b[" not in on_terminal(tmp_path, "ferry.md", "--output-format", name)[1]


def test_progress(tmp_path: Path) -> None:
    write_articles(tmp_path / "news", 60, words=40)
    program = (
        "import sys; from newslint.cli import terminal; terminal.PATIENCE = terminal.INTERVAL = 0; "
        "from newslint.__main__ import run; sys.exit(run(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", program, "check", "--isolated", "--jobs", "1", "news"]
    ours, theirs = pty.openpty()
    subprocess.run(command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=theirs, check=False)
    os.close(theirs)
    assert "\r\x1b[K60 of 60 files\r\x1b[K" in os.read(ours, 65536).decode()
    os.close(ours)
    piped = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert b" of 60 files" not in piped.stderr


class Screen(StringIO):
    """A terminal that remembers."""

    def isatty(self) -> bool:
        return True


def test_progress_waits_and_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, 0.5, 1.2, 1.25, 1.4, 1.41])
    monkeypatch.setattr(terminal, "monotonic", lambda: next(clock))
    screen = Screen()
    with terminal.progress(screen) as tell:
        assert tell
        for done in (1, 2, 3, 4, 5):
            tell(done, 5)
    assert screen.getvalue() == "\r\x1b[K2 of 5 files\r\x1b[K4 of 5 files\r\x1b[K5 of 5 files\r\x1b[K"
    for stream, silent in ((Screen(), True), (StringIO(), False)):
        with terminal.progress(stream, silent) as none:
            assert none is None
