"""Clean articles to plant defects in, read from the corpora when they are at hand."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CORPORA = Path("..", "shared", "corpora")
CLEAN = ("wikinews-en", "digitalgov", "18f", "abc-au")
CARRIERS = ("wikinews-en", "abc-au")  # plain text: what is planted is read as it was written
_MARKUP = re.compile(r"[*_<>\[\]{}#|`\\~]|https?:|^\s*(?:[-+•]|\d+[.)])\s", re.M)
_LEAST_WORDS, _LEAST_PARAGRAPHS = 130, 5


@dataclass(frozen=True, slots=True)
class Article:
    """A headline and paragraphs of plain prose, each with a full stop at its end."""

    id: str
    source: str
    headline: str
    paragraphs: tuple[str, ...]
    date: str

    @property
    def text(self) -> str:
        """Headline and body."""
        return "\n\n".join((self.headline, *self.paragraphs))


def half_of(identity: str) -> int:
    """0: rules were tuned on it; 1: held out. By document, never by line."""
    return hashlib.sha256(identity.encode()).digest()[0] % 2


def records(source: str) -> Iterator[dict[str, str]]:
    """The records of one source of clean text."""
    with (CORPORA / "clean" / f"{source}.jsonl").open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def carriers(half: int) -> list[Article]:
    """The plain articles of one half, long enough, in an order that their ids give."""
    found = [article for source in CARRIERS for article in _plain(source) if half_of(article.id) == half]
    return sorted(found, key=lambda article: hashlib.sha256(article.id.encode()).digest())


def _plain(source: str) -> Iterator[Article]:
    for record in records(source):
        lines = (" ".join(line.split()) for line in record["body"].split("\n"))
        paragraphs = tuple(line for line in lines if _is_prose(line))
        headline = " ".join(record["headline"].split())
        words = sum(line.count(" ") + 1 for line in paragraphs)
        if words < _LEAST_WORDS or len(paragraphs) < _LEAST_PARAGRAPHS:
            continue
        if 3 < headline.count(" ") < 14 and not _MARKUP.search(headline) and '"' not in headline:
            yield Article(record["id"], source, headline, paragraphs, record.get("date") or "2019-05-04")


def _is_prose(line: str) -> bool:
    return line.count(" ") >= 8 and line[-1] in '."' and not _MARKUP.search(line) and "(WN)" not in line
