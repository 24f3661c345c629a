"""The cache: 10,000 articles unchanged, one of them changed, and a hook that sees three of 2,000.

`python -m tests.bench.cache [ARTICLES] [ARTICLES OF THE HOOK]`; each run is a process of its own, and what it prints
is compared with what a run without the cache prints.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from tests.bench.scale import write
from tests.bench.store import Took, process

ROUNDS = 3
ALL, HOOK = 10_000, 2_000
CHANGED = 3


def main(arguments: list[str]) -> None:
    """Print the table."""
    many, few = (int(each) for each in (*arguments, *map(str, (ALL, HOOK)[len(arguments) :]))[:2])
    print("| articles | run | s | processor s | peak MB |\n|---|---|---|---|---|")
    for count, hook in ((many, False), (few, True)):
        with tempfile.TemporaryDirectory() as name:
            _measure(_written(Path(name), count), count, hook)


def _measure(folder: Path, count: int, hook: bool) -> None:
    stories = sorted(each.relative_to(folder).as_posix() for each in folder.rglob("*.md"))
    paths = stories[:: len(stories) // CHANGED][:CHANGED] if hook else []
    label = f"{len(paths)} in focus" if hook else "all in focus"
    plain = _run(folder, "--no-cache", *paths)
    _print(count, f"{label}, no cache", plain)
    first = _run(folder) if hook else _run(folder, *paths)
    if not hook:
        _print(count, f"{label}, cache empty", first)
        _print(
            count, f"{label}, nothing changed", _same(plain, *(_run(folder, *paths) for _ in range(ROUNDS)))
        )
    rounds = []
    for number in range(ROUNDS):
        for path in paths or stories[:1]:
            with folder.joinpath(path).open("a", encoding="utf-8") as stream:
                stream.write(f"\nThe clerk counted {number} ballots more by hand after supper.\n")
        rounds.append(
            _same(_run(folder, "--no-cache", *paths) if number == ROUNDS - 1 else None, _run(folder, *paths))
        )
    what = f"{CHANGED} changed" if hook else "one changed"
    _print(count, f"{label}, {what}", min(rounds, key=lambda took: took.processor))
    size = sum(each.stat().st_size for each in folder.rglob("cache.db*")) / 1e6
    print(f"| {count:,} | the cache on disk: {size:.0f} MB | | | |", flush=True)


def _same(plain: Took | None, *others: Took) -> Took:
    """The quickest of runs that must print what the first one prints."""
    assert plain is None or all(each.output == plain.output for each in others), (
        "the cache makes a difference"
    )
    return min(others, key=lambda took: took.processor)


def _run(folder: Path, *arguments: str) -> Took:
    command = [sys.executable, "-m", "newslint", "check", "--output-format", "jsonl", "--quiet", *arguments]
    return process(folder, command)


def _print(count: int, what: str, took: Took) -> None:
    row = f"{took.seconds:.2f} | {took.processor:.2f} | {took.megabytes:.0f}"
    print(f"| {count:,} | {what} | {row} |", flush=True)


def _written(folder: Path, count: int) -> Path:
    """A content repository of so many Markdown files in folders by month."""
    write(folder / "records", count)
    for part in sorted(folder.joinpath("records").iterdir()):
        for line in part.open(encoding="utf-8"):
            record = json.loads(line)
            file = folder / "site" / "news" / record["date"][:7] / f"{record['id']}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            head = f"---\ntitle: {json.dumps(record['title'])}\ndate: {record['date']}\n---\n\n"
            file.write_text(f"{head}{record['body']}\n", encoding="utf-8")
    folder.joinpath("site", "newslint.yaml").write_text("include: [news]\n", encoding="utf-8")
    return folder / "site"


if __name__ == "__main__":
    main(sys.argv[1:])
