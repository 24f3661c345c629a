"""Any amount of news-like prose: words that follow each other as in real articles, where these are at hand."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from pathlib import Path
from random import Random

from tests.articles import articles

CLEAN = Path("..", "shared", "corpora", "clean")
PARAGRAPHS = 12  # of an article
WORDS = (12, 40)  # of a paragraph: those of news have about 25
NEWS = ("wikinews-en", "abc-au")
ALL = (
    "wikinews-en",
    "digitalgov",
    "18f",
    "abc-au",
)  # with blogs of agencies: three in four hold braces or tags
_START = ""


def prose(count: int, seed: int = 1, corpora: Sequence[str] = ALL) -> Iterator[list[str]]:
    """So many articles as lists of paragraphs. Two words in a row are as frequent as in the corpora."""
    random = Random(seed)
    follow = _followers(corpora)
    for _ in range(count):
        yield [_paragraph(random, follow) for _ in range(PARAGRAPHS)]


def write_records(
    folder: Path, count: int, each: int = 1000, seed: int = 1, corpora: Sequence[str] = ALL
) -> None:
    """Articles as JSON Lines files of `each` records."""
    folder.mkdir(parents=True, exist_ok=True)
    found = prose(count, seed, corpora)
    for number in range(0, count, each):
        with folder.joinpath(f"part-{number // each:04}.jsonl").open("w", encoding="utf-8") as stream:
            for at, paragraphs in enumerate(islice(found, each), number):
                date = f"20{10 + at % 15}-{1 + at % 12:02}-{1 + at % 28:02}"
                record = {
                    "id": f"story-{at}",
                    "title": title(paragraphs),
                    "date": date,
                    "body": "\n\n".join(paragraphs),
                }
                stream.write(json.dumps(record, ensure_ascii=False) + "\n")


def title(paragraphs: list[str]) -> str:
    """The first words of an article."""
    return " ".join(paragraphs[0].split()[:8])


def _paragraph(random: Random, follow: dict[str, list[str]]) -> str:
    words: list[str] = []
    word = _START
    for _ in range(random.randint(*WORDS)):
        word = random.choice(follow.get(word) or follow[_START])
        words.append(word)
    return " ".join(words) + "."


def _followers(corpora: Sequence[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for paragraph in _real(corpora) if CLEAN.is_dir() else _made_up():
        for before, after in pairwise([_START, *paragraph.split()]):
            found.setdefault(before, []).append(after)
    return found


def _real(corpora: Sequence[str]) -> Iterator[str]:
    for name in corpora:
        with (CLEAN / f"{name}.jsonl").open(encoding="utf-8") as lines:
            for line in islice(lines, 1500):
                yield from filter(None, map(str.strip, json.loads(line)["body"].split("\n")))


def _made_up() -> Iterator[str]:
    for text in articles(2000):
        yield from text.split("\n\n")[1:]
