"""Misnested HTML as we read it, against what Chromium shows of it: how many of some thousand pieces differ, and which."""

from __future__ import annotations

import random
import re
import shutil
import sys
from collections.abc import Iterator

from newslint.readers.html import html_blocks
from tests.bench.pages import rendered

PIECES = 600
SHOWN = 5
ELEMENTS = re.findall(
    r"\w+",
    "p p p div div b i a ul ol li li li h2 h3 blockquote span em strong section article dl dt dd u code",
)
TABLES = re.findall(r"\w+", "table tr td th tbody caption tr td")


def main() -> int:
    """Print the table and some of what differs."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        print("Nesting: skipped, no chromium")
        return 0
    print("| elements | pieces | shown otherwise |\n|---|---|---|")
    examples: list[str] = []
    for label, elements in (("text and lists", ELEMENTS), ("with tables", ELEMENTS + TABLES)):
        pieces = [_piece(random.Random(seed), elements) for seed in range(PIECES)]
        pages = {str(number): {"source": piece, "body": "body"} for number, piece in enumerate(pieces)}
        seen = rendered(chromium, pages)
        theirs = [[group["text"] for group in seen[str(number)]] for number in range(PIECES)]
        ours = [[block.text for block in html_blocks(piece, 0, len(piece))] for piece in pieces]
        wrong = [number for number in range(PIECES) if ours[number] != theirs[number]]
        print(f"| {label} | {PIECES} | {len(wrong)} |")
        examples += [f"{pieces[n]!r}\n  shown {theirs[n]}\n  read  {ours[n]}" for n in wrong[:SHOWN]]
    print("", *examples, sep="\n")
    return 0


def _piece(chance: random.Random, elements: list[str]) -> str:
    return "<!doctype html><body>" + "".join(_tokens(chance, elements))


def _tokens(chance: random.Random, elements: list[str]) -> Iterator[str]:
    opened: list[str] = []
    for number in range(chance.randrange(3, 25)):
        kind = chance.random()
        if kind < 0.38:
            opened.append(chance.choice(elements))
            yield f"<{opened[-1]}>"
        elif kind < 0.62:
            yield f"</{chance.choice(opened if opened and chance.random() < 0.8 else elements)}>"
        elif kind < 0.66:
            yield "<br>"
        else:
            yield chance.choice(["", " "]) + f"w{number}x" + chance.choice(["", " ", "&amp;", "\n"])


if __name__ == "__main__":
    sys.exit(main())
