"""The one table that the bench writes: counts by rule, which `newslint explain` and the lists of rules show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.catalog.measured import COLUMNS, FILE, GENERATED, measurements
from newslint.model.diagnostic import Severity
from newslint.policy.rule import Rule
from newslint.policy.rulebook import Rulebook, rules_root
from tests.bench.gauge.article import half_of
from tests.bench.gauge.clean import LEVELS, Clean, verdicts
from tests.bench.gauge.score import Tally


def write(
    book: Rulebook, planted: Mapping[str, Tally], labelled: Mapping[str, tuple[str, Tally]], clean: Clean
) -> None:
    """Write rules/measured.tsv, a line a rule. Of a rule that warns, what is information only is no alarm."""
    rows = [list(_row(rule, planted.get(rule.id), labelled.get(rule.id), clean)) for rule in book.rules]
    lines = [GENERATED, "\t".join(COLUMNS), *("\t".join(row) for row in rows)]
    (rules_root() / FILE).write_text("\n".join(lines) + "\n", encoding="utf-8")


def print_readme(book: Rulebook) -> None:
    """The table for the README, of rules that are told without being asked for."""
    known = measurements()
    print("\n## For the README\n")
    print("| rule | precision | recall | alarms in 1,000 clean words |\n|---|---|---|---|")
    for rule in book.rules:
        if rule.severity >= Severity.WARNING and rule.id in known:
            print(f"| {rule.id} | {' | '.join(known[rule.id].cells)} |")


def _row(
    rule: Rule, planted: Tally | None, labelled: tuple[str, Tally] | None, clean: Clean
) -> Iterator[str]:
    yield rule.id
    yield from _counts(planted)
    yield labelled[0] if labelled else ""
    yield from _counts(labelled[1] if labelled else None)
    loud = rule.severity >= Severity.WARNING
    told = [
        alarm for alarm in clean.alarms if alarm.rule == rule.id and (alarm.severity in LEVELS or not loud)
    ]
    held_out = sum(half_of(alarm.record) for alarm in told)
    yield str(held_out) if rule.id in clean.ran else ""
    yield str(clean.size(1))
    read = [verdicts()[key] for key in {alarm.key for alarm in told} if key in verdicts()]
    yield str(len(read))
    yield str(sum(read))


def _counts(tally: Tally | None) -> tuple[str, str, str]:
    if tally is None:
        return "", "", ""
    return str(tally.found), str(tally.missed), "" if tally.false is None else str(tally.false)
