"""A rule as it is written in YAML, held to its law when it is read and when it meets its check."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from newslint.checks.base import Count
from newslint.errors import UserError
from newslint.late import late
from newslint.model.diagnostic import Severity, Value
from newslint.policy.bound import Bound
from newslint.policy.language import language_named
from newslint.policy.mechanism import GROUPING, build, check_class, neutral, option_types, typed_options
from newslint.policy.proof import prove
from newslint.policy.rule import Rule, SeverityCase
from newslint.policy.rulefile import ENGINE, Plugins, RuleFile
from newslint.policy.tree import Node, closest, read_text, shown
from newslint.policy.typed import typed
from newslint.policy.wording import template
from newslint.policy.yamlfile import load

KEYS = (
    "check", "summary", "why", "severity", "message", "related", "options",
    "severity_when", "yields_to", "languages", "limit", "examples",
)  # fmt: skip
REQUIRED = ("check", "summary", "why", "severity", "message")
ENGINE_VALUES: Mapping[str, Mapping[str, type]] = {
    "suppression/unused": {"rule": str, "problem": str},
    "input/unreadable": {"problem": str},
}
SEVERITIES = {severity.label: severity for severity in Severity}
_OFF = ("no", "none", "never", "false", "disable", "disabled")
_EXAMPLES = late(r"^examples[ \t]*:", re.MULTILINE)
_TOP_KEY = late(r"^[^\s#-]", re.MULTILINE)


def read_rule(path: Path, rule_id: str, plugins: Plugins | None = None, proved: bool = True) -> RuleFile:
    """The rule in a file; its examples are left unread. Raises UserError with file, line and column."""
    node = head_of(path)
    keys = node.only(KEYS, "a rule file")
    for name in REQUIRED:
        if name not in keys:
            raise node.place.error(f"missing key {name!r} in a rule file")
    options = keys["options"].entries("'options'") if "options" in keys else {}
    across = options.get(GROUPING)
    return RuleFile(
        id=rule_id,
        path=path,
        check=keys["check"].text("'check'"),
        severity=severity_named(keys["severity"], "'severity'"),
        summary=keys["summary"].text("'summary'").strip(),
        yields_to=tuple(keys["yields_to"].texts("'yields_to'")) if "yields_to" in keys else (),
        grouping=str(across.value) if across else "document",
        plugins=plugins or {},
        proved=proved,
    )


def head_of(path: Path) -> Node:
    """A rule file without its examples."""
    return load(head(read_text(path)), shown(path))


def rule_in(file: RuleFile) -> Rule:
    """The rule in a file, bound to its check. Raises UserError where it does not fit that check."""
    keys = head_of(file.path).entries("a rule file")
    bound = _bound(file, keys)
    values = type(bound.check).VALUES if bound else ENGINE_VALUES.get(file.id, {})
    return Rule(
        id=file.id,
        check_name=file.check,
        bound=bound,
        summary=file.summary,
        why=keys["why"].text("'why'").strip(),
        severity=file.severity,
        message=template(keys["message"], values, "'message'"),
        **({"related": template(keys["related"], values, "'related'")} if "related" in keys else {}),
        severity_when=tuple(_cases(keys.get("severity_when"), values)),
        yields_to=file.yields_to,
        languages=languages_named(keys["languages"]) if "languages" in keys else (),
        limit=limit_named(keys["limit"]) if "limit" in keys else None,
        file=str(file.path),
    )


def _bound(file: RuleFile, keys: Mapping[str, Node]) -> Bound | None:
    place = keys["check"].place
    nodes = keys["options"].entries("'options'") if "options" in keys else {}
    if file.check == ENGINE:
        if file.id not in ENGINE_VALUES:
            raise place.error(f"only {' and '.join(ENGINE_VALUES)} are stated by the engine")
        return None
    check = check_class(file.check, place, file.plugins)
    if "options" in keys:
        place = keys["options"].place
        keys["options"].only(option_types(check), f"the options of {file.check!r}")
    options: dict[str, Any] = {**neutral(check), **typed_options(check, nodes)}
    if not file.proved:
        prove(check, nodes)
    return Bound(file.check, options, check=build(check, options, place))


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
    """The number of findings that a rule prints for one article."""
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
