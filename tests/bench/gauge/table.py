"""The one table that the bench writes: counts by rule, which `newslint explain` and the lists of rules show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newslint.catalog.measured import COLUMNS, FILE, GENERATED
from newslint.policy.rulebook import rules_root
from tests.bench.gauge.clean import Clean, verdicts
from tests.bench.gauge.score import Tally


def write(
    rules: Sequence[str],
    planted: Mapping[str, Tally],
    labelled: Mapping[str, tuple[str, Tally]],
    clean: Clean,
) -> None:
    """Write rules/measured.tsv; a rule without any figures is left out."""
    rows = [list(_row(rule, planted.get(rule), labelled.get(rule), clean)) for rule in rules]
    lines = [GENERATED, "\t".join(COLUMNS), *("\t".join(row) for row in rows)]
    (rules_root() / FILE).write_text("\n".join(lines) + "\n", encoding="utf-8")


def _row(rule: str, planted: Tally | None, labelled: tuple[str, Tally] | None, clean: Clean) -> Iterator[str]:
    yield rule
    yield from _counts(planted)
    yield labelled[0] if labelled else ""
    yield from _counts(labelled[1] if labelled else None)
    yield str(len(clean.told(rule, 1))) if rule in clean.ran else ""
    yield str(clean.size(1))
    known = verdicts()
    read = [known[key] for key in {alarm.key for alarm in clean.alarms if alarm.rule == rule} if key in known]
    yield str(len(read))
    yield str(sum(read))


def _counts(tally: Tally | None) -> tuple[str, str, str]:
    if tally is None:
        return "", "", ""
    return str(tally.found), str(tally.missed), "" if tally.false is None else str(tally.false)
