"""The JSON schema of a configuration, made from the keys and options there are, for editors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from newslint.catalog.tuning import meanings
from newslint.checks.base import Bounds
from newslint.model.diagnostic import Severity
from newslint.policy.config import FIELDS, KEYS
from newslint.policy.mechanism import option_types, tunable
from newslint.policy.rule import Rule
from newslint.policy.rulebook import Rulebook

Schema = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
_TEXT: Schema = {"type": "string", "minLength": 1}
_TEXTS: Schema = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}
_PLAIN: Schema = {"type": ["string", "integer", "boolean"]}
_LANGUAGE: Schema = {"type": "string", "pattern": "^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$"}
_OR_AUTO: Schema = {"anyOf": [{"const": "auto"}, _LANGUAGE]}
_SEVERITY: Schema = {"enum": [severity.label for severity in Severity]}
_OWN: Schema = {
    "severity": {**_SEVERITY, "description": "off, info, warning or error"},
    "limit": {"type": "integer", "minimum": 1, "description": "tell at most so many in one article"},
    "languages": {
        "anyOf": [_LANGUAGE, {"type": "array", "items": _LANGUAGE}],
        "description": "only articles in these",
    },
}
_TYPES: Mapping[Any, str] = {
    str: "string", int: "integer", float: "number", bool: "boolean", NoneType: "null",
}  # fmt: skip


def schema(rulebook: Rulebook) -> Schema:
    """What a configuration may hold where these rules are installed (draft 7)."""
    described = _keys(rulebook)
    return {
        "$schema": DRAFT,
        "title": "newslint.yaml",
        "description": "The configuration of newslint, the linter for generated news.",
        "type": "object",
        "properties": {key: _or_empty(*described[key]) for key in KEYS},
        "additionalProperties": False,
    }


def _keys(rulebook: Rulebook) -> dict[str, tuple[str, Schema]]:
    """The meaning and form of each key."""
    rules = rulebook.rules
    return {
        "extends": ("configurations that this one builds on, seen from its folder", _TEXTS),
        "include": ("what is linted, in the syntax of .gitignore; all, if it does not say", _TEXTS),
        "exclude": ("what is left out, in the syntax of .gitignore", _TEXTS),
        "corpus": ("files, folders and globs that articles are compared with", _TEXTS),
        "packs": ("folders of rules of your own, PACK/RULE.yaml in each", _TEXTS),
        "plugins": ("installed packages that bring checks and packs", _TEXTS),
        "language": ("the language of articles that do not say theirs", _OR_AUTO),
        "fields": ("keys of your JSON, or JSON pointers, by field", _closed(dict.fromkeys(FIELDS, _TEXT))),
        "baseline": ("the file of findings to pass over", _TEXT),
        "archive": ("files of `newslint archive` that articles are compared with", _TEXTS),
        "rules": ("severities and options, by rule; severities by pack, or for all", _settings(rules, False)),
        "overrides": ("other settings for some articles", {"type": "array", "items": _override(rules)}),
    }  # fmt: skip


def _or_empty(description: str, form: Schema) -> Schema:
    """A key may stand there with nothing behind it."""
    return {"description": description, "anyOf": [form, {"type": "null"}]}


def _closed(properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _override(rules: Sequence[Rule]) -> Schema:
    wanted = {"anyOf": [_PLAIN, {"type": "array", "items": _PLAIN}]}
    form = _closed(
        {
            "paths": {**_TEXTS, "description": "of the articles, in the syntax of .gitignore"},
            "match": {
                "type": "object",
                "additionalProperties": wanted,
                "description": "metadata of the articles, each with a value or a list of them",
            },
            "rules": _settings(rules, here_and_there=True),
        }
    )
    return {**form, "required": ["rules"], "anyOf": [{"required": ["paths"]}, {"required": ["match"]}]}


def _settings(rules: Sequence[Rule], here_and_there: bool) -> Schema:
    many = {"all", *(rule.pack for rule in rules)}
    return _closed(
        {
            **dict.fromkeys(sorted(many), _SEVERITY),
            **{rule.id: _setting(rule, here_and_there) for rule in rules},
        }
    )


def _setting(rule: Rule, here_and_there: bool) -> Schema:
    """A severity, or severity and options; rules that compare documents take options for the whole run."""
    options: Schema = {}
    if rule.check and not (here_and_there and rule.options.get("across") == "corpus"):
        check = type(rule.check)
        types, notes = option_types(check), meanings(check)
        for name in tunable(check):
            form = {**form_of(types[name]), "default": plain(rule.options[name])}
            options[name] = {**form, "description": notes[name]} if name in notes else form
    return {"description": rule.summary, "anyOf": [_SEVERITY, _closed({**_OWN, **options})]}


def form_of(kind: Any) -> Schema:
    """The schema of the values that an option of this type takes."""
    origin, parts = get_origin(kind), get_args(kind)
    if kind in _TYPES:
        return {"type": _TYPES[kind]}
    if origin is Annotated:
        return _bounded(*parts) if isinstance(parts[1], Bounds) else _held(parts[0])
    if origin is Literal:
        return {"enum": list(parts)}
    if origin in (Union, UnionType):
        return {"anyOf": [form_of(part) for part in parts]}
    if origin in (dict, Mapping):
        return {"type": "object", "additionalProperties": form_of(parts[1])}
    return {"type": "array", "items": form_of(parts[0])}


def _bounded(kind: Any, bounds: Bounds) -> Schema:
    most = {} if bounds.most is None else {"maximum": bounds.most}
    return {**form_of(kind), "minimum": bounds.least, **most}


def _held(kind: Any) -> Schema:
    """Texts of some kind: a list of them may be one text with a line for each."""
    form = form_of(kind)
    return {"anyOf": [{"type": "string"}, form]} if form.get("type") == "array" else form


def plain(value: object) -> object:
    """A value of an option as JSON has it."""
    if isinstance(value, Mapping):
        return {str(name): plain(part) for name, part in value.items()}
    return [plain(part) for part in value] if isinstance(value, list | tuple) else value
