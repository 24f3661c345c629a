"""The schema of a configuration says what the loader says, and takes every configuration that the README shows."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.catalog.effective import effective
from newslint.catalog.schema import schema
from newslint.errors import UserError
from newslint.policy.config import FIELDS, KEYS, load_config
from newslint.policy.mechanism import tunable
from newslint.policy.rulebook import Rulebook
from newslint.policy.selection import Selection
from newslint.policy.tree import Node
from newslint.policy.yamlfile import load
from tests.conftest import Ask, write

BOOK = Rulebook.load()
SCHEMA = schema(BOOK)
VALID = jsonschema.Draft7Validator(SCHEMA)
README = Path(__file__).parent.parent / "README.md"


def plain(node: Node) -> Any:
    """A settings file as JSON has it."""
    if isinstance(node.value, dict):
        return {name: plain(each) for name, each in node.value.items()}
    return [plain(each) for each in node.value] if isinstance(node.value, tuple) else node.value


def shown() -> list[str]:
    """The configurations in the README."""
    blocks = re.findall(r"^```yaml\n(.*?)^```", README.read_text(encoding="utf-8"), re.M | re.S)
    return [block for block in blocks if set(load(block, "README.md").entries("it")) <= set(KEYS)]


def accepted(text: str, folder: Path) -> str | None:
    """What the loader says against a configuration."""
    folder.joinpath("newslint.yaml").write_text(text, encoding="utf-8")
    try:
        BOOK.configure(load_config(folder))
    except UserError as error:
        return error.message
    return None


def test_it_is_a_schema_that_knows_every_key() -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    assert list(SCHEMA["properties"]) == list(KEYS)
    assert set(SCHEMA["properties"]["fields"]["anyOf"][0]["properties"]) == set(FIELDS)
    rules = SCHEMA["properties"]["rules"]["anyOf"][0]["properties"]
    assert set(rules) == BOOK.names
    for rule in BOOK.rules:
        options = set(rules[rule.id]["anyOf"][1]["properties"])
        assert options == {
            "severity",
            "limit",
            "languages",
            *(tunable(type(rule.check)) if rule.check else ()),
        }


@pytest.mark.parametrize("text", shown())
def test_configurations_in_the_readme(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("house-rules").mkdir()
    VALID.validate(plain(load(text, "README.md")))
    assert accepted(text, tmp_path) is None


def test_the_readme_shows_configurations() -> None:
    assert shown()


@pytest.mark.parametrize(
    "text",
    [
        "rulez: {}",
        "include: 1",
        "language: english",
        "fields: {hed: x}",
        "rules: {readability/long-sentense: off}",
        "rules: {readability/long-sentence: loud}",
        "rules: {readability/long-sentence: {max_word: 30}}",
        "rules: {readability/long-sentence: {max_words: many}}",
        "rules: {readability/long-sentence: {max_words: 0}}",
        "rules: {duplication/near-duplicate-paragraph: {similarity: 90}}",
        "rules: {duplication/near-duplicate-paragraph: {across: corpus}}",
        "rules: {readability: {severity: off}}",
        "overrides: {}",
        "overrides: [{rules: {}}]",
        "overrides: [{paths: [a]}]",
        "overrides: [{path: [a], rules: {}}]",
        "overrides: [{match: {section: {}}, rules: {}}]",
        "overrides: [{paths: [a], rules: {duplication/recycled-paragraph: {similarity: 0.9}}}]",
    ],
)
def test_what_the_loader_refuses_the_schema_refuses(text: str, tmp_path: Path) -> None:
    assert not VALID.is_valid(plain(load(text, "x")))
    assert accepted(text, tmp_path) is not None


VALUES = st.sampled_from(
    [None, True, "x", "en", "", -1, 0, 1, 30, 0.5, 1.5, [], ["en"], ["x", 1], {}, {"a": "b"}]
)
OPTIONS = sorted(
    (rule.id, name)
    for rule in BOOK.rules
    for name in ("severity", "limit", "languages", *(tunable(type(rule.check)) if rule.check else ()))
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("settings")


@given(st.sampled_from(OPTIONS), VALUES)
def test_options_are_judged_alike(folder: Path, option: tuple[str, str], value: object) -> None:
    rule, name = option
    settings = {"rules": {rule: {name: value}}}
    told = accepted(json.dumps(settings), folder)
    if told is None or " must be " in told:  # other complaints are about what the values mean
        assert VALID.is_valid(settings) == (told is None), told


def test_schema_command(ask: Ask) -> None:
    told = ask("schema")
    assert (told.code, told.err, json.loads(told.out)) == (0, "", SCHEMA)
    rule = "check: long-sentence\nsummary: S.\nwhy: W.\nseverity: off\nmessage: M\noptions: {max_words: 9}\n"
    write(Path("packs/house/curt.yaml"), rule)
    write(Path("newslint.yaml"), "packs: [packs]\n")
    rules = json.loads(ask("schema").out)["properties"]["rules"]["anyOf"][0]["properties"]
    assert rules["house/curt"]["anyOf"][1]["properties"]["max_words"]["default"] == 9
    assert "house/curt" not in ask("schema", "--isolated").out


CONFIG = """\
extends: base.yaml
include: [news, "**/*.md"]
exclude: [drafts]
language: pt-BR
fields: {title: hed}
rules:
  readability: warning
  readability/long-sentence: {severity: error, max_words: 50, limit: 3, languages: [en, de]}
overrides:
  - {paths: [opinion], match: {section: [a, b]}, rules: {captions: off}}
"""


def test_settings_that_hold(ask: Ask) -> None:
    write(
        Path("base.yaml"),
        "language: de\nexclude: [x]\nfields: {body: text}\nrules: {readability/long-paragraph: info}\n",
    )
    write(Path("newslint.yaml"), CONFIG)
    told = ask(
        "check", "--show-settings", "--ignore", "headlines", "--extend-select", "captions/photo-credit"
    )
    assert (told.code, told.err) == (0, "")
    lines = [re.sub(" +# ", " # ", line) for line in told.out.splitlines()]
    assert lines[:13] == [
        "# newslint.yaml, over base.yaml",
        "include:",
        "  - news # newslint.yaml:2",
        '  - "**/*.md" # newslint.yaml:2',
        "exclude:",
        "  - drafts # newslint.yaml:3",
        "corpus: [] # default",
        "packs: [] # default",
        "plugins: [] # default",
        "archive: [] # default",
        "language: pt # newslint.yaml:4",
        "fields:",
        "  body: text # base.yaml:3",
    ]

    def of(rule: str, count: int) -> list[str]:
        start = lines.index(f"  {rule}:") + 1
        return lines[start : start + count]

    assert of("readability/long-sentence", 4) == [
        "    severity: error # newslint.yaml:8",
        "    limit: 3 # newslint.yaml:8",
        "    languages: [en, de] # newslint.yaml:8",
        "    max_words: 50 # newslint.yaml:8",
    ]
    assert of("readability/long-paragraph", 1) == ["    severity: warning # newslint.yaml:7"]
    assert of("readability/long-lead", 1) == ["    severity: warning # newslint.yaml:7"]
    assert of("headlines/repeated-in-body", 1) == ['    severity: "off" # command line']
    assert of("captions/photo-credit", 1) == ["    severity: warning # command line"]
    assert of("duplication/repeated-paragraph", 1) == ["    severity: error # default"]
    assert (
        lines[-1]
        == '  - {paths: [opinion], match: {section: [a, b]}, rules: {captions: "off"}} # newslint.yaml:10'
    )


def test_settings_of_a_pack_come_from_its_file(ask: Ask) -> None:
    rule = "check: long-sentence\nsummary: S.\nwhy: W.\nseverity: info\nmessage: M\noptions: {max_words: 9}\n"
    write(Path("packs/house/curt.yaml"), rule)
    write(Path("newslint.yaml"), "packs: [packs]\n")
    lines = [re.sub(" +# ", " # ", line) for line in ask("check", "--show-settings").out.splitlines()]
    start = lines.index("  house/curt:")
    assert lines[start + 1 : start + 3] == [
        "    severity: info # packs/house/curt.yaml:4",
        "    max_words: 9 # packs/house/curt.yaml:6",
    ]
    assert "  - packs # newslint.yaml:1" in lines


def test_settings_without_a_configuration(ask: Ask) -> None:
    assert ask("check", "--show-settings").out.startswith("# no configuration\ninclude: []")


def test_settings_are_a_configuration_that_says_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(Path("newslint.yaml"), CONFIG.replace("extends: base.yaml\n", ""))
    config = load_config(Path())
    write(Path("again/newslint.yaml"), "\n".join(effective(BOOK, config, Selection())))
    VALID.validate(plain(load(Path("again/newslint.yaml").read_text(encoding="utf-8"), "x")))
    again = load_config(Path("again"))
    first, second = BOOK.configure(config), BOOK.configure(again)
    assert [(rule.id, rule.severity, rule.options, rule.limit, rule.languages) for rule in first.base] == [
        (rule.id, rule.severity, rule.options, rule.limit, rule.languages) for rule in second.base
    ]
    assert (again.include, again.exclude, again.language, again.fields) == (
        config.include,
        config.exclude,
        config.language,
        config.fields,
    )
