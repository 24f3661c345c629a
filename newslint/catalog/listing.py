"""All rules at a glance: for the terminal, for programs, and as rules/README.md."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from newslint.catalog.tuning import settings
from newslint.model.diagnostic import Severity
from newslint.policy.examples import examples_in
from newslint.policy.policy import Policy
from newslint.policy.rule import Rule
from newslint.policy.rulebook import Rulebook

GENERATED = "<!-- Generated from the rule files by `newslint rules --output-format markdown`: edit those. -->"

_HEAD = """
# The rules

One file is one rule: its check and options, its wording and severity, why it is there, and examples that are its
tests. `newslint explain RULE` prints a rule with the ways to tune and to silence it.

An *error* makes a run fail, a *warning* is printed, *info* is silent until `--min-level info`, and what is *off*
runs only if it is selected or configured.
"""

_FORMAT = """
## A rule file

A rule of your own is a file `PACK/RULE.yaml` in a folder that `packs:` in newslint.yaml names. Its id is its path.

| key | meaning |
|---|---|
| `check` | the mechanism that finds it: the name of a file in newslint/checks, with hyphens |
| `summary`, `why` | what is wrong in one sentence; why it matters and where the thresholds come from |
| `severity` | `error`, `warning`, `info` or `off` |
| `message`, `related` | what is said at the place, and at the other place of a pair; `{name:spec}` are values of the check |
| `options` | every option of the check |
| `severity_when` | a list of `{if: {value: wanted}, severity: ...}`; the first that holds decides |
| `yields_to` | stronger rules: where one of them tells the same place, this one is silent |
| `languages` | the languages it is for, as `[en]`; all, if it does not say |
| `limit` | how many it tells in one file |
| `examples` | a list of `{title, bad or good, expect, format, options, severity}`: run them by `newslint test FOLDER` |

`bad` and `good` are a text, or texts by file name. `expect` lists what is found in a bad one, as
`LINE:COLUMN -> LINE:COLUMN MESSAGE` (with `FILE:` before each place if there are several files).
"""


def rules_table(rulebook: Rulebook, policy: Policy | None = None) -> Iterator[str]:
    """One line a rule: id, severity (as configured, if a policy is given), summary."""
    configured = {rule.id: rule.severity for rule in policy.base} if policy else None
    width = max(map(len, rulebook.files), default=0)
    for file in rulebook.files.values():
        severity = file.severity if configured is None else configured.get(file.id, Severity.OFF)
        yield f"{file.id:<{width}}  {severity.label:<7}  {file.summary}"


def as_json(rulebook: Rulebook) -> list[dict[str, object]]:
    """All that is known of each rule, as plain data."""
    return [_plain(rule) for rule in rulebook.rules]


def _plain(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.id,
        "check": rule.check_name,
        "summary": rule.summary,
        "why": rule.why,
        "severity": rule.severity.label,
        "severity_when": [
            {"if": dict(case.conditions), "severity": case.severity.label} for case in rule.severity_when
        ],
        "message": rule.message,
        "related": rule.related,
        "options": dict(rule.options),
        "option_notes": {one.name: {"type": one.kind, "meaning": one.meaning} for one in settings(rule)},
        "yields_to": list(rule.yields_to),
        "languages": list(rule.languages),
        "limit": rule.limit,
        "examples": [
            {"title": each.title, "files": dict(each.files), "expect": list(each.expect)}
            for each in examples_in(Path(rule.file))
        ],
    }


def markdown(rulebook: Rulebook) -> Iterator[str]:
    """The lines of rules/README.md."""
    yield GENERATED
    yield from _HEAD.splitlines()
    for pack, rules in groupby(rulebook.rules, key=lambda rule: rule.pack):
        yield ""
        yield f"## {pack}"
        yield ""
        yield "| rule | severity | what it finds |"
        yield "|---|---|---|"
        for rule in rules:
            name = rule.id.partition("/")[2]
            languages = f" ({', '.join(rule.languages)})" if rule.languages else ""
            yield f"| [{name}]({rule.id}.yaml) | {rule.severity.label} | {rule.summary}{languages} |"
    yield from _FORMAT.splitlines()
