"""The policy of a run: configuration and command line over rule files, and overrides by path and metadata."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from newslint.errors import UserError
from newslint.model.diagnostic import Severity
from newslint.model.document import Block, BlockKind, Document
from newslint.model.span import OffsetMap
from newslint.policy.config import load_config
from newslint.policy.policy import Policy
from newslint.policy.rulebook import Rulebook
from tests.policy.conftest import Configured

ENGINE = {"input/unreadable": "warning", "suppression/unused": "warning"}


def document(name: str = "a.md", metadata: dict[str, object] | None = None, **fields: str) -> Document:
    blocks = {
        field: Block(BlockKind.OTHER, text, OffsetMap.verbatim(0, len(text)))
        for field, text in fields.items()
    }
    return Document(name, None, "markdown", "", (), blocks, metadata=metadata or {})


def severities(policy: Policy, of: Document | None = None) -> dict[str, str]:
    rules = policy.rules_for(of or document())
    return {rule.id: rule.severity.label for rule in rules if rule.id not in ENGINE}


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        ("", {"house/echo": "warning", "house/twin": "error"}),
        ("rules: {house/echo: off}", {"house/twin": "error"}),
        ("rules: {house/hush: info}", {"house/echo": "warning", "house/hush": "info", "house/twin": "error"}),
        ("rules: {house/hush: {min_words: 3}}", {"house/echo": "warning", "house/twin": "error"}),
        ("rules: {house/echo: {severity: error}}", {"house/echo": "error", "house/twin": "error"}),
        ("rules: {house: off}", {}),
        ("rules: {all: off, house/echo: info}", {"house/echo": "info"}),
        ("rules: {house/echo: info, all: off}", {"house/echo": "info"}),
    ],
)
def test_a_configuration_sets_severities(configured: Configured, yaml: str, expected: dict[str, str]) -> None:
    assert severities(configured(yaml)) == expected


@pytest.mark.parametrize(
    ("yaml", "selection", "expected"),
    [
        ("", {"select": ("house/echo",)}, {"house/echo": "warning"}),
        ("rules: {house/echo: off}", {"select": ("house/echo",)}, {"house/echo": "warning"}),
        ("rules: {house/echo: error}", {"select": ("house/echo",)}, {"house/echo": "error"}),
        ("", {"select": ("house/hush",)}, {"house/hush": "info"}),
        ("", {"extend_select": ("house/hush",), "ignore": ("house/twin",)},
         {"house/echo": "warning", "house/hush": "info"}),
        ("", {"ignore": ("all",)}, {}),
    ],
)  # fmt: skip
def test_the_command_line_has_the_last_word(
    configured: Configured, yaml: str, selection: dict[str, tuple[str, ...]], expected: dict[str, str]
) -> None:
    assert severities(configured(yaml, **selection)) == expected


def test_options_reach_the_check(configured: Configured) -> None:
    policy = configured("rules: {house/echo: {similarity: 0.7, limit: 4}}")
    rule = next(rule for rule in policy.rules if rule.id == "house/echo")
    assert (rule.limit, rule.options["similarity"], rule.options["min_words"]) == (4, 0.7, 12)
    assert getattr(rule.check, "similarity", None) == 0.7


def test_a_severity_is_the_ceiling_of_those_that_depend(configured: Configured) -> None:
    def told(yaml: str) -> list[str]:
        rule = next(rule for rule in configured(yaml).rules if rule.id == "house/twin")
        return [rule.severity_of({"exact": exact}).label for exact in (True, False)]

    assert told("") == ["info", "error"]
    assert told("rules: {house/twin: warning}") == ["info", "warning"]
    assert told("rules: {house/twin: info}") == ["info", "info"]


OVERRIDES = """\
rules: {house/echo: info}
overrides:
  - paths: ["opinion/**", "*.txt", "!keep.txt"]
    rules: {house: off}
  - match: {section: [Sport, weather]}
    rules: {house/hush: warning}
  - {paths: [opinion/a.md], match: {draft: true}, rules: {house/twin: {severity: warning, min_words: 3}}}
"""


@pytest.mark.parametrize(
    ("name", "metadata", "fields", "expected"),
    [
        ("news/a.md", {}, {}, {"house/echo": "info", "house/twin": "error"}),
        ("opinion/a.md", {}, {}, {}),
        ("./opinion/deep/a.md", {}, {}, {}),
        ("a/b.txt", {}, {}, {}),
        ("a/keep.txt", {}, {}, {"house/echo": "info", "house/twin": "error"}),
        ("a.md", {}, {"section": "sport"}, {"house/echo": "info", "house/hush": "warning", "house/twin": "error"}),
        ("a.md", {"section": ["x", "Weather"]}, {},
         {"house/echo": "info", "house/hush": "warning", "house/twin": "error"}),
        ("opinion/a.md", {"draft": "true"}, {}, {"house/twin": "warning"}),
        ("opinion/a.md", {"draft": True}, {}, {"house/twin": "warning"}),
        ("opinion/b.md", {"draft": True}, {}, {}),
    ],
)  # fmt: skip
def test_overrides_by_path_and_metadata(
    configured: Configured,
    name: str,
    metadata: dict[str, object],
    fields: dict[str, str],
    expected: dict[str, str],
) -> None:
    policy = configured(OVERRIDES)
    for _ in range(2):  # the second time from memory
        assert severities(policy, document(name, metadata, **fields)) == expected


def test_an_override_may_set_options_of_what_sees_one_document(configured: Configured) -> None:
    with pytest.raises(UserError) as error:
        configured("overrides:\n  - paths: [a]\n    rules: {house/echo: {similarity: 0.7}}\n")
    assert str(error.value).startswith(
        "newslint.yaml:3:26: 'house/echo' compares documents, so its options hold for"
    )


def test_rules_are_all_that_may_run_somewhere(configured: Configured) -> None:
    policy = configured("overrides: [{paths: [a], rules: {house/hush: error, house/echo: error}}]")
    loud = {rule.id: rule.severity for rule in policy.rules}
    assert loud["house/hush"] is Severity.ERROR
    assert loud["house/echo"] is Severity.ERROR
    assert severities(policy) == {"house/echo": "warning", "house/twin": "error"}
    assert policy.known >= {"house/hush", "house/echo"}
    assert "house/hush" not in {rule.id for rule in configured("").rules}


def test_a_selection_bars_what_overrides_turn_on(configured: Configured) -> None:
    yaml = "overrides: [{paths: ['*'], rules: {house/hush: error, house/echo: off}}]"
    assert severities(configured(yaml, select=("house/echo", "house/twin"))) == {"house/twin": "error"}


def test_languages(configured: Configured, tmp_path: Path) -> None:
    file = tmp_path / "packs" / "house" / "echo.yaml"
    file.write_text(file.read_text() + "languages: [en]\n")
    policy = configured("")
    assert "house/echo" in severities(policy)
    assert "house/echo" in severities(policy, document(language="en-GB"))
    assert "house/echo" in severities(policy, document(language="EN_us"))
    assert "house/echo" not in severities(policy, document(language="de"))
    assert "house/echo" not in severities(configured("language: de-AT"))
    assert "house/echo" in severities(configured("language: auto"))
    assert "house/echo" in severities(configured("language: de"), document(language="en"))
    assert "house/echo" in severities(
        configured("rules: {house/echo: {languages: [de]}}"), document(language="de")
    )
    assert "house/echo" in severities(
        configured("rules: {house/echo: {languages: []}}"), document(language="de")
    )


def test_a_policy_travels_to_other_processes(configured: Configured) -> None:
    policy = configured(OVERRIDES)
    severities(policy)
    copy = pickle.loads(pickle.dumps(policy))
    assert copy == policy
    assert severities(copy, document("opinion/a.md")) == {}


def test_paths_are_seen_from_the_configuration(
    configured: Configured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "opinion" / "deep").mkdir(parents=True)
    from newslint.policy.config import load_config
    from newslint.policy.rulebook import Rulebook

    configured(OVERRIDES)
    monkeypatch.chdir(tmp_path / "opinion" / "deep")
    book = Rulebook.load([tmp_path / "packs"], root=tmp_path / "own")
    policy = book.configure(load_config(Path.cwd()))
    assert severities(policy, document("a.md")) == {}
    assert severities(policy, document("../../news/a.md")) != {}
    assert severities(policy, document((tmp_path / "opinion" / "x.md").as_posix())) == {}


def test_language_by_the_text(configured: Configured) -> None:
    german = (
        "Der Rat hat die Fähre am Montag verkauft, und der Käufer will sie ab Mai auf der Strecke fahren. "
    )
    article, note = written(german * 2), written("Fähre verkauft")
    assert configured("").language == "auto"
    assert [configured("").language_of(each) for each in (article, note)] == ["de", "en"]
    assert configured("language: fr").language_of(article) == "fr"


def written(text: str) -> Document:
    block = Block(BlockKind.PARAGRAPH, text, OffsetMap.verbatim(0, len(text)))
    return Document("a.txt", None, "text", text, (block,))


def test_a_rule_that_asks_is_told_the_day(tmp_path: Path) -> None:
    told = load_config(tmp_path)._replace(today="2025-05-03")
    policy = Rulebook.load().configure(told, select=("metadata/future-date",))
    assert [rule.options["today"] for rule in policy.rules if rule.id == "metadata/future-date"] == [
        "2025-05-03"
    ]
