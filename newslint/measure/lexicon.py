"""Word lists that ship with newslint: sections of words in a text file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "data"


@cache
def lexicon(name: str) -> Mapping[str, frozenset[str]]:
    """The sections of `data/NAME.txt`: a `[section]` line, then words parted by space; `#` is a comment."""
    sections: dict[str, list[str]] = {}
    words: list[str] = []
    for line in (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            words = sections.setdefault(line.strip("[] "), [])
        elif not line.startswith("#"):
            words.extend(line.split())
    return {section: frozenset(words) for section, words in sections.items()}
