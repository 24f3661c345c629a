"""Cold throughput: 1,000 articles of about 470 words, whole process, beside proselint in the same run."""

from __future__ import annotations

import importlib.util
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.articles import write_articles

ARTICLES = 1000
SAMPLE = 150  # for proselint, which would take a quarter of a minute for all
WORDS = 470
CLEAN = Path("..", "shared", "corpora", "clean")
FAMILIES = (  # the four that the project is named for: near-duplicates, repeated headlines, captions, readability
    "duplication/repeated-paragraph", "duplication/near-duplicate-paragraph", "duplication/recycled-paragraph",
    "duplication/repeated-sentence", "headlines/repeated-in-body", "headlines/shared-headline",
    "captions/photo-credit", "captions/position-cue", "captions/dated-scene", "captions/unpunctuated-fragment",
    "readability/long-sentence", "readability/long-lead", "readability/long-paragraph",
    "readability/wall-of-text", "suppression/unused", "input/unreadable",
)  # fmt: skip


class Measure(NamedTuple):
    """What one process took: seconds by the clock, seconds of processor, diagnostics printed."""

    seconds: float
    processor: float
    lines: int


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = _write(folder / "all", ARTICLES)
        _write(folder / "sample", SAMPLE)
        print(
            f"Cold throughput, whole process, {os.cpu_count()} cores, articles of about {WORDS} words: {source}\n"
        )
        print(
            "| command | articles | s | processor s | articles/s | lines printed |\n|---|---|---|---|---|---|"
        )
        for label, count, command in _commands(folder):
            best = min((_measure(command) for _ in range(3)), key=lambda measure: measure.seconds)
            rate = count / best.seconds
            print(
                f"| {label} | {count} | {best.seconds:.2f} | {best.processor:.2f} | {rate:.0f} | {best.lines} |"
            )


def _commands(folder: Path) -> Iterator[tuple[str, int, list[str]]]:
    check = [
        sys.executable,
        "-m",
        "newslint",
        "check",
        "--isolated",
        "--no-cache",
        "--output-format",
        "concise",
    ]
    yield "newslint check", ARTICLES, [*check, str(folder / "all")]
    yield "newslint check --jobs 1", ARTICLES, [*check, "--jobs", "1", str(folder / "all")]
    families = ["--select", ",".join(FAMILIES)]
    yield "newslint check, first four families", ARTICLES, [*check, *families, str(folder / "all")]
    yield "newslint check, sample", SAMPLE, [*check, str(folder / "sample")]
    if importlib.util.find_spec("proselint"):
        yield (
            "proselint check, sample",
            SAMPLE,
            [sys.executable, "-m", "proselint", "check", str(folder / "sample")],
        )


def _measure(command: list[str]) -> Measure:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    seconds = time.perf_counter() - start
    if done.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} ended with {done.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Measure(seconds, processor, done.stdout.count(b"\n"))


def _write(folder: Path, count: int) -> str:
    """Write so many articles, of real news where the corpora are at hand; says which."""
    if not CLEAN.is_dir():
        write_articles(folder, count, WORDS)
        return "made up"
    folder.mkdir()
    for number, text in zip(range(count), _real_articles(), strict=False):
        folder.joinpath(f"article-{number:05}.md").write_text(text, encoding="utf-8")
    return "real paragraphs of the clean corpora"


def _real_articles() -> Iterator[str]:
    """Successive paragraphs of human articles, cut into articles of equal length, headed by first words."""
    gathered: list[str] = []
    words = 0
    for paragraph in _real_paragraphs():
        gathered.append(paragraph)
        words += len(paragraph.split())
        if words >= WORDS:
            title = json.dumps(" ".join(gathered[0].split()[:8]))
            yield f"---\ntitle: {title}\n---\n\n" + "\n\n".join(gathered) + "\n"
            gathered, words = [], 0


def _real_paragraphs() -> Iterator[str]:
    """The paragraphs of the clean corpora, in order."""
    for name in ("wikinews-en", "digitalgov", "18f", "abc-au"):
        with CLEAN.joinpath(f"{name}.jsonl").open(encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                yield from filter(None, map(str.strip, record["body"].split("\n\n")))


if __name__ == "__main__":
    main()
