"""One rule file, held to its law when it is loaded; the check is looked up when the rule is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.checks.base import Check, Count
from newslint.errors import UserError
from newslint.model.diagnostic import Severity, Value
from newslint.policy.language import language_named
from newslint.policy.mechanism import GROUPING, build, check_class, neutral, option_types, typed_options
from newslint.policy.proof import prove
from newslint.policy.rule import Rule, SeverityCase
from newslint.policy.tree import Node, Place, closest, read_text, shown
from newslint.policy.typed import typed
from newslint.policy.wording import template
from newslint.policy.yamlfile import load

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

KEYS = (
    "check", "summary", "why", "severity", "message", "related", "options",
    "severity_when", "yields_to", "languages", "limit", "examples",
)  # fmt: skip
REQUIRED = ("check", "summary", "why", "severity", "message")
ENGINE = "engine"
ENGINE_VALUES: Mapping[str, Mapping[str, type]] = {
    "suppression/unused": {"rule": str, "problem": str},
    "input/unreadable": {"problem": str},
}
SEVERITIES = {severity.label: severity for severity in Severity}
_OFF = ("no", "none", "never", "false", "disable", "disabled")
_EXAMPLES = re.compile(r"^examples[ \t]*:", re.MULTILINE)
_TOP_KEY = re.compile(r"^[^\s#-]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class RuleFile:
    """A rule as it is written, not yet bound to its check.

    plugins: checks that are not newslint's own. proved: its patterns are known to be good.
    """

    id: str
    path: Path
    check: str
    severity: Severity
    yields_to: tuple[str, ...]
    node: Node
    plugins: Mapping[str, EntryPoint] = field(default_factory=dict)
    proved: bool = True

    @property
    def summary(self) -> str:
        """What is wrong, in one sentence."""
        return self.node.entries("a rule file")["summary"].text("'summary'").strip()

    @property
    def grouping(self) -> object:
        """`corpus` if it compares documents, `document` if parts of one, `everywhere` if both."""
        options = self.node.entries("a rule file").get("options")
        across = options.entries("'options'").get(GROUPING) if options else None
        return across.value if across else "document"

    @classmethod
    def read(
        cls, path: Path, rule_id: str, plugins: Mapping[str, EntryPoint] | None = None, proved: bool = True
    ) -> RuleFile:
        """The rule in a file; its examples are left unread. Raises UserError with file, line and column."""
        node = load(head(read_text(path)), shown(path))
        keys = node.only(KEYS, "a rule file")
        for name in REQUIRED:
            if name not in keys:
                raise node.place.error(f"missing key {name!r} in a rule file")
        yields_to = tuple(keys["yields_to"].texts("'yields_to'")) if "yields_to" in keys else ()
        severity = severity_named(keys["severity"], "'severity'")
        check = keys["check"].text("'check'")
        return cls(rule_id, path, check, severity, yields_to, node, plugins or {}, proved)

    def check_class(self, place: Place) -> type[Check]:
        """The class of its check; UserError at `place` if there is none."""
        return check_class(self.check, place, self.plugins)

    def rule(self) -> Rule:
        """The rule, bound to its check. Raises UserError where it does not fit that check."""
        keys = self.node.entries("a rule file")
        check, options = self._bound()
        values = type(check).VALUES if check else ENGINE_VALUES.get(self.id, {})
        return Rule(
            id=self.id,
            check_name=self.check,
            check=check,
            summary=self.summary,
            why=keys["why"].text("'why'").strip(),
            severity=self.severity,
            message=template(keys["message"], values, "'message'"),
            **({"related": template(keys["related"], values, "'related'")} if "related" in keys else {}),
            severity_when=tuple(_cases(keys.get("severity_when"), values)),
            yields_to=self.yields_to,
            languages=languages_named(keys["languages"]) if "languages" in keys else (),
            limit=limit_named(keys["limit"]) if "limit" in keys else None,
            options=options,
            file=str(self.path),
        )

    def _bound(self) -> tuple[Check | None, Mapping[str, object]]:
        keys = self.node.entries("a rule file")
        place = keys["check"].place
        nodes = keys["options"].entries("'options'") if "options" in keys else {}
        if self.check == ENGINE:
            if self.id not in ENGINE_VALUES:
                raise place.error(f"only {' and '.join(ENGINE_VALUES)} are stated by the engine")
            return None, {}
        check = self.check_class(place)
        if "options" in keys:
            place = keys["options"].place
            keys["options"].only(option_types(check), f"the options of {self.check!r}")
        options = {**neutral(check), **typed_options(check, nodes)}
        if not self.proved:
            prove(check, nodes)
        return build(check, options, place), options


def head(text: str) -> str:
    """A rule file up to its examples, if they come last: most runs have no use for the longer part."""
    match = _EXAMPLES.search(text)
    return text[: match.start()] if match and not _TOP_KEY.search(text, match.end()) else text


def severity_named(node: Node, what: str) -> Severity:
    """The severity that a node names."""
    if not isinstance(node.value, str) or node.value not in SEVERITIES:
        raise not_a_severity(node, what)
    return SEVERITIES[node.value]


def not_a_severity(node: Node, what: str, instead: str = "") -> UserError:
    """The error about a node that names no severity; instead: what else it may be."""
    word = node.value
    hint = closest(word, SEVERITIES) if isinstance(word, str) else ""
    if word is False or (isinstance(word, str) and word.lower() in _OFF):
        hint = f"; did you mean {Severity.OFF.label!r}?"
    return node.place.error(f"{what} must be one of {', '.join(SEVERITIES)}{instead}, not {node.kind}{hint}")


def languages_named(node: Node) -> tuple[str, ...]:
    """The languages that a rule is for; none named: all."""
    items = (node,) if isinstance(node.value, str) else node.items("'languages'")
    return tuple(language_named(item, "'languages'") for item in items)


def limit_named(node: Node) -> int:
    """The number of findings that a rule prints for one file."""
    limit: int = typed(node, Count, "'limit'")
    return limit


def _cases(node: Node | None, values: Mapping[str, type]) -> Iterator[SeverityCase]:
    for item in node.items("'severity_when'") if node else ():
        keys = item.only(("if", "severity"), "a case of 'severity_when'")
        for name in ("if", "severity"):
            if name not in keys:
                raise item.place.error(f"missing key {name!r} in a case of 'severity_when'")
        conditions: dict[str, Value] = {}
        for name, wanted in keys["if"].only(values, "'if'").items():
            conditions[name] = typed(wanted, values[name], f"'if: {name}'")
        yield SeverityCase(conditions, severity_named(keys["severity"], "'severity'"))
