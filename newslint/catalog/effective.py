"""The settings that hold in a run, as a configuration that says the same, each with where it comes from."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from newslint.catalog.tuning import as_yaml
from newslint.model.diagnostic import Severity
from newslint.policy.config import Config
from newslint.policy.mechanism import tunable
from newslint.policy.rule import Rule
from newslint.policy.rulebook import Rulebook
from newslint.policy.rulefile import RuleFile
from newslint.policy.selection import Selection, specificity
from newslint.policy.tree import Node, Place, shown
from newslint.policy.written import head_of

DEFAULT = "default"
COMMAND_LINE = "command line"
COLUMN = 44  # where origins begin, behind shorter values
LISTS = ("include", "exclude", "corpus")


def effective(rulebook: Rulebook, config: Config, selection: Selection) -> Iterator[str]:
    """The lines of the configuration; UserError if it does not fit the rules."""
    policy = rulebook.configure(config, selection.select, selection.ignore, selection.extend_select)
    files = sorted({place.file for place in config.places.values()}, key=lambda file: file != _file(config))
    yield f"# {', over '.join(files) if files else _file(config) or 'no configuration'}"
    yield from _top(config)
    yield "rules:"
    rules = {rule.id: rule for rule in policy.base}
    for rule_id, file in rulebook.files.items():
        yield f"  {rule_id}:"
        rule = rules.get(rule_id) or rulebook.rule(rule_id)
        origins = _origins(file, config)
        if selection.verdict(rule_id) is not None:
            origins["severity"] = COMMAND_LINE
        severity = rule.severity if rule_id in rules else Severity.OFF
        for name, value in {"severity": severity.label, **_settings(rule)}.items():
            yield _line(f"    {name}: {as_yaml(value)}", origins.get(name, DEFAULT))
    yield from _overrides(config)


def _file(config: Config) -> str:
    return shown(config.file) if config.file else ""


def _top(config: Config) -> Iterator[str]:
    packs = {_from(config.root, pack): str(pack) for pack in config.packs}
    listed: dict[str, Mapping[str, str]] = {
        name: {entry: entry for entry in getattr(config, name)} for name in LISTS
    }
    listed |= {"packs": packs, "plugins": {str(node.value): str(node.value) for node in config.plugins}}
    listed["archive"] = {_from(config.root, file): str(file) for file in config.archives}
    for name, entries in listed.items():
        if not entries:
            yield _line(f"{name}: []", DEFAULT)
            continue
        yield f"{name}:"
        for entry, key in entries.items():
            yield _line(f"  - {as_yaml(entry)}", _at(config.places.get((name, key))))
    yield _line(f"language: {as_yaml(config.language)}", _at(config.places.get(("language", ""))))
    yield "fields:" if config.fields else _line("fields: {}", DEFAULT)
    for name, value in config.fields.items():
        yield _line(f"  {name}: {as_yaml(value)}", _at(config.places.get(("fields", name))))
    file = _from(config.root, config.baseline) if config.baseline else None
    yield _line(f"baseline: {as_yaml(file)}", _at(config.places.get(("baseline", ""))))


def _from(root: Path, path: Path) -> str:
    return os.path.relpath(path, root).replace(os.sep, "/")


def _settings(rule: Rule) -> dict[str, object]:
    """What a configuration may say of a rule beside its severity, as it is."""
    found: dict[str, object] = {"limit": rule.limit} if rule.limit else {}
    if rule.languages:
        found["languages"] = list(rule.languages)
    if rule.check:
        found |= {name: rule.options[name] for name in tunable(type(rule.check))}
    return found


def _origins(file: RuleFile, config: Config) -> dict[str, str]:
    """Where each setting of a rule comes from that is not the default of a rule of newslint's own."""
    origins: dict[str, str] = {}
    if any(file.path.is_relative_to(pack) for pack in config.packs):
        keys = head_of(file.path).entries("a rule file")
        origins = {name: _at(node.place) for name, node in keys.items()}
        if "options" in keys:
            origins |= {name: _at(node.place) for name, node in keys["options"].entries("'options'").items()}
    for layer in config.rules:
        entries = layer.entries("'rules'")
        name = max(entries, key=lambda item: specificity(item, file.id), default="")
        if not specificity(name, file.id):
            continue
        node = entries[name]
        origins |= dict.fromkeys(["severity"], _at(layer.keys[name])) if isinstance(node.value, str) else {}
        origins |= {key: _at(place) for key, place in node.keys.items()}
    return origins


def _overrides(config: Config) -> Iterator[str]:
    yield "overrides:" if config.overrides else _line("overrides: []", DEFAULT)
    for each in config.overrides:
        told = {
            "paths": list(each.paths),
            "match": {name: list(values) for name, values in each.match.items()},
        }
        told = {name: value for name, value in told.items() if value}
        yield _line(f"  - {as_yaml({**told, 'rules': _plain(each.rules)})}", _at(each.rules.place))


def _plain(node: Node) -> object:
    if isinstance(node.value, dict):
        return {name: _plain(each) for name, each in node.value.items()}
    return [_plain(each) for each in node.value] if isinstance(node.value, tuple) else node.value


def _at(place: Place | None) -> str:
    return DEFAULT if place is None else f"{place.file}:{place.line}" if place.line else place.file


def _line(text: str, origin: str) -> str:
    return f"{text:<{COLUMN}}  # {origin}"
