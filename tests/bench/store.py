"""An archive of a million paragraphs: what it takes to build, to bring up to date and to compare with in a hook.

`python -m tests.bench.store [PARAGRAPHS]`; each command is a process of its own.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from tests.bench.prose import NEWS, PARAGRAPHS, prose, title, write_records

ROUNDS = 7
COPIED = 6  # paragraphs of each changed article that are in the archive, with a word changed


class Took(NamedTuple):
    """What one process took."""

    seconds: float
    processor: float
    megabytes: float
    output: str


def main(arguments: list[str]) -> None:
    """Print the tables."""
    paragraphs = int(arguments[0]) if arguments else 1_000_000
    with tempfile.TemporaryDirectory(dir=arguments[1] if arguments[1:] else None) as name:
        folder = Path(name)
        write_records(folder / "past", paragraphs // PARAGRAPHS)
        write_records(folder / "news", paragraphs // PARAGRAPHS, corpora=NEWS)
        _write_changed(folder)
        print(f"{paragraphs:,} paragraphs, {_megabytes(folder / 'past'):.0f} MB of JSON Lines\n")
        print("| command | s | processor s | peak MB | archive MB |\n|---|---|---|---|---|")
        for label, command in (
            ("archive build", ["build", "past", "-o", "news.archive"]),
            ("archive build, of news without blogs", ["build", "news", "-o", "news.archive"]),
            ("archive build --jobs 1", ["build", "past", "-o", "news.archive", "--jobs", "1"]),
            ("archive update, 6 articles more", ["update", "new", "-o", "news.archive", "--keep"]),
        ):
            took = _run(folder, "archive", *command)
            size = folder.joinpath("news.archive").stat().st_size / 1e6
            print(
                f"| {label} | {took.seconds:.1f} | {took.processor:.1f} | {took.megabytes:.0f} | {size:.0f} |"
            )
        shutil.rmtree(folder / "new")
        shutil.rmtree(folder / "news")
        _print_hook(folder)


def _print_hook(folder: Path) -> None:
    files = sorted(each.name for each in folder.glob("changed-*.md"))
    check = ["check", "--isolated", "--no-cache", "--output-format", "jsonl", "--quiet", *files]
    against = [*check, "--archive", "news.archive"]
    print(
        f"\n| {len(files)} changed articles, whole process | ms, least of {ROUNDS} | found |\n|---|---|---|"
    )
    for label, command, cold in (
        ("bare Python", None, False),
        ("without the archive", check, False),
        ("against the archive, warm", against, False),
        ("against the archive, cold", against, True),
    ):
        best = float("inf")
        found = 0
        for _ in range(ROUNDS):
            if cold:
                _forget(folder / "news.archive")
            took = _run(folder, *command) if command else process(folder, [sys.executable, "-c", "pass"])
            best = min(best, took.seconds)
            found = sum("recycled" in json.loads(line)["rule"] for line in took.output.splitlines())
        print(f"| {label} | {best * 1000:.0f} | {found} of {COPIED * len(files)} |")


def _write_changed(folder: Path) -> None:
    """Three articles, half of whose paragraphs stand in the archive but for a word; and three others to add."""
    folder.joinpath("new").mkdir()
    old = [
        json.loads(line)["body"].split("\n\n") for line in folder.joinpath("past", "part-0000.jsonl").open()
    ]
    for number, paragraphs in enumerate(prose(6, seed=2)):
        folder.joinpath("new", f"new-{number}.md").write_text(_markdown(paragraphs), encoding="utf-8")
        if number < 3:
            for at in range(COPIED):
                words = next(filter(_plain, old[100 * number + at])).split()
                paragraphs[2 * at] = " ".join([*words[:10], "otherwise", *words[11:]])
            folder.joinpath(f"changed-{number}.md").write_text(_markdown(paragraphs), encoding="utf-8")


def _plain(text: str) -> bool:
    """Is it long, and a paragraph in Markdown too? Joined at random words make lists and headings."""
    return len(text.split()) > 20 and text[0].isalpha()


def _markdown(paragraphs: list[str]) -> str:
    return f"---\ntitle: {json.dumps(title(paragraphs))}\n---\n\n" + "\n\n".join(paragraphs) + "\n"


def _forget(file: Path) -> None:
    """Take a file out of the memory of the system."""
    with file.open("rb") as stream:
        os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _run(folder: Path, *arguments: str) -> Took:
    return process(folder, [sys.executable, "-m", "newslint", *arguments])


def process(folder: Path, command: list[str]) -> Took:
    """Run a command in a folder; SystemExit if it fails."""
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    if process.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    # `wait4` counts what the process did and the workers it waited for; the peak is that of the greatest.
    return Took(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output)


def _megabytes(folder: Path) -> float:
    return sum(each.stat().st_size for each in folder.iterdir()) / 1e6


if __name__ == "__main__":
    main(sys.argv[1:])
