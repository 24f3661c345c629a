"""A rule: one opinion about the facts of one check, with its wording and severity."""

from __future__ import annotations

import math
import string
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from newslint.checks.base import Check
from newslint.late import late
from newslint.model.diagnostic import Descriptor, Severity, Value
from newslint.policy.bound import Bound

_PERCENT = late(r"(.*?)(?:\.(\d+))?%")


class SeverityCase(NamedTuple):
    """Another severity for findings whose values equal all of `conditions`."""

    conditions: Mapping[str, Value]
    severity: Severity


class Rule(NamedTuple):
    """Definition of one rule; `bound` and `check` are None for rules that the engine itself states.

    file: the path where it is written, with its examples.
    """

    id: str
    check_name: str
    bound: Bound | None
    summary: str
    why: str
    severity: Severity
    message: str
    related: str = "also here"
    severity_when: tuple[SeverityCase, ...] = ()
    yields_to: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    limit: int | None = None
    file: str = ""

    @property
    def check(self) -> Check | None:
        """What finds it, made now if nobody asked before."""
        return self.bound.check if self.bound else None

    @property
    def options(self) -> Mapping[str, object]:
        """The options of its check."""
        return self.bound.options if self.bound else {}

    @property
    def pack(self) -> str:
        """The first part of the id."""
        return self.id.partition("/")[0]

    def severity_of(self, values: Mapping[str, Value]) -> Severity:
        """The severity of a finding with these values: the first case that holds, else the rule's own."""
        if self.severity is Severity.OFF:
            return Severity.OFF
        for case in self.severity_when:
            if all(values.get(name) == wanted for name, wanted in case.conditions.items()):
                return case.severity
        return self.severity

    @property
    def loudest(self) -> Severity:
        """The greatest severity that any finding can have."""
        if self.severity is Severity.OFF:
            return Severity.OFF
        return max(self.severity, *(case.severity for case in self.severity_when), Severity.OFF)

    def tell(self, values: Mapping[str, Value]) -> str:
        """The message for a finding with these values."""
        return MESSAGES.vformat(self.message, (), values)

    def tell_related(self, values: Mapping[str, Value]) -> str:
        """The words beside the other place of a finding with these values."""
        return MESSAGES.vformat(self.related, (), values)

    @property
    def descriptor(self) -> Descriptor:
        """What reporters may say about this rule."""
        shared = self.bound is not None and self.bound.facts.tally and self.bound.facts.in_corpus
        return Descriptor(self.id, self.summary, self.why, self.severity, shared)


class MessageFormatter(string.Formatter):
    """Format specs only; a percentage is floored, so that 100 % is printed only for what is equal."""

    def format_field(self, value: Any, format_spec: str) -> str:
        match = _PERCENT.fullmatch(format_spec)
        if match and isinstance(value, float):
            scale = 10.0 ** (int(match[2] or 6) + 2)
            value = math.floor(value * scale + 1e-9) / scale
        return format(value, format_spec)

    def get_field(self, field_name: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> tuple[Any, str]:
        return kwargs[field_name], field_name


MESSAGES = MessageFormatter()
