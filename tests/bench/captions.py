"""Captions fused into the body of real pages: precision, recall and false alarms of each rule and of all together.

`python -m tests.bench.captions` prints the table for the half of the pages that no rule was tuned on, then the other.
Gold is what a page's HTML calls a caption; about 15 % of it is wrong both ways, so the figures are a lower bound.
"""

from __future__ import annotations

import hashlib
import json
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from newslint.checks.base import DocumentCheck
from newslint.model.document import Document
from newslint.model.span import Span
from newslint.policy.rulebook import Rulebook
from tests.articles import articles
from tests.documents import document

FOLDER = Path("..", "shared", "corpora", "captions")
MAX_WORDS = 80
HELD_OUT = """\
Prototype, held out (other pages of the same sites; score thresholds): credit P .86 R .50; position P .56; no stop P .42
R .26; date tail P .38; all at >= 1.5: P .58 R .62, 13.8 false alarms per 1,000 paragraphs; >= 2: .78 .53 4.4; >= 3: .86
.50 2.5. Without pages that are not news: .70 .74 8.9; .82 .64 3.8; .84 .60 3.1.
"""
ENGLISH = "the of and to in is was for with that on at by from his her it they are were has have an"
GERMAN = "der die das und ist von mit den im auf für ein eine nicht zu des dem sich auch wird am"


class Row(NamedTuple):
    """One text of a page: is it a caption by its HTML?"""

    text: str
    caption: bool


def main(arguments: Sequence[str]) -> None:
    """Print the tables; `misses` and `alarms` list what was not found, and what was found in the body."""
    if not FOLDER.is_dir():
        print(f"captions: no {FOLDER.as_posix()}, nothing measured")
        return
    checks = rules()
    pages = read_pages()
    print(HELD_OUT)
    for half, title in ((1, "pages that no rule was tuned on"), (0, "pages that rules were tuned on")):
        chosen = {page: rows for page, rows in pages.items() if half_of(page) == half}
        print_table(title, chosen, checks)
        if half == 1:
            print_table(f"{title}, habit of the body alone", chosen, checks, fused=False)
            print_table(
                f"{title}, English", {page: rows for page, rows in chosen.items() if english(rows)}, checks
            )
        for wanted in arguments:
            print_texts(wanted == "misses", chosen, checks)
    print_speed(checks)


def rules() -> dict[str, DocumentCheck]:
    """The checks of the caption rules as they ship, the strong before the weak."""
    names = (
        "photo-credit",
        "position-cue",
        "dated-scene",
        "figure-number",
        "verbless-line",
        "unpunctuated-fragment",
    )
    found = {rule.id: rule.check for rule in Rulebook.load().rules}
    return {name: check for name in names if isinstance(check := found[f"captions/{name}"], DocumentCheck)}


def half_of(page: str) -> int:
    """0: tuned on; 1: held out. By page, never by row."""
    return hashlib.sha256(page.encode()).digest()[0] % 2


def read_pages() -> dict[str, list[Row]]:
    """Body paragraphs and captions of each page, the captions spread evenly among the paragraphs."""
    found: dict[str, tuple[list[Row], list[Row]]] = defaultdict(lambda: ([], []))
    for name in ("captions", "body-paragraphs"):
        with (FOLDER / f"{name}.jsonl").open(encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                row = Row(record["text"].strip(), record["label"] == "caption")
                if row.text:
                    found[record["page"]][row.caption].append(row)
    return {page: list(_spread(*parts)) for page, parts in found.items()}


def _spread(body: Sequence[Row], captions: Sequence[Row]) -> Iterator[Row]:
    places = [((at + 0.5) / len(rows), row) for rows in (body, captions) for at, row in enumerate(rows)]
    yield from (row for _, row in sorted(places, key=lambda place: place[0]))


def english(rows: Iterable[Row]) -> bool:
    """Is the page more English than German?"""
    words = " ".join(row.text for row in rows).lower().split()
    ours, theirs = (sum(map(frozenset(known.split()).__contains__, words)) for known in (ENGLISH, GERMAN))
    return ours > theirs and ours > len(words) / 12


def told(rows: Sequence[Row], check: DocumentCheck, fused: bool = True) -> set[str]:
    """The texts of a page that a check finds; unless fused, each caption is put alone into the clean body."""
    if fused:
        return _found(document([row.text for row in rows]), check)
    found = _found(document([row.text for row in rows if not row.caption]), check)
    for at, row in enumerate(rows):
        if row.caption:
            alone = [other.text for place, other in enumerate(rows) if place == at or not other.caption]
            found |= {row.text} & _found(document(alone), check)
    return found


def _found(made: Document, check: DocumentCheck) -> set[str]:
    spans: set[Span] = {finding.where.span for finding in check.findings(made)}
    return {made.source[slice(*span)] for span in spans}


def gated(rows: Sequence[Row], name: str) -> bool:
    """Do the languages of the rule keep it off this page?"""
    return name in ("dated-scene", "unpunctuated-fragment") and not english(rows)


def print_table(
    title: str, pages: Mapping[str, Sequence[Row]], checks: Mapping[str, DocumentCheck], fused: bool = True
) -> None:
    """Precision, recall and false alarms per 1,000 paragraphs of the body; a rule tells what no stronger one did."""
    captions = sum(row.caption for rows in pages.values() for row in rows)
    body = sum(not row.caption for rows in pages.values() for row in rows)
    print(f"{title}: {len(pages)} pages, {captions} captions, {body} paragraphs")
    print("| rule | told | precision | recall | false alarms per 1,000 |\n|---|---|---|---|---|")
    hits, alarms = dict.fromkeys((*checks, "together"), 0), dict.fromkeys((*checks, "together"), 0)
    for rows in pages.values():
        seen: set[str] = set()
        for name, check in checks.items():
            texts = set() if gated(rows, name) else told(rows, check, fused)
            if name == "unpunctuated-fragment":
                texts -= seen
            for row in rows:
                right = hits if row.caption else alarms
                right[name] += row.text in texts
                right["together"] += row.text in texts and row.text not in seen
            seen |= texts
    for name, right in hits.items():
        total = right + alarms[name]
        precision = f"{right / total:.3f}" if total else "-"
        print(
            f"| {name} | {total} | {precision} | {right / captions:.3f} | {1000 * alarms[name] / max(1, body):.2f} |"
        )
    print()


def print_texts(
    misses: bool, pages: Mapping[str, Sequence[Row]], checks: Mapping[str, DocumentCheck]
) -> None:
    """What was missed, or told in the body."""
    for rows in pages.values():
        found = {name: told(rows, check) for name, check in checks.items() if not gated(rows, name)}
        for row in rows:
            names = [name for name, texts in found.items() if row.text in texts]
            if row.caption == misses and bool(names) != misses:
                print(" ".join(names) or "missed", "|", row.text[:200].replace("\n", " "))


def print_speed(checks: Mapping[str, DocumentCheck]) -> None:
    """Milliseconds an article of 470 words for all four, on made-up news."""
    made = [document(text.split("\n\n")) for text in articles(400)]
    start = time.process_time()
    for each in made:
        for check in checks.values():
            list(check.findings(each))
    took = 1000 * (time.process_time() - start) / len(made)
    words = sum(len(each.source.split()) for each in made) / len(made)
    print(f"all four: {took:.3f} ms an article of {words:.0f} words")


if __name__ == "__main__":
    main(sys.argv[1:])
