"""Whole runs over 1,000, 10,000 and 100,000 articles: time and memory, and what was planted in them is found.

`python -m tests.bench.scale [ARTICLES ...]`; words follow each other as in real news, one article in twenty
carries over a paragraph of an earlier one with a word changed, and all end in one appeal.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from itertools import islice
from pathlib import Path
from random import Random

from tests.bench.prose import prose, title

SIZES = (1_000, 10_000, 100_000)
RECORDS = 1000  # of a file
PLANTED = 20  # one article of so many
APPEAL = "Write to our newsroom if you know more about this story than we do."
RECYCLED, BOILERPLATE = "duplication/recycled-paragraph", "duplication/boilerplate"


def main(arguments: list[str]) -> None:
    """Print the table."""
    print(
        "| articles | MB | s | processor s | articles/s | peak MB of a process | planted | found | appeals told |"
    )
    print("|---|---|---|---|---|---|---|---|---|")
    for count in map(int, arguments or map(str, SIZES)):
        with tempfile.TemporaryDirectory() as name:
            print(_measured(Path(name), count), flush=True)


def _measured(folder: Path, count: int) -> str:
    planted = write(folder / "news", count)
    size = sum(each.stat().st_size for each in folder.joinpath("news").iterdir()) / 1e6
    command = [sys.executable, "-m", "newslint", "check", "--isolated", "--no-cache", "--quiet"]
    selected = ["--output-format", "jsonl", "--select", RECYCLED, "--select", BOILERPLATE, "news"]
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    start = time.perf_counter()
    with folder.joinpath("told").open("wb") as told:
        process = subprocess.Popen([*command, *selected], cwd=folder, env=environment, stdout=told)
        _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise SystemExit(f"{' '.join(command)} ended with {status}")
    rules = Counter(json.loads(line)["rule"] for line in folder.joinpath("told").open(encoding="utf-8"))
    processor = usage.ru_utime + usage.ru_stime
    return (
        f"| {count:,} | {size:.0f} | {seconds:.1f} | {processor:.1f} | {count / seconds:,.0f} "
        f"| {usage.ru_maxrss / 1024:.0f} | {planted} | {rules[RECYCLED]} | {rules[BOILERPLATE]} |"
    )


def write(folder: Path, count: int, seed: int = 1) -> int:
    """Write so many articles as JSON Lines; says how many carry over a paragraph."""
    folder.mkdir()
    random, found, planted = Random(seed), prose(count, seed), 0
    carried: list[str] = []
    for first in range(0, count, RECORDS):
        with folder.joinpath(f"part-{first // RECORDS:04}.jsonl").open("w", encoding="utf-8") as stream:
            for number, words in enumerate(islice(found, RECORDS), first):
                paragraphs = [_plain(each) for each in words]
                if carried and number % PLANTED == 0:
                    paragraphs.append(_changed(random, carried.pop()))
                    planted += 1
                if number % PLANTED == 1:
                    carried = [max(paragraphs, key=len)]
                date = f"{2000 + number // 4000}-{1 + number // 330 % 12:02}-{1 + number // 12 % 28:02}"
                body = "\n\n".join((*paragraphs, APPEAL))
                record = {"id": f"story-{number}", "title": title(paragraphs), "date": date, "body": body}
                stream.write(json.dumps(record, ensure_ascii=False) + "\n")
    return planted


def _plain(text: str) -> str:
    """Without what may be markup: joined at random it makes lists, links and captions."""
    return " ".join(word for word in text.split() if word.isalpha() or word[:-1].isalpha()) + " again."


def _changed(random: Random, text: str) -> str:
    words = text.split()
    words[random.randrange(len(words))] = "otherwise"
    return " ".join(words)


if __name__ == "__main__":
    main(sys.argv[1:])
