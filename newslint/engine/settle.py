"""Settle what is told: one diagnostic a defect, suppression, severity, limits, order."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from newslint.engine.corpus import Corpus
from newslint.engine.examine import across_corpus
from newslint.engine.request import Request
from newslint.engine.resolve import numbered
from newslint.engine.suppress import Suppression
from newslint.model.diagnostic import Accepted, Diagnostic, Excerpt, Hidden, Severity, Stretch
from newslint.policy.rule import Rule

Key = tuple[str, str | None]


class Settled(NamedTuple):
    """What a run tells, what limits hide, and how many diagnostics of each severity stay silent.

    known and unmet: diagnostics that the baseline knows, and entries of it that met none.
    """

    diagnostics: tuple[Diagnostic, ...]
    hidden: tuple[Hidden, ...]
    below: Mapping[str, int]
    known: tuple[Diagnostic, ...]
    unmet: tuple[Accepted, ...]


def settled(request: Request, corpus: Corpus, found: Iterable[Diagnostic], whole: bool = True) -> Settled:
    """From all that was found to what is told. whole: so is the corpus; else nothing in it is unused."""
    policy, level = request.policy, request.min_level
    rules = {rule.id: rule for rule in policy.rules}
    silence = Silence({(entry.name, entry.record): entry.suppressions for entry in corpus.entries}, set())
    told = [each for each in strongest(list(identified(in_order(found))), rules) if not silence.covers(each)]
    partial = frozenset() if whole else frozenset(rule for rule, _ in across_corpus(policy.rules, level))
    told += (each for each in _unused(corpus, silence) if each.values["rule"] not in partial)
    new: Sequence[Diagnostic] = in_order(told)
    known: tuple[Diagnostic, ...] = ()
    unmet: tuple[Accepted, ...] = ()
    if request.baseline:  # before limits: what is old hides nothing new
        new, known, unmet = request.baseline.sift(new)
    heard, below = at_level(new, level)
    limits = limited(heard, rules) if request.limits else (heard, ())
    return Settled(*limits, below, known, unmet)


def _unused(corpus: Corpus, silence: Silence) -> Iterator[Diagnostic]:
    for entry in corpus.entries:
        key = (entry.name, entry.record)
        for each, complaint in zip(entry.suppressions, entry.complaints, strict=True):
            if complaint is not None and (key, each) not in silence.used:
                yield complaint


class Silence(NamedTuple):
    """The suppressions of a run by document, and those that silenced something."""

    by_document: Mapping[Key, tuple[Suppression, ...]]
    used: set[tuple[Key, Suppression]]

    def covers(self, diagnostic: Diagnostic) -> bool:
        """Is it silenced at its own place or a related one? All suppressions that do so count as used."""
        silenced = False
        for place in (diagnostic.where, *diagnostic.related):
            key = (place.path, place.record)
            for each in self.by_document.get(key, ()):
                if each.covers(diagnostic.rule, place.start.offset):
                    self.used.add((key, each))
                    silenced = True
        return silenced


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Sorted by path, place and rule."""
    return sorted(
        diagnostics,
        key=lambda each: (
            each.where.path,
            each.where.start.offset,
            each.where.end.offset,
            each.rule,
            each.message,
        ),
    )


def identified(diagnostics: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """With fingerprints told apart by occurrence, where one document holds several of one identity."""
    seen: Counter[tuple[Key, str]] = Counter()
    for each in diagnostics:
        identity = ((each.where.path, each.where.record), each.fingerprint)
        yield each._replace(fingerprint=numbered(each.fingerprint, seen[identity]))
        seen[identity] += 1


def strongest(diagnostics: Sequence[Diagnostic], rules: Mapping[str, Rule]) -> Iterator[Diagnostic]:
    """Without those that yield to a stronger rule whose span covers theirs.

    What is info, and so silent by default, silences nothing that is louder.
    """
    yielded_to = {stronger for rule in rules.values() for stronger in rule.yields_to}
    spans: defaultdict[tuple[str, bool, str, str | None], list[tuple[int, int]]] = defaultdict(list)
    for each in diagnostics:
        if each.rule in yielded_to:
            loud = each.severity > Severity.INFO
            for place in (_stretch(each.where), *each.covers):
                spans[each.rule, loud, place.path, place.record].append((place.start, place.end))
    covers = {key: _Cover(found) for key, found in spans.items()}
    for each in diagnostics:
        stronger = rules[each.rule].yields_to if each.rule in rules else ()
        place = _stretch(each.where)
        keys = ((rule, loud, place.path, place.record) for rule in stronger for loud in _heard(each))
        if not any(key in covers and covers[key].holds(place) for key in keys):
            yield each


def _heard(diagnostic: Diagnostic) -> tuple[bool, ...]:
    """Of stronger findings, loud ones and others, those that silence this one."""
    return (True,) if diagnostic.severity > Severity.INFO else (True, False)


def _stretch(place: Excerpt) -> Stretch:
    return Stretch(place.path, place.record, place.start.offset, place.end.offset)


class _Cover:
    """The spans of one rule in one document: does any of them hold another?"""

    __slots__ = ("_ends", "_starts")

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        spans.sort()
        self._starts = [start for start, _ in spans]
        self._ends = list(accumulate((end for _, end in spans), max))  # the greatest end so far

    def holds(self, place: Stretch) -> bool:
        before = bisect_right(self._starts, place.start)
        return before > 0 and self._ends[before - 1] >= place.end


def limited(
    diagnostics: Iterable[Diagnostic], rules: Mapping[str, Rule]
) -> tuple[tuple[Diagnostic, ...], tuple[Hidden, ...]]:
    """At most `limit` diagnostics of a rule in one article, and how many that hides in each file."""
    kept: list[Diagnostic] = []
    counts: Counter[tuple[str, str | None, str]] = Counter()
    hidden: Counter[tuple[str, str]] = Counter()
    for each in diagnostics:
        limit = rules[each.rule].limit if each.rule in rules else None
        article = (each.where.path, each.where.record, each.rule)
        counts[article] += 1
        if limit is None or counts[article] <= limit:
            kept.append(each)
        else:
            hidden[each.where.path, each.rule] += 1
    return tuple(kept), tuple(Hidden(rule, path, more) for (path, rule), more in sorted(hidden.items()))


def at_level(
    diagnostics: Iterable[Diagnostic], level: Severity
) -> tuple[tuple[Diagnostic, ...], dict[str, int]]:
    """Those at or above a level, and how many of each severity lie below it."""
    kept: list[Diagnostic] = []
    below: Counter[str] = Counter()
    for each in diagnostics:
        if each.severity >= level:
            kept.append(each)
        elif each.severity > Severity.OFF:
            below[each.severity.label] += 1
    return tuple(kept), dict(below)
