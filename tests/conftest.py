"""What tests share: the program as its users start it, and the places of fixtures and corpora."""

from __future__ import annotations

import gc
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import settings

from newslint.__main__ import GARBAGE
from newslint.__main__ import run as run_here
from tests.articles import REPEATED_HEADLINE, REPEATED_PARAGRAPH, SOUND

CHECKOUT = Path(__file__).resolve().parent.parent

# Continuous integration must not fail by chance: the same examples every time, no deadline on a busy machine.
settings.register_profile("newslint", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("newslint")

# Programs that tests start use this checkout, not an older copy installed beside it.
os.environ["PYTHONPATH"] = str(CHECKOUT)
# They are hundreds of processes: each would compile the checkout anew where the shell forbids to keep that.
for name in ("PRE_COMMIT", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "PYTHONDONTWRITEBYTECODE"):
    os.environ.pop(name, None)


def pytest_collection_finish() -> None:
    """Look for circles as seldom as the program does, and never again among seven thousand collected tests."""
    gc.set_threshold(GARBAGE)
    gc.collect()
    gc.freeze()


Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The top folder of the project."""
    return CHECKOUT


@pytest.fixture(scope="session")
def newsroom() -> Path:
    """The fixture content repository."""
    return CHECKOUT / "tests" / "newsroom"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of corpora beside the checkout; tests that need it skip where it is absent."""
    folder = CHECKOUT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("no shared/ folder beside the checkout")
    return folder


@pytest.fixture
def newslint(tmp_path: Path) -> Run:
    """Start the program: `newslint("check", "a.md", cwd=..., env={...}, stdin=...)`; the output is text."""

    def run(
        *arguments: str | Path,
        cwd: Path = tmp_path,
        env: dict[str, str] | None = None,
        stdin: str = "",
        timeout: float = 120,
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "newslint", *map(str, arguments)],
            cwd=cwd,
            env={**os.environ, **(env or {})},
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            timeout=timeout,
            check=False,
        )

    return run


@pytest.fixture
def diagnostics() -> Callable[[str], list[dict[str, Any]]]:
    """The diagnostics in `--output-format jsonl` output."""

    def parse(output: str) -> list[dict[str, Any]]:
        return [json.loads(line) for line in output.split("\n") if line]

    return parse


class Told(NamedTuple):
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str


Ask = Callable[..., Told]


@pytest.fixture
def ask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Run a command line in this process, in a folder with one sound article and two that are not."""
    for name, text in (
        ("news/ferry.md", REPEATED_HEADLINE),
        ("news/baker.md", SOUND),
        ("wire/quay.txt", REPEATED_PARAGRAPH),
    ):
        write(tmp_path / name, text)
    monkeypatch.chdir(tmp_path)

    def command(*arguments: str) -> Told:
        code = run_here(arguments)
        return Told(code, *capsys.readouterr())

    return command


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def interrupt(process: subprocess.Popen[bytes], seconds: float) -> None:
    """As Ctrl-C on a terminal, which reaches the workers too: so long after Python is there to take it."""
    status = Path(f"/proc/{process.pid}/status")
    takes = 1 << (signal.SIGINT - 1)
    while status.exists() and process.poll() is None:
        caught = re.search(r"^SigCgt:\s*(\w+)", status.read_text(), re.M)
        if caught and int(caught[1], 16) & takes:
            break
        time.sleep(0.01)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGINT)
