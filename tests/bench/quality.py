"""How often the rules are right: planted defects, labelled texts, and clean human text without any.

`python -m tests.bench.quality` prints the tables; `write` also writes rules/measured.tsv, `wrong` lists what was
missed or told wrongly, `draw` prints the 200 alarms in clean text to be judged, RULE measures some rules alone.

Documents are split by a hash of their id: thresholds were set on one half, the figures are from the other.
Planted defects are synthetic: their recall says that the mechanism works, not that all real ones look like this.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from newslint.catalog.measured import Gold, Measurement
from newslint.policy.rulebook import Rulebook
from tests.bench.defects import DEFECTS
from tests.bench.gauge.article import CORPORA, carriers
from tests.bench.gauge.clean import Clean, print_clean, print_draw
from tests.bench.gauge.injected import measured
from tests.bench.gauge.natural import SETS
from tests.bench.gauge.score import Tally
from tests.bench.gauge.table import print_readme, write

_VERBS = {"write", "wrong", "draw"}


def main(arguments: Sequence[str]) -> None:
    """Print the tables."""
    if not (CORPORA / "clean").is_dir():
        print(f"quality: no {CORPORA.as_posix()}, nothing measured")
        return
    if "draw" in arguments:
        print_draw(Clean.read())
        return
    book = Rulebook.load()
    named = set(arguments) - _VERBS
    rules = [rule for rule in book.files if not named or rule in named]
    wrong = "wrong" in arguments
    planted = _planted(book, rules, wrong)
    if named:
        return
    labelled = _labelled(book, wrong)
    clean = Clean.read(frozenset(rule.id for rule in book.rules if rule.severity))
    print_clean(clean)
    if "write" in arguments:
        write(book, planted, labelled, clean)
        print_readme(book)


def _planted(book: Rulebook, rules: Sequence[str], wrong: bool) -> dict[str, Tally]:
    articles = carriers(half=1)
    print(f"## Planted in {len(articles)} clean articles that no rule was tuned on\n")
    print("| rule | planted | sound twins | precision | recall |\n|---|---|---|---|---|")
    tallies = {}
    for rule in rules:
        if rule not in DEFECTS:
            print(f"| {rule} | not measured | | | |")
            continue
        tally, mistakes = measured(book, rule, DEFECTS[rule], articles)
        tallies[rule] = tally
        print(f"| {rule} | {tally.found + tally.missed} | {tally.sound} | {_cells(tally)} |", flush=True)
        for mistake in mistakes if wrong else ():
            print(f"  {mistake}")
    return tallies


def _labelled(book: Rulebook, wrong: bool) -> dict[str, tuple[str, Tally]]:
    print("\n## Labelled texts\n")
    print("| rule | texts | cases | others | precision | recall |\n|---|---|---|---|---|---|")
    found = {}
    for name, compare in SETS.items():
        tallies, mistakes = compare(book)
        for rule, tally in tallies.items():
            if tally.found:
                found[rule] = (name, tally)
            print(f"| {rule} | {name} | {tally.found + tally.missed} | {tally.sound} | {_cells(tally)} |")
        for mistake in mistakes if wrong else ():
            print(f"  {mistake}")
    return found


def _cells(tally: Tally) -> str:
    """Precision and recall with their intervals, as `newslint explain` tells them."""
    gold = Gold(tally.found, tally.missed, tally.false)
    told = next(Measurement("", gold, "", None, None, 0, 0, 0).lines()).partition(": ")[2]
    return told.replace("precision ", "").replace(", recall", " |").replace("recall", "- |")


if __name__ == "__main__":
    main(sys.argv[1:])
