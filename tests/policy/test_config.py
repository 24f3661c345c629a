"""Configurations: which file is found, what it may hold, and how every mistake is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.errors import UserError
from newslint.policy.config import Config, find_config, load_config
from tests.policy.conftest import Configured


@pytest.fixture(autouse=True)
def in_the_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(path: str, text: str) -> Path:
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_the_nearest_upward_is_found(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    assert find_config(Path("a/b")) is None
    write("newslint.yaml", "language: de")
    config = load_config(Path("a/b"))
    assert (config.root, config.file, config.language) == (tmp_path, tmp_path / "newslint.yaml", "de")
    write("a/.newslint.yaml", "language: fr")
    assert load_config(Path("a/b")).language == "fr"
    write("a/b/pyproject.toml", "[tool.ruff]\n# newslint is elsewhere\n")
    assert load_config(Path("a/b")).language == "fr"
    write("a/b/pyproject.toml", "[tool.newslint]\nlanguage = 'pl'\n")
    assert load_config(Path("a/b")).language == "pl"


def test_without_one_all_is_default(tmp_path: Path) -> None:
    assert load_config(Path()) == Config(tmp_path)
    write("newslint.yaml", "language: de")
    assert load_config(Path(), isolated=True) == Config(tmp_path)
    write("empty/newslint.yaml", "include:\nrules:\n  # house/echo: off\noverrides:\n")
    assert load_config(Path("empty")).language == "auto"


def test_two_in_one_folder() -> None:
    write("newslint.yaml", "")
    write("pyproject.toml", "[tool.newslint]")
    with pytest.raises(UserError) as error:
        load_config(Path())
    assert str(error.value) == "newslint.yaml: a second configuration, pyproject.toml, is beside it; keep one"


def test_an_explicit_one(tmp_path: Path) -> None:
    write("newslint.yaml", "nonsense: 1")
    write("ci/strict.yaml", "include: [news]")
    config = load_config(Path(), Path("ci/strict.yaml"))
    assert (config.root, config.include) == (tmp_path / "ci", ("news",))
    write("ci/strict.toml", "include = ['wire']")
    assert load_config(Path(), Path("ci/strict.toml")).include == ("wire",)
    with pytest.raises(UserError, match=r"ci/none.yaml: no such configuration file"):
        load_config(Path(), Path("ci/none.yaml"))
    write("ci/pyproject.toml", "[tool.ruff]")
    with pytest.raises(UserError, match=r"ci/pyproject.toml: has no table \[tool.newslint\]"):
        load_config(Path(), Path("ci/pyproject.toml"))


def test_a_file_that_would_not_be_read() -> None:
    write("newslint.yml", "")
    with pytest.raises(UserError, match=r"newslint.yml: this file is not read: name it newslint.yaml"):
        load_config(Path())


def test_everything_it_may_hold(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    write("newslint.yaml", """\
include: content
exclude: [drafts/**, "*.tmp.md"]
corpus: [content, archive]
packs: [rules]
language: en-GB
fields: {title: hed, body: /article/text}
rules: {a/b: off}
overrides:
  - {paths: opinion, match: {section: [a, b], draft: true, year: 2024}, rules: {a/b: error}}
""")  # fmt: skip
    config = load_config(Path())
    assert config.include == ("content",)
    assert config.exclude == ("drafts/**", "*.tmp.md")
    assert config.corpus == ("content", "archive")
    assert config.packs == (tmp_path / "rules",)
    assert config.language == "en"
    assert config.fields == {"title": "hed", "body": "/article/text"}
    assert list(config.rules[0].entries("it")) == ["a/b"]
    override = config.overrides[0]
    assert override.paths == ("opinion",)
    assert override.match == {"section": ("a", "b"), "draft": ("true",), "year": ("2024",)}


def test_extends(tmp_path: Path) -> None:
    (tmp_path / "shared" / "packs").mkdir(parents=True)
    write("shared/base.yaml", """\
include: [x]
exclude: [drafts]
packs: [packs]
language: de
fields: {title: hed, body: text}
rules: {a/b: off}
overrides: [{paths: [a], rules: {}}]
""")  # fmt: skip
    write("newslint.yaml", """\
extends: shared/base.yaml
include: [y]
fields: {title: head}
rules: {a/c: off}
overrides: [{paths: [b], rules: {}}]
""")  # fmt: skip
    config = load_config(Path())
    assert (config.root, config.file) == (tmp_path, tmp_path / "newslint.yaml")
    assert (config.include, config.exclude, config.language) == (("y",), ("drafts",), "de")
    assert config.packs == (tmp_path / "shared" / "packs",)
    assert config.fields == {"title": "head", "body": "text"}
    assert [list(rules.entries("it")) for rules in config.rules] == [["a/b"], ["a/c"]]
    assert [override.paths for override in config.overrides] == [("a",), ("b",)]
    write("newslint.yaml", "extends: [shared/base.yaml, shared/more.yaml]\n")
    write("shared/more.yaml", "language: fr\n")
    assert load_config(Path()).language == "fr"


def test_the_later_setting_of_a_rule_is_laid_over_the_earlier(configured: Configured) -> None:
    write("base.yaml", "rules: {house/echo: {severity: info, similarity: 0.7}}")
    policy = configured("extends: base.yaml\nrules: {house/echo: error}")
    rule = next(rule for rule in policy.rules if rule.id == "house/echo")
    assert (rule.severity.label, rule.options["similarity"]) == ("error", 0.7)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("rulez: {}", "1:1: unknown key 'rulez' in the configuration; did you mean 'rules'?"),
        ("language: en\nlanguage: de", "2:1: 'language' is given twice, first on line 1"),
        ("include: [3]", "1:11: 'include' must be a text, not 3"),
        ("include: {}", "1:10: 'include' must be a list, not a mapping"),
        ("language: [en]", "1:11: 'language' must be a text, not a list"),
        ("packs: [nowhere]", "1:9: 'packs': no such folder: nowhere"),
        ("extends: nowhere.yaml", "1:10: 'extends': no such file: nowhere.yaml"),
        ("extends: newslint.yaml", "1:10: 'extends' comes back to a file that it started from"),
        ("fields: {titel: hed}", "1:10: unknown key 'titel' in 'fields'; did you mean 'title'?"),
        ("overrides: {}", "1:12: 'overrides' must be a list, not a mapping"),
        ("overrides: [{rules: {}}]", "1:13: an override needs 'paths', 'match' or both"),
        ("overrides: [{paths: [a]}]", "1:13: missing key 'rules' in an override"),
        (
            "overrides: [{path: [a], rules: {}}]",
            "1:14: unknown key 'path' in an override; did you mean 'paths'?",
        ),
        (
            "overrides: [{match: {a: {b: c}}, rules: {}}]",
            "1:25: a value of 'match' must be a text or a whole number or",
        ),
        ("overrides: [{paths: ['!'], rules: {}}]", "1:22: '!' is no pattern"),
        ("- a", "1:1: the file must be a mapping, not a list"),
        ("rules: off", "1:8: 'rules' must be a mapping, not 'off'"),
        ("rules: {house/eco: off}", "1:9: unknown rule 'house/eco'; did you mean 'house/echo'?"),
        (
            "rules: {house/echo: on}",
            "1:21: the setting of 'house/echo' must be one of off, info, warning, error, not",
        ),
        (
            "rules: {house/echo: 3}",
            "1:21: the setting of 'house/echo' must be one of off, info, warning, error, or a",
        ),
        (
            "rules: {house/echo: {severty: off}}",
            "1:22: unknown key 'severty' in the setting of 'house/echo'; did you",
        ),
        (
            "rules: {house/echo: {similarity: high}}",
            "1:34: option 'similarity' must be a number from 0 to 1 or null, not 'high'",
        ),
        (
            "rules: {house/echo: {similarity: 90}}",
            "1:34: option 'similarity' must be a number from 0 to 1 or null, not 90; did you mean 0.9?",
        ),
        (
            "rules: {house/echo: {similarity: null}}",
            "1:21: without 'similarity' and 'jaccard' nothing is found",
        ),
        (
            "overrides: [{paths: a, rules: {house/twin: {min_words: -4}}}]",
            "1:56: option 'min_words' must be a whole number of at least 1, not -4",
        ),
        (
            "rules: {house/echo: {limit: 0}}",
            "1:29: 'limit' must be a whole number of at least 1, not 0",
        ),
        (
            "rules: {house/echo: {languages: [de, english]}}",
            "1:38: 'languages' must be a language tag such as 'en' or 'pt-BR', not 'english'; did you mean 'en'?",
        ),
        (
            "language: eng",
            "1:11: 'language' must be a language tag such as 'en' or 'pt-BR', not 'eng'; did you mean 'en'?",
        ),
        (
            "language: klingon",
            "1:11: 'language' must be a language tag such as 'en' or 'pt-BR', not 'klingon'",
        ),
        (
            "rules: {house/echo: {across: document}}",
            "1:22: unknown key 'across' in the setting of 'house/echo'",
        ),
        ("rules: {house: {similarity: 1}}", "1:16: 'house' names many rules, so it takes a severity only"),
        (
            "rules: {input/unreadable: {depth: 1}}",
            "1:28: unknown key 'depth' in the setting of 'input/unreadable'",
        ),
        ("overrides: [{paths: a, rules: {house/eco: off}}]", "1:32: unknown rule 'house/eco'; did you mean"),
        (
            "overrides: [{paths: a, rules: {house/twin: {min_words: x}}}]",
            "1:56: option 'min_words' must be a whole",
        ),
    ],
)
def test_mistakes_are_told_with_their_place(configured: Configured, text: str, message: str) -> None:
    with pytest.raises(UserError) as error:
        configured(text)
    assert str(error.value).startswith("newslint.yaml:" + message)


def test_mistakes_in_toml_are_told_with_their_line(configured: Configured) -> None:
    del configured
    write("pyproject.toml", "[project]\nname = 'a'\n\n[tool.newslint]\nlanguage = 'en'\nrulez = 3\n")
    with pytest.raises(UserError) as error:
        load_config(Path())
    assert str(error.value).startswith("pyproject.toml:6:1: unknown key 'rulez' in the configuration")
    write("pyproject.toml", "[tool.newslint]\nlanguage = \n")
    with pytest.raises(UserError) as error:
        load_config(Path())
    assert str(error.value).startswith("pyproject.toml:2:12: ")


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("no", "'no'; did you mean 'off'?"),
        ("None", "'None'; did you mean 'off'?"),
        ("false", "false; did you mean 'off'?"),
        ("erorr", "'erorr'; did you mean 'error'?"),
        ("on", "'on'"),
    ],
)
def test_a_severity_is_hinted_at_once(configured: Configured, word: str, hint: str) -> None:
    for text in (word, f"{{severity: {word}}}"):
        with pytest.raises(UserError) as error:
            configured(f"rules: {{house/echo: {text}}}")
        told = str(error.value).replace(", or a mapping of options", "")
        assert told.endswith(f"must be one of off, info, warning, error, not {hint}")
