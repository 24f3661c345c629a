"""Which rules an article wakes: one look at its words for all rules that say what they need."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from newslint.checks._phrases import prose
from newslint.measure.anchors import Signs
from newslint.model.document import Document
from newslint.policy.bound import Facts
from newslint.policy.policy import Roster
from newslint.policy.rule import Rule

NOTHING = Facts(in_document=False)  # of a rule that the engine states


@dataclass(frozen=True, slots=True)
class _Bells:
    """Rules by what wakes them, as their numbers in a roster; those of `always` never sleep."""

    by_word: dict[bytes, list[int]]
    by_signs: list[tuple[Signs, int]]
    always: frozenset[int]


def awake(rules: Roster, document: Document) -> Sequence[Rule]:
    """The rules that may find something in a document, in their order.

    It takes one set of the words of the article, and no longer for more phrases.
    """
    bells = _bells(rules)
    if len(bells.always) == len(rules):
        return rules
    whole = prose(document)
    woken = set(bells.always)
    for word in bells.by_word.keys() & whole.keys:
        woken.update(bells.by_word[word])
    for signs, number in bells.by_signs:
        if number not in woken and signs.any_in(whole.raw):
            woken.add(number)
    return [rules[number] for number in sorted(woken)]


@lru_cache(maxsize=64)
def _bells(rules: Roster) -> _Bells:
    by_word: defaultdict[bytes, list[int]] = defaultdict(list)
    by_signs = []
    always = set()
    for number, rule in enumerate(rules):
        facts = rule.bound.facts if rule.bound else NOTHING
        if not facts.in_document:
            continue
        cues = facts.cues
        if cues is None or cues.always:
            always.add(number)
            continue
        for word in cues.words:
            by_word[word].append(number)
        if cues.signs:
            by_signs.append((Signs.of(cues.signs), number))
    return _Bells(dict(by_word), by_signs, frozenset(always))
