"""Compare across documents: put those of a run in reading order and join what was observed in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from newslint.archive.columns import Observed
from newslint.engine.compare import Scene, judged
from newslint.engine.examine import Entry, across_corpus
from newslint.engine.failing import raised
from newslint.engine.harvest import Harvest
from newslint.engine.remedies import remedied
from newslint.engine.resolve import diagnose
from newslint.engine.shelf import Shelf
from newslint.model.diagnostic import Diagnostic, Failure, Finding, Location, Severity
from newslint.model.document import Document
from newslint.model.observations import Observations
from newslint.model.span import Span
from newslint.policy.rule import Rule
from newslint.policy.rulebook import Policy

Spoken = Mapping[int, set[Span]]  # by number of document, blocks for which findings speak


class Corpus(NamedTuple):
    """All documents of a run in reading order: date, then path, then place in the file."""

    entries: tuple[Entry, ...]
    documents: Shelf
    observations: Mapping[str, Observations]
    numbers: Mapping[tuple[str, str | None], int]

    @classmethod
    def of(cls, harvest: Harvest) -> Corpus:
        """From all that the batches gave, in the order of their files."""
        entries = harvest.entries
        order = sorted(
            range(len(entries)), key=lambda number: (entries[number].date, entries[number].name, number)
        )
        ranks = sorted(range(len(order)), key=order.__getitem__)
        harvest.shelf.arrange(order)
        ordered = tuple(entries[number] for number in order)
        numbers = {(entry.name, entry.record): number for number, entry in enumerate(ordered)}
        return cls(ordered, harvest.shelf, Observed(harvest.columns, ranks), numbers)

    def orient(self, earlier: int, later: int) -> tuple[int, int] | None:
        """Which of two documents is told: the later end in focus; None for versions of one item."""
        if earlier == later:
            return None
        first, second = self.entries[earlier], self.entries[later]
        if first.versions & second.versions or not (first.focus or second.focus):
            return None
        return (earlier, later) if second.focus else (later, earlier)

    def text(self, document: int, block: int) -> str:
        """The text of a block, without opening its document where that is packed."""
        return self.documents.text(document, block)

    def document_of(self, place: Location) -> Document:
        """The document of a location."""
        return self.documents[self.numbers[place.name, place.record]]


def diagnostics_across(
    policy: Policy, corpus: Corpus, level: Severity, failures: list[Failure], processes: int = 1
) -> Iterator[Diagnostic]:
    """The diagnostics of all rules that compare documents with each other and may be heard at a level.

    processes: how many may compare, where these can read documents at the same time.
    """
    if len(corpus.entries) < 2:
        return
    processes = processes if corpus.documents.is_shareable else 1
    rules = {rule.id: rule for rule in policy.rules}
    stronger = {each for rule in policy.rules for each in rule.yields_to}
    spoken: dict[str, Spoken] = {}
    told: dict[str, Spoken] = {}
    for rule_id, check in sorted(
        across_corpus(policy.rules, level), key=lambda each: each[0] not in stronger
    ):
        rule = rules[rule_id]
        without = _union(spoken[each] for each in rule.yields_to if each in spoken)
        hushed = _union(told[each] for each in _silencing(policy, rule) if each in told)
        is_silent = partial(_is_silent, corpus, hushed) if hushed else None
        scene = Scene(
            corpus.documents, corpus.orient, corpus.text, without, is_silent=is_silent, processes=processes
        )
        try:
            found = list(judged(check, scene, corpus.observations.get(rule.id)))
            made = list(_diagnostics(policy, rule, found, corpus, hushed))
        except Exception as error:
            failures.append(raised(rule_id, "the corpus", error))
            continue
        yield from (diagnostic for _, diagnostic in made)
        if rule_id in stronger:
            loud = (finding for finding, diagnostic in made if diagnostic.severity > Severity.INFO)
            told[rule_id] = _places(corpus, loud)
            if rule.severity > Severity.INFO:
                spoken[rule_id] = _places(corpus, (finding for finding in found if finding.covers))


def _silencing(policy: Policy, rule: Rule) -> Iterator[str]:
    """Rules that a rule yields to, as do all that yield to it: whatever they cover, it need not be told."""
    weaker = [set(each.yields_to) for each in policy.rules if rule.id in each.yields_to]
    return (each for each in rule.yields_to if all(each in own for own in weaker))


def _places(corpus: Corpus, findings: Iterable[Finding]) -> Spoken:
    """The places of findings, and those that they cover."""
    places: defaultdict[int, set[Span]] = defaultdict(set)
    for finding in findings:
        for place in (finding.where, *finding.covers):
            places[corpus.numbers[place.name, place.record]].add(place.span)
    return places


def _union(all_spoken: Iterable[Spoken]) -> Spoken:
    joined: defaultdict[int, set[Span]] = defaultdict(set)
    for spoken in all_spoken:
        for number, spans in spoken.items():
            joined[number] |= spans
    return joined


def _diagnostics(
    policy: Policy, rule: Rule, findings: Iterable[Finding], corpus: Corpus, hushed: Spoken
) -> Iterator[tuple[Finding, Diagnostic]]:
    """What is told of findings, but for those that speak for nothing else, where a stronger one speaks."""
    for found in findings:
        finding = _in_focus(corpus, found)
        if finding is None:
            continue
        place = finding.where
        if not finding.covers and _covered(hushed, corpus.numbers[place.name, place.record], place.span):
            continue
        document = corpus.document_of(finding.where)
        own = next((each for each in policy.rules_for(document) if each.id == rule.id), None)
        if own is not None:
            diagnostics = [diagnose(own, finding, corpus.document_of)]
            for diagnostic in remedied(document, [finding], diagnostics, policy.fields):
                yield finding, diagnostic


def _is_silent(corpus: Corpus, hushed: Spoken, document: int, block: int) -> bool:
    return document in hushed and _covered(hushed, document, corpus.documents.span(document, block))


def _covered(spoken: Spoken, document: int, span: Span) -> bool:
    return any(start <= span.start and span.end <= end for start, end in spoken.get(document, ()))


def _in_focus(corpus: Corpus, finding: Finding) -> Finding | None:
    """The finding as told at the first of its places that is in focus, None without one."""
    places = (finding.where, *finding.related)
    for place in places:
        if corpus.entries[corpus.numbers[place.name, place.record]].focus:
            if place is finding.where:
                return finding
            others = tuple(each for each in places if each is not place)
            return finding._replace(where=place, related=others, fix=None)  # what it mends is elsewhere
    return None
