"""What a rule finds in a document depends on its check and options alone: by their mark a finding is kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newslint.blake import blake2b
from newslint.checks.base import Check
from newslint.late import late
from newslint.model.diagnostic import Severity
from newslint.policy.bound import TODAY
from newslint.policy.policy import Policy, Standing
from newslint.policy.rule import Rule

_ISO = late(r"\d{4}-\d{2}-\d{2}")


class Rosters:
    """The rules of a run by the standing of a document, and which of them it is enough to have run before."""

    def __init__(self, policy: Policy, level: Severity) -> None:
        self._policy = policy
        self._level = level
        self._known: Mapping[str, frozenset[str]] = {}
        self._by_standing: dict[Standing, tuple[dict[str, Rule], str, frozenset[str]]] = {}
        self._enough: dict[tuple[Standing, str], bool] = {}
        self.days = {rule.id: day for rule in policy.base if (day := day_of(rule))}

    def knows(self, sets: Mapping[str, frozenset[str]]) -> None:
        """The marks of sets of rules that ran before, by name."""
        self._known = sets

    def rules(self, standing: Standing) -> Mapping[str, Rule]:
        """The rules for documents of a standing, by id."""
        return self._roster(standing)[0]

    def name(self, standing: Standing) -> str:
        """A name for the set of these rules, as far as what they find goes."""
        return self._roster(standing)[1]

    def marks(self, standing: Standing) -> frozenset[str]:
        """The mark of each."""
        return self._roster(standing)[2]

    def enough(self, standing: Standing, name: str) -> bool:
        """Are the rules for documents of a standing among those of a set?"""
        key = (standing, name)
        if key not in self._enough:
            self._enough[key] = self.marks(standing) <= self._known.get(name, frozenset())
        return self._enough[key]

    def lasts(self, days: Mapping[str, str], found: Iterable[str]) -> bool:
        """Does what rules found on other days (by rule) hold today? found: the rules that found something."""
        told = set(found)
        return all(
            days.get(rule) == day or (rule not in told and _earlier(days.get(rule, ""), day))
            for rule, day in self.days.items()
        )

    def _roster(self, standing: Standing) -> tuple[dict[str, Rule], str, frozenset[str]]:
        if standing not in self._by_standing:
            rules = {rule.id: rule for rule in self._policy.roster(standing, self._level)}
            marks = frozenset(map(mark, rules.values()))
            self._by_standing[standing] = rules, digest(sorted(marks)), marks
        return self._by_standing[standing]


def mark(rule: Rule) -> str:
    """The same for rules that find the same, whatever they say of it and how loud."""
    return digest((rule.id, rule.check_name, repr(timeless(rule.check))))


def mark_of(check: Check) -> str:
    """The same for checks that give the same keys."""
    return digest((type(check).__module__, repr(check)))


def timeless(check: Check | None) -> Check | None:
    """A check without the day of the run, if what it does not find on one day it does not find later."""
    return check.changed(**{TODAY: ""}) if check is not None and check.FADES and _day(check) else check


def day_of(rule: Rule) -> str:
    """The day of the run, for a rule whose findings fade; empty for all others."""
    return _day(rule.check) if rule.check is not None and rule.check.FADES else ""


def digest(texts: Iterable[str]) -> str:
    """16 hex digits."""
    return blake2b("\n".join(texts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _earlier(day: str, today: str) -> bool:
    """Of days as ISO 8601 writes them; False for any other."""
    return bool(_ISO.fullmatch(day) and _ISO.fullmatch(today)) and day < today


def _day(check: Check) -> str:
    return str(getattr(check, TODAY, ""))
