"""A check with its options: what a run must know of it beforehand, and the check, made when it is needed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from newslint.checks.base import Check, CorpusCheck, DocumentCheck, TallyCheck
from newslint.measure.anchors import Way, ways_of

TODAY = "today"  # the option that is the day of the run


class Facts(NamedTuple):
    """What decides whether a check is needed at all.

    in_document: does it look into single documents? in_corpus: does it compare documents? tally: does it
    judge groups? cued: has it cues, and perhaps a gate? ways: what wakes it; None: it never sleeps.
    """

    in_document: bool
    in_corpus: bool = False
    tally: bool = False
    cued: bool = False
    ways: Sequence[Way] | None = None

    @classmethod
    def of(cls, check: Check) -> Facts:
        """Those of a check."""
        if isinstance(check, CorpusCheck):
            return cls(check.in_document, check.in_corpus, isinstance(check, TallyCheck))
        cues = check.cues() if isinstance(check, DocumentCheck) else None
        return cls(True, cued=cues is not None, ways=None if cues is None or cues.always else ways_of(cues))


class Bound:
    """Equal if the checks are. Of a rule whose facts are known the check is imported when it is asked for."""

    __slots__ = ("_check", "_facts", "_name", "options")

    def __init__(
        self, name: str, options: Mapping[str, Any], facts: Facts | None = None, check: Check | None = None
    ) -> None:
        self._name = name
        self.options = options
        self._facts = facts
        self._check = check

    @classmethod
    def of(cls, check: Check) -> Bound:
        """A check that is made already."""
        return cls("", vars(check), check=check)

    @property
    def check(self) -> Check:
        """The check."""
        if self._check is None:
            from newslint.policy.mechanism import own_check

            self._check = own_check(self._name).made(self.options)
        return self._check

    @property
    def facts(self) -> Facts:
        """What is to be known of it."""
        if self._facts is None:
            self._facts = Facts.of(self.check)
        return self._facts

    def changed(self, options: Mapping[str, Any]) -> Bound:
        """With other options; ValueError if these do not go together."""
        return Bound(self._name, {**self.options, **options}, check=self.check.changed(**options))

    def dated(self, today: str) -> Bound:
        """With the day of the run, which changes nothing of what wakes it."""
        if self.options.get(TODAY) != "" or not today:
            return self
        check = self._check and self._check.changed(**{TODAY: today})
        return Bound(self._name, {**self.options, TODAY: today}, self._facts, check)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Bound) and self.check == other.check

    def __hash__(self) -> int:
        return hash(self.check)

    def __repr__(self) -> str:
        return repr(self.check)
