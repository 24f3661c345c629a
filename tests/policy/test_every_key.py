"""One typo in every key there is, in every kind of file that a user writes: told with its place and the right key."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from newslint.errors import UserError
from newslint.policy.config import FIELDS, KEYS, load_config
from newslint.policy.examples import EXAMPLE_KEYS, examples_in
from newslint.policy.mechanism import option_types, tunable
from newslint.policy.rulebook import Rulebook
from newslint.policy.written import KEYS as RULE_KEYS
from newslint.policy.written import read_rule, rule_in
from tests.policy.conftest import RULE

BOOK = Rulebook.load()
RULES = [rule for rule in BOOK.rules if rule.check]
CHECKS = {rule.check_name: rule.check for rule in RULES if rule.check}
OF_A_RULE = ("severity", "limit", "languages")
OF_AN_OVERRIDE = ("paths", "match", "rules")
OPTIONS = {(rule.check_name, name): rule.id for rule in RULES for name in tunable(type(rule.check))}
HOLE = "<key>"


class Form(NamedTuple):
    """A kind of file with a hole for a key, the keys that are known there, and what reads it."""

    name: str
    text: str
    keys: tuple[str, ...]


def configurations() -> Iterator[Form]:
    yield Form("newslint.yaml", "language: en\n<key>: x\n", KEYS)
    yield Form("newslint.yaml", "fields:\n  <key>: x\n", FIELDS)
    yield Form("newslint.yaml", "fields: {<key>: x}\n", FIELDS)
    yield Form("newslint.yaml", "overrides:\n  - paths: [a]\n    <key>: {}\n", OF_AN_OVERRIDE)
    yield Form("newslint.yaml", "overrides:\n  - match: {section: a}\n    <key>: {}\n", OF_AN_OVERRIDE)
    yield Form("newslint.yaml", "rules:\n  <key>: error\n", tuple(BOOK.names))
    yield Form("newslint.yaml", "rules: {<key>: {severity: error}}\n", tuple(BOOK.names))
    yield Form(
        "newslint.yaml", "overrides:\n  - paths: [a]\n    rules:\n      <key>: off\n", tuple(BOOK.names)
    )
    yield Form("pyproject.toml", "[project]\nname = 'x'\n\n[tool.newslint]\n<key> = 'x'\n", KEYS)
    yield Form("pyproject.toml", "[tool.newslint]\nlanguage = 'en'\n[tool.newslint.<key>]\n", KEYS)
    yield Form("pyproject.toml", "[tool.newslint.fields]\n<key> = 'x'\n", FIELDS)
    yield Form("pyproject.toml", "[tool.newslint]\nfields.<key> = 'x'\n", FIELDS)
    yield Form("pyproject.toml", "[tool.newslint.rules]\n\"<key>\" = 'off'\n", tuple(BOOK.names))
    yield Form(
        "pyproject.toml", "[[tool.newslint.overrides]]\nmatch = {a = 'b'}\n<key> = {}\n", OF_AN_OVERRIDE
    )
    for rule in RULES:
        known = (*OF_A_RULE, *tunable(type(rule.check)))
        mine = tuple(name for name in known if OPTIONS.get((rule.check_name, name)) == rule.id)
        for text in (f"rules:\n  {rule.id}:\n    <key>: x\n", f"rules: {{{rule.id}: {{<key>: x}}}}\n"):
            yield Form("newslint.yaml", text, mine)
        yield Form("pyproject.toml", f"[tool.newslint.rules.'{rule.id}']\n<key> = 1\n", mine)
    some = RULES[0].id
    yield Form("newslint.yaml", f"rules:\n  {some}:\n    <key>: x\n", OF_A_RULE)
    yield Form(
        "newslint.yaml", f"overrides:\n  - paths: [a]\n    rules: {{{some}: {{<key>: x}}}}\n", OF_A_RULE
    )
    yield Form("pyproject.toml", f"[tool.newslint.rules]\n'{some}' = {{<key> = 1}}\n", OF_A_RULE)


def typos(name: str) -> Iterator[str]:
    """A letter lost, a letter doubled, two letters swapped; a part lost; another sign between two words."""
    middle = (len(name) + 1) // 2
    yield name[:middle] + name[middle + 1 :] if middle + 1 < len(name) else name[:-1]
    yield name + name[-1]
    if len(name) > 3:
        yield name[: middle - 1] + name[middle] + name[middle - 1] + name[middle + 1 :]
    if "_" in name:
        yield name.replace("_", "-")
        yield name.replace("_", "")


def assert_told(form: Form, known: tuple[str, ...], read: Callable[[Path], object], folder: Path) -> None:
    for name in form.keys:
        for typo in typos(name):
            if typo in known:
                continue
            before = form.text.partition(HOLE)[0]
            line, column = before.count("\n") + 1, len(before.rstrip("\"'")) - before.rfind("\n")
            path = folder / form.name
            path.write_text(form.text.replace(HOLE, typo), encoding="utf-8")
            with pytest.raises(UserError) as error:
                read(path)
            told = str(error.value)
            assert told.startswith(f"{path}:{line}:{column}: unknown "), (told, form.text)
            assert told.endswith(f"; did you mean {name!r}?"), told


def configure(path: Path) -> object:
    return BOOK.configure(load_config(path.parent))


@pytest.mark.parametrize(
    "form", list(configurations()), ids=lambda form: f"{form.name}-{form.text.split(HOLE)[0][-20:]}"
)
def test_configurations(form: Form, tmp_path: Path) -> None:
    known = (*form.keys, *OF_A_RULE) if form.keys and form.keys[0] not in KEYS else form.keys
    assert_told(form, known, configure, tmp_path)


def test_a_file_that_is_extended(tmp_path: Path) -> None:
    (tmp_path / "newslint.yaml").write_text("extends: base.yaml\n", encoding="utf-8")
    form = Form("base.yaml", "language: en\n<key>: x\n", KEYS)
    assert_told(form, KEYS, configure, tmp_path)


def test_every_option_is_tried() -> None:
    tried = {name for form in configurations() for name in form.keys}
    assert tried >= {name for check in CHECKS.values() for name in tunable(type(check))}


def test_rule_files(tmp_path: Path) -> None:
    def read(path: Path) -> object:
        return rule_in(read_rule(path, "house/echo")), examples_in(path)

    extra = tuple(name for name in RULE_KEYS if f"{name}:" not in RULE)
    assert_told(Form("echo.yaml", f"{RULE}<key>: x\n", extra), RULE_KEYS, read, tmp_path)
    for name in RULE_KEYS:
        if name not in extra:
            text = RULE.replace(f"{name}:", "<key>:", 1)
            assert_told(Form("echo.yaml", text, (name,)), RULE_KEYS, read, tmp_path)
    example = f"{RULE}examples:\n  - title: one\n    <key>: x\n"
    assert_told(Form("echo.yaml", example, EXAMPLE_KEYS[1:]), EXAMPLE_KEYS, read, tmp_path)
    case = f"{RULE}severity_when:\n  - {{if: {{exact: true}}, severity: error, <key>: x}}\n"
    assert_told(Form("echo.yaml", case, ("severity",)), ("if", "severity"), read, tmp_path)
    values = tuple(CHECKS["near-duplicate"].VALUES)
    case = f"{RULE}severity_when:\n  - if: {{<key>: true}}\n    severity: error\n"
    assert_told(Form("echo.yaml", case, values), values, read, tmp_path)


@pytest.mark.parametrize("check", CHECKS)
def test_options_in_rule_files(check: str, tmp_path: Path) -> None:
    known = tuple(option_types(type(CHECKS[check])))
    text = (
        RULE.partition("options:")[0]
        .replace("near-duplicate", check)
        .replace("alike ({similarity:.0%})", "is")
    )
    form = Form("echo.yaml", f"{text}options:\n  <key>: {json.dumps('x')}\n", known)
    assert_told(form, known, lambda path: rule_in(read_rule(path, "house/echo")), tmp_path)
