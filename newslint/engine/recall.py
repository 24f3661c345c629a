"""From records to what a batch of files gives: the same whether they are remembered or made just now."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newslint.archive.damage import Damaged
from newslint.archive.portions import joined
from newslint.engine.examine import Batch, Entry, across_corpus
from newslint.engine.plain import Plain, diagnostic_of
from newslint.engine.record import Record
from newslint.engine.rosters import Rosters, mark_of
from newslint.engine.source_file import SourceFile
from newslint.engine.suppress import UNUSED, Suppression
from newslint.model.diagnostic import Diagnostic, Severity, Skipped
from newslint.model.document import Fault
from newslint.model.observations import Observations
from newslint.model.span import Position, Span
from newslint.policy.policy import Policy, Standing
from newslint.policy.rule import Rule


class Head(NamedTuple):
    """The head of a record, read. checks: that observed it. days: on which rules ran whose findings fade."""

    checks: Sequence[str]
    entries: Sequence[Plain]
    unread: Sequence[Plain]
    skipped: Sequence[str]
    days: Mapping[str, str]

    @classmethod
    def of(cls, body: bytes) -> Head:
        """From the JSON of a record; Damaged if it is none."""
        try:
            return cls(**json.loads(body))
        except (ValueError, TypeError) as error:
            raise Damaged(str(error)) from error

    def standings(self) -> Iterator[Standing]:
        """Those of its documents that were in focus."""
        for *_, own in self.entries:
            if own is not None:
                yield Standing(own[0], tuple(own[1]))


class Recall:
    """Makes batches for one run."""

    def __init__(self, policy: Policy, level: Severity, rosters: Rosters) -> None:
        self._policy = policy
        self._level = level
        self._rosters = rosters
        self.checks = {rule: mark_of(check) for rule, check in across_corpus(policy.rules, level)}

    def serves(self, head: Head, file: SourceFile) -> bool:
        """Did all rules and checks of this run look at a file when this was made of it?"""
        if not set(self.checks.values()) <= set(head.checks):
            return False
        if not file.focus:
            return True
        for *_, own in head.entries:
            if own is None:
                return False
            language, matching, name, _, said = own
            if not self._rosters.enough(Standing(language, tuple(matching)), name):
                return False
            if not self._rosters.lasts(head.days, (each[0] for each in said)):
                return False
        return True

    def batch(self, files: Sequence[SourceFile], made: Sequence[tuple[Head, Record]]) -> Batch:
        """What these files give together."""
        entries: list[Entry] = []
        for file, (head, _) in zip(files, made, strict=True):
            entries += (self._entry(file, each) for each in head.entries)
        told = [*zip(files, (head for head, _ in made), strict=True)]
        return Batch(
            entries=tuple(entries),
            documents=tuple(pack for _, record in made for pack in record.packs) if self.checks else (),
            observations=dict(self._observations(made)),
            unread=tuple((file.name, _fault(each)) for file, head in told for each in head.unread),
            skipped=tuple(Skipped(file.name, reason) for file, head in told for reason in head.skipped),
            failures=tuple(failure for _, record in made for failure in record.failures),
            files=sum(not file.part or not file.part.start for file in files),
        )

    def _observations(self, made: Sequence[tuple[Head, Record]]) -> Iterator[tuple[str, Observations]]:
        counts = [len(head.entries) for head, _ in made]
        for rule, check in self.checks.items():
            portions = [record.portions[check] for _, record in made if check in record.portions]
            if len(portions) == len(made):
                yield rule, joined(portions, counts)

    def _entry(self, file: SourceFile, values: Plain) -> Entry:
        record, date, versions, line, silenced, own = values
        suppressions = tuple(
            [Suppression(rule, first, last, Span(*span)) for rule, first, last, *span in silenced]
        )
        complaints: tuple[Diagnostic | None, ...] = (None,) * len(suppressions)
        diagnostics: tuple[Diagnostic, ...] = ()
        if file.focus and own:
            language, matching, _, objections, said = own
            rules = self._rosters.rules(Standing(language, tuple(matching)))
            complaints = tuple(self._complaints(rules, suppressions, objections))
            diagnostics = tuple(
                [_told(rules[each[0]], diagnostic_of(each)) for each in said if each[0] in rules]
            )
        pairs = frozenset([(name, text) for name, text in versions])
        return Entry(file.name, record, file.focus, date, pairs, suppressions, complaints, diagnostics, line)

    def _complaints(
        self, rules: Mapping[str, Rule], silenced: Sequence[Suppression], made: Sequence[Plain | None]
    ) -> Iterator[Diagnostic | None]:
        unused = rules.get(UNUSED)
        for each, values in zip(silenced, made, strict=True):
            looked = each.rule in rules or each.rule not in self._policy.known
            yield _told(unused, diagnostic_of(values)) if unused and values and looked else None


def _told(rule: Rule, diagnostic: Diagnostic) -> Diagnostic:
    """A diagnostic as the rule puts it today."""
    beside = rule.tell_related(diagnostic.values)
    related = tuple([place._replace(message=beside) for place in diagnostic.related])
    values = diagnostic.values
    return diagnostic._replace(severity=rule.severity_of(values), message=rule.tell(values), related=related)


def _fault(values: Plain) -> Fault:
    line, column, offset, message, record = values
    return Fault(Position(line, column, offset), message, record)
