"""Which rules an article wakes: one look at its words for all rules that say what they need."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newslint.checks._phrases import prose
from newslint.checks.base import DocumentCheck
from newslint.measure.anchors import Signs
from newslint.measure.gates import PAYS, Gate, Row
from newslint.model.document import Document
from newslint.policy.bound import Facts
from newslint.policy.policy import Roster
from newslint.policy.rule import Rule

NOTHING = Facts(in_document=False)  # of a rule that the engine states


class _Bells(NamedTuple):
    """Rules by what wakes them, as their numbers in a roster; those of `always` never sleep.

    by_word: with what must stand beside the word. cued: rules that have cues, and may have a gate that sends
    them to sleep again; asked: for how many documents, of each; gates: those known so far.
    """

    by_word: dict[bytes, list[tuple[int, Sequence[str]]]]
    by_signs: list[tuple[Signs, int]]
    always: frozenset[int]
    cued: set[int]
    asked: Counter[int]
    gates: dict[int, Gate | None]


def awake(rules: Roster, documents: Sequence[Document]) -> Iterator[tuple[Rule, Sequence[Document]]]:
    """Each rule, in order, with those of the documents in which it may find something.

    It takes one set of the words of each article, and no longer for more phrases.
    """
    bells = _bells(rules)
    by_rule: list[list[int]] = [[] for _ in rules]
    for at, document in enumerate(documents):
        for number in _woken(bells, document) if bells.by_word or bells.by_signs else bells.always:
            by_rule[number].append(at)
    row: Row | None = None
    for number in bells.cued:  # one after the other, for all of it is in the processor's cache
        bells.asked[number] += len(by_rule[number])
        if bells.asked[number] >= PAYS and by_rule[number] and (gate := _gate(bells, rules, number)):
            row = row or Row.of(list(map(prose, documents)))
            by_rule[number] = gate.open_to(row, by_rule[number])
    for rule, likely in zip(rules, by_rule, strict=True):
        if likely:
            yield rule, [documents[at] for at in likely]


def _gate(bells: _Bells, rules: Roster, number: int) -> Gate | None:
    if number not in bells.gates:
        check = rules[number].check
        cues = check.cues() if isinstance(check, DocumentCheck) else None
        bells.gates[number] = cues.gate if cues else None
    return bells.gates[number]


def _woken(bells: _Bells, document: Document) -> set[int]:
    whole = prose(document)
    woken = set(bells.always)
    keys = whole.keys
    for word in bells.by_word.keys() & keys:
        for number, needs in bells.by_word[word]:
            if number not in woken and not any(keys.isdisjoint(_words(need)) for need in needs):
                woken.add(number)
    for signs, number in bells.by_signs:
        if number not in woken and signs.any_in(whole.raw):
            woken.add(number)
    return woken


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[bytes]:
    """The keys of words that stand in one text, as a way to a match has them."""
    return frozenset(text.encode("latin-1").split())


@lru_cache(maxsize=64)
def _bells(rules: Roster) -> _Bells:
    bells = _Bells(defaultdict(list), [], frozenset(), set(), Counter(), {})
    always = set()
    for number, rule in enumerate(rules):
        facts = rule.bound.facts if rule.bound else NOTHING
        if not facts.in_document:
            continue
        if facts.cued:
            bells.cued.add(number)
        if facts.ways is None:
            always.add(number)
            continue
        for words, _, needs in facts.ways:
            for word in _words(words):
                bells.by_word[word].append((number, needs))
        if signs := {sign for _, some, _ in facts.ways for sign in some}:
            bells.by_signs.append((Signs.of(signs), number))
    return bells._replace(always=frozenset(always))
