"""Start-up: one article, whole process, beside bare Python and proselint, interleaved in one run."""

from __future__ import annotations

import importlib.util
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.articles import write_articles

ROUNDS = 15


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        write_articles(Path(folder), 1)
        commands = dict(_commands())
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(ROUNDS):
            for name, command in commands.items():
                times[name].append(_milliseconds(command, folder))
    bare = min(times["bare Python"])
    print(f"One article of 470 words, whole process, {ROUNDS} rounds interleaved, ms\n")
    print("| command | min | median | min over bare Python |\n|---|---|---|---|")
    for name, values in times.items():
        print(f"| {name} | {min(values):.0f} | {statistics.median(values):.0f} | {min(values) - bare:.0f} |")


def _commands() -> Iterator[tuple[str, list[str]]]:
    article = "article-00000.md"
    yield "bare Python", [sys.executable, "-c", "pass"]
    yield "newslint --version", [sys.executable, "-m", "newslint", "--version"]
    yield "newslint check", [sys.executable, "-m", "newslint", "check", article]
    if importlib.util.find_spec("proselint"):
        yield "proselint check", [sys.executable, "-m", "proselint", "check", article]


def _milliseconds(command: list[str], folder: str) -> float:
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
    start = time.perf_counter()
    code = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    ).returncode
    seconds = time.perf_counter() - start
    if code not in (0, 1):
        raise SystemExit(f"{' '.join(command)} ended with {code}")
    return seconds * 1000


if __name__ == "__main__":
    main()
