"""The rules that come with newslint as they were read before: reading YAML takes longer than an article.

`compiled.jsonl` beside them has a line of JSON for each. A rule file that does not have the bytes of which
its line was made is read itself.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from zlib import crc32

from newslint.model.diagnostic import Severity
from newslint.policy.bound import Bound, Facts
from newslint.policy.rule import Rule, SeverityCase
from newslint.policy.rulefile import RuleFile

FILE = "compiled.jsonl"
_TOLD = ("summary", "why", "message", "related", "limit")


def compiled(folder: Path) -> Mapping[str, Mapping[str, Any]]:
    """The lines for the rules in a folder, by id; none where there is no such file."""
    try:
        text = (folder / FILE).read_bytes().decode("ascii")
    except OSError:
        return {}
    return {line["id"]: line for line in json.loads(f"[{','.join(text.splitlines())}]")}


def file_of(line: Mapping[str, Any], path: Path) -> RuleFile | None:
    """The file of a rule; None if it was written anew."""
    try:
        if crc32(path.read_bytes()) != line["crc"]:
            return None
    except OSError:
        return None
    return RuleFile(
        line["id"],
        path,
        line["check"],
        Severity(line["severity"]),
        line["summary"],
        tuple(line["yields_to"]),
        line["options"].get("across", "document"),
        compiled=line,
    )


def rule_of(line: Mapping[str, Any], path: Path) -> Rule:
    """The rule of a line; its check is made when it is asked for."""
    bound = None
    if line["facts"]:
        facts = Facts(*line["facts"])
        bound = Bound(line["check"], {name: _frozen(each) for name, each in line["options"].items()}, facts)
    return Rule(
        id=line["id"],
        check_name=line["check"],
        bound=bound,
        severity=Severity(line["severity"]),
        severity_when=tuple([SeverityCase(when, Severity(to)) for when, to in line["severity_when"]]),
        yields_to=tuple(line["yields_to"]),
        languages=tuple(line["languages"]),
        file=str(path),
        **{name: line[name] for name in _TOLD},
    )


def lines(rules: Iterable[Rule]) -> Iterable[str]:
    """The lines for these rules."""
    for rule in rules:
        told = {name: getattr(rule, name) for name in _TOLD}
        line = {
            "id": rule.id,
            "crc": crc32(Path(rule.file).read_bytes()),
            "check": rule.check_name,
            "severity": rule.severity,
            **told,
            "severity_when": [(case.conditions, case.severity) for case in rule.severity_when],
            "yields_to": rule.yields_to,
            "languages": rule.languages,
            "options": vars(rule.check) if rule.check else {},
            "facts": rule.bound and rule.bound.facts,
        }
        yield json.dumps(line)


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(map(_frozen, value))
    return {name: _frozen(each) for name, each in value.items()} if isinstance(value, dict) else value
