"""The options of a rule, as a user would write them in newslint.yaml, each with what it means."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from newslint.checks.base import Check
from newslint.policy.mechanism import option_types, tunable
from newslint.policy.rule import Rule
from newslint.policy.typed import wording

_BARE = re.compile(r"[A-Za-z][\w ./-]*[\w.]|[A-Za-z]")
_LONG = 60  # characters of a value that still read well on one line
_RESERVED = frozenset({"true", "false", "null", "yes", "no", "on", "off"})


class Setting(NamedTuple):
    """One option: its name, its value in this rule as YAML, its type in words, and what it means."""

    name: str
    value: str
    kind: str
    meaning: str


def settings(rule: Rule) -> Iterator[Setting]:
    """The options of a rule that a user may change, in the order of its check."""
    if rule.check is None:
        return
    notes = meanings(type(rule.check))
    types = option_types(type(rule.check))
    for name in tunable(type(rule.check)):
        yield Setting(name, as_yaml(rule.options[name]), wording(types[name]), notes.get(name, ""))


def meanings(check: type[Check]) -> Mapping[str, str]:
    """What the docstring of a check says of its options: `name: meaning`, each begun on a line of its own."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in (check.__doc__ or "").splitlines():
        name, colon, rest = line.strip().partition(": ")
        if colon and name in option_types(check):
            lines = found.setdefault(name, [rest])
        elif not line.strip():
            lines = []
        else:
            lines.append(line.strip())
    return {name: " ".join(parts).rstrip(".") for name, parts in found.items()}


def as_yaml(value: object) -> str:
    """A value of an option as YAML on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{as_yaml(key)}: {as_yaml(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(as_yaml(part) for part in value) + "]"
    if isinstance(value, str) and _BARE.fullmatch(value) and value.lower() not in _RESERVED:
        return value
    return json.dumps(value, ensure_ascii=False)


def shortened(value: str, file: str) -> str:
    """A value that fits on a line, or a word on where to read it."""
    if len(value) <= _LONG:
        return value
    return f"{value[0]}...{value[-1]}" if value[0] in "[{" else f"(see {file})"
