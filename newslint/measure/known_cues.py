"""The cues of patterns that come with newslint, worked out beforehand: it would take 80 ms at every start."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from newslint.blake import blake2b

FILE = Path(__file__).parent / "data" / "cues.txt"
HEAD = "# Generated from the rules by `python -m tests.cues`, compared in a test: KEY, words, signs, needs."

Lists = tuple[str, list[str], bool, list[str]]  # words, signs, always, needs; words of a set in one, Latin-1


def known(pattern: str, whole: bool) -> Lists | None:
    """The parts of the cues of a pattern, if they were worked out."""
    line = _table().get(key(pattern, whole))
    return json.loads(line) if line else None


def key(pattern: str, whole: bool) -> str:
    """A pattern, and whether it ends where words do, as 16 hex digits."""
    return blake2b(f"{whole:d}{pattern}".encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def lines(worked_out: Mapping[tuple[str, bool], Lists]) -> Iterable[str]:
    """The lines of the file for these patterns."""
    yield HEAD
    yield from sorted(f"{key(*each)}\t{json.dumps(lists)}" for each, lists in worked_out.items())


@cache
def _table() -> Mapping[str, str]:
    rows = FILE.read_bytes().decode("ascii").splitlines()[1:] if FILE.exists() else ()
    return dict(row.split("\t", 1) for row in rows)
