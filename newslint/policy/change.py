"""What a configuration changes in a rule: its severity, limit, languages and options."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from newslint.model.diagnostic import Severity
from newslint.policy.mechanism import tunable, typed_options
from newslint.policy.proof import prove
from newslint.policy.rule import Rule
from newslint.policy.rulefile import ENGINE, RuleFile
from newslint.policy.tree import Node, Place
from newslint.policy.written import languages_named, limit_named, not_a_severity, severity_named

_OWN = ("severity", "limit", "languages")


class Change(NamedTuple):
    """A setting of one rule; None and the empty mapping leave things as they are."""

    place: Place
    severity: Severity | None = None
    limit: int | None = None
    languages: tuple[str, ...] | None = None
    options: Mapping[str, object] = {}

    def apply(self, rule: Rule) -> Rule:
        """The rule as changed. A severity is also the ceiling of the severities that hang on values."""
        if self.severity is not None:
            ceiling = self.severity or Severity.ERROR
            cases = (case._replace(severity=min(case.severity, ceiling)) for case in rule.severity_when)
            rule = rule._replace(severity=self.severity, severity_when=tuple(cases))
        if self.limit is not None:
            rule = rule._replace(limit=self.limit)
        if self.languages is not None:
            rule = rule._replace(languages=self.languages)
        if self.options and rule.bound:
            try:
                rule = rule._replace(bound=rule.bound.changed(self.options))
            except ValueError as error:
                raise self.place.error(str(error)) from None
        return rule

    @classmethod
    def of(cls, node: Node, file: RuleFile, here_and_there: bool = False) -> Change:
        """What a node under `rules:` asks for: a severity, or a mapping of what is its own and options.

        here_and_there: it holds for some documents only, so a rule that compares documents keeps its options.
        """
        what = f"the setting of {file.id!r}"
        if isinstance(node.value, str):
            return cls(node.place, severity_named(node, what))
        if not isinstance(node.value, dict):
            raise not_a_severity(node, what, ", or a mapping of options")
        check = None if file.check == ENGINE else file.check_class(node.place)
        keys = node.only((*_OWN, *(tunable(check) if check else ())), what)
        given = {name: value for name, value in keys.items() if name not in _OWN}
        if given and here_and_there and file.grouping != "document":
            raise node.keys[next(iter(given))].error(
                f"{file.id!r} compares documents, so its options hold for the whole run: set them under the "
                "top-level 'rules'; an override may set its severity"
            )
        if check:
            prove(check, given)
        return cls(
            node.place,
            severity_named(keys["severity"], "'severity'") if "severity" in keys else None,
            limit_named(keys["limit"]) if "limit" in keys else None,
            languages_named(keys["languages"]) if "languages" in keys else None,
            typed_options(check, given) if check else {},
        )
