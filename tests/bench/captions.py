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
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from newslint.checks.base import DocumentCheck
from newslint.measure.language import likely_language
from newslint.measure.stops import is_full
from newslint.model.span import Span
from newslint.policy.rule import Rule
from newslint.policy.rulebook import Rulebook
from tests.articles import articles
from tests.bench._scored_captions import THRESHOLDS, scores
from tests.documents import document

FOLDER = Path("..", "shared", "corpora", "captions")
PROTOTYPE = """\
Prototype as first measured, on other pages with a fifth as many captions a paragraph, at score thresholds: credit P .86
R .50; position P .56; no stop P .42 R .26; date tail P .38; all at >= 1.5: P .58 R .62, 13.8 false alarms per 1,000
paragraphs; >= 2: .78 .53 4.4; >= 3: .86 .50 2.5. Without pages that are not news: .70 .74 8.9; .82 .64 3.8; .84 .60 3.1.
"""


class Row(NamedTuple):
    """One text of a page: is it a caption by its HTML?"""

    text: str
    caption: bool


def main(arguments: Sequence[str]) -> None:
    """Print the tables; `misses` and `alarms` list what was not found, and what was found in the body."""
    if not FOLDER.is_dir():
        print(f"captions: no {FOLDER.as_posix()}, nothing measured")
        return
    rules, pages = caption_rules(), read_pages()
    held_out, tuned = ({p: rows for p, rows in pages.items() if half_of(p) == half} for half in (1, 0))
    print(PROTOTYPE)
    title = "pages that no rule was tuned on"
    print_table(title, held_out, rules)
    print_table(f"{title}, with an article", _some(held_out, with_article), rules)
    print_table(f"{title}, in English", _some(held_out, english), rules)
    print_table(f"{title}, one caption at a time", held_out, rules, fused=False)
    print_table("pages that rules were tuned on", tuned, rules)
    print_table("pages that rules were tuned on, with an article", _some(tuned, with_article), rules)
    for wanted in arguments:
        for half in (held_out, tuned):
            print_texts(wanted == "misses", half, rules)
    print_speed(rules)


def _some(
    pages: Mapping[str, Sequence[Row]], wanted: Callable[[Sequence[Row]], bool]
) -> dict[str, Sequence[Row]]:
    return {page: rows for page, rows in pages.items() if wanted(rows)}


def caption_rules() -> dict[str, Rule]:
    """The caption rules as they ship, the strong before those that yield to them."""
    found = (rule for rule in Rulebook.load().rules if rule.id.startswith("captions/"))
    return {rule.id.partition("/")[2]: rule for rule in sorted(found, key=lambda rule: len(rule.yields_to))}


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
    """Is the page in English, by its commonest words?"""
    return likely_language(row.text for row in rows) == "en"


def with_article(rows: Iterable[Row]) -> bool:
    """Has the page three paragraphs of 12 words, so that its captions stand in an article at all?"""
    return sum(not row.caption and is_full(row.text) for row in rows) >= 3


def told(rows: Sequence[Row], rule: Rule, fused: bool = True) -> set[str]:
    """The texts of a page that a rule finds, if it is for the language that the page looks to be in.

    fused: the captions all stand in the body; else each is put alone into it.
    """
    if rule.languages and likely_language(row.text for row in rows) not in rule.languages:
        return set()
    if fused:
        return _found((row.text for row in rows), rule)
    found = _found((row.text for row in rows if not row.caption), rule)
    for at, row in enumerate(rows):
        if row.caption:
            alone = (other.text for place, other in enumerate(rows) if place == at or not other.caption)
            found |= {row.text} & _found(alone, rule)
    return found


def _found(texts: Iterable[str], rule: Rule) -> set[str]:
    assert isinstance(rule.check, DocumentCheck)
    made = document(list(texts))
    spans: set[Span] = {finding.where.span for finding in rule.check.findings(made)}
    return {made.source[slice(*span)] for span in spans}


def told_by_each(rows: Sequence[Row], rules: Mapping[str, Rule], fused: bool = True) -> dict[str, set[str]]:
    """By rule, what it tells of a page that no rule does to which it yields."""
    found = {rule.id: told(rows, rule, fused) for rule in rules.values()}
    return {
        name: found[rule.id].difference(*(found.get(stronger, set()) for stronger in rule.yields_to))
        for name, rule in rules.items()
    }


def print_table(
    title: str, pages: Mapping[str, Sequence[Row]], rules: Mapping[str, Rule], fused: bool = True
) -> None:
    """Precision, recall and false alarms per 1,000 paragraphs of the body, by rule and of all together."""
    peers = {f"prototype, score >= {threshold:g}": threshold for threshold in THRESHOLDS}
    tally = {name: [0, 0] for name in (*rules, "together", *peers)}  # in the body, in captions
    for rows in pages.values():
        found = told_by_each(rows, rules, fused)
        found["together"] = set().union(*found.values())
        scored = dict(zip((row.text for row in rows), scores([row.text for row in rows]), strict=True))
        for peer, threshold in peers.items():
            found[peer] = {text for text, score in scored.items() if score >= threshold}
        for name, texts in found.items():
            for row in rows:
                tally[name][row.caption] += row.text in texts
    captions = sum(row.caption for rows in pages.values() for row in rows)
    body = sum(not row.caption for rows in pages.values() for row in rows)
    print(f"{title}: {len(pages)} pages, {captions} captions, {body} paragraphs")
    print("| rule | told | precision | recall | false alarms per 1,000 |\n|---|---|---|---|---|")
    for name, (alarms, hits) in tally.items():
        precision = f"{hits / (hits + alarms):.3f}" if hits + alarms else "-"
        rates = f"{hits / captions:.3f} | {1000 * alarms / max(1, body):.2f}"
        print(f"| {name} | {hits + alarms} | {precision} | {rates} |")
    print()


def print_texts(misses: bool, pages: Mapping[str, Sequence[Row]], rules: Mapping[str, Rule]) -> None:
    """What was missed, or told in the body."""
    for rows in pages.values():
        found = told_by_each(rows, rules)
        for row in rows:
            names = [name for name, texts in found.items() if row.text in texts]
            if row.caption == misses and bool(names) != misses:
                print(" ".join(names) or "missed", "|", row.text[:200].replace("\n", " "))


def print_speed(rules: Mapping[str, Rule]) -> None:
    """Microseconds an article of 510 words for each rule, the best of five, on made-up news."""
    texts = list(articles(400))
    best = dict.fromkeys(rules, float("inf"))
    for _ in range(5):
        made = [document(text.split("\n\n")) for text in texts]
        for name, rule in rules.items():
            start = time.process_time()
            for each in made:
                list(rule.check.findings(each)) if isinstance(rule.check, DocumentCheck) else None
            best[name] = min(best[name], time.process_time() - start)
    words = sum(len(text.split()) for text in texts) / len(texts)
    costs = ", ".join(f"{name} {1e6 * took / len(texts):.0f}" for name, took in best.items())
    print(
        f"microseconds an article of {words:.0f} words: {costs}; {1e6 * sum(best.values()) / len(texts):.0f} in all"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
