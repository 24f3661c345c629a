"""What the catalogue says of a rule is what holds: its snippets are tried, not just printed."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from newslint.catalog import as_json, explain, rules_table
from newslint.catalog.tuning import as_yaml, meanings, settings
from newslint.checks.base import Check
from newslint.errors import UserError
from newslint.policy.config import Config, load_config
from newslint.policy.rule import Rule
from newslint.policy.rulebook import Rulebook
from newslint.policy.yamlfile import load

BOOK = Rulebook.load()

each_rule = pytest.mark.parametrize("rule", BOOK.rules, ids=lambda rule: rule.id)


def snippet(lines: list[str], begin: str, end: str) -> str:
    """The lines after one that begins so, up to one that begins so, moved to the left edge."""
    start = next(number for number, line in enumerate(lines) if line.strip().startswith(begin)) + 1
    stop = next(number for number in range(start, len(lines)) if lines[number].strip().startswith(end))
    indent = len(lines[start]) - len(lines[start].lstrip())
    return "\n".join(line[indent:] for line in lines[start:stop])


@each_rule
def test_the_snippet_to_tune_changes_nothing(rule: Rule, tmp_path: Path) -> None:
    lines = list(explain(BOOK, rule.id))
    text = snippet(lines, "How to tune", "On the command line")
    (tmp_path / "newslint.yaml").write_text(text, encoding="utf-8")
    tuned = {one.id: one for one in BOOK.configure(load_config(tmp_path), extend_select=(rule.id,)).rules}
    assert tuned[rule.id].options == rule.options
    assert tuned[rule.id].check == rule.check
    assert tuned[rule.id].limit == rule.limit
    assert tuned[rule.id].languages == rule.languages


@each_rule
def test_the_snippet_to_silence_silences(rule: Rule, tmp_path: Path) -> None:
    lines = list(explain(BOOK, rule.id))
    text = snippet(lines, "some articles, in newslint.yaml", "everywhere")
    (tmp_path / "newslint.yaml").write_text(text, encoding="utf-8")
    policy = BOOK.configure(load_config(tmp_path))
    assert not policy.amendments[0].changes[rule.id].severity
    (tmp_path / "newslint.yaml").write_text(f"rules: {{{rule.id}: off}}", encoding="utf-8")
    assert rule.id not in {one.id for one in BOOK.configure(load_config(tmp_path)).rules}


@each_rule
def test_an_explanation_answers_every_question(rule: Rule) -> None:
    text = "\n".join(explain(BOOK, rule.id, width=72))
    for part in (
        "Why",
        "Severity",
        "How to tune it",
        "How to silence it",
        "It finds: ",
        "It leaves alone: ",
    ):
        assert f"\n{part}" in text
    assert " ".join(rule.why.split()) in " ".join(text.split())
    in_the_article = f"<!-- newslint-disable-next-line {rule.id} -- " in text
    assert in_the_article == (rule.check is not None)  # what the engine states, no comment can silence
    assert re.search(r"^  => (\S+:)?\d+:\d+ ", text, re.MULTILINE)
    for setting in settings(rule):
        assert f"{setting.name}: " in text


def test_an_unknown_rule() -> None:
    with pytest.raises(UserError, match="unknown rule 'input/unreadible'; did you mean 'input/unreadable'"):
        list(explain(BOOK, "input/unreadible"))


def test_the_table_has_a_line_for_each_rule() -> None:
    lines = list(rules_table(BOOK))
    assert [line.split()[0] for line in lines] == list(BOOK.files)
    assert re.fullmatch(
        r"input/unreadable +error   +A file, .*", lines[list(BOOK.files).index("input/unreadable")]
    )


def test_the_table_tells_severities_as_configured() -> None:
    rules = load("rules: {input/unreadable: info, suppression: off}", "f").entries("it")["rules"]
    policy = BOOK.configure(Config(Path("/"), rules=(rules,)))
    told = {line.split()[0]: line.split()[1] for line in rules_table(BOOK, policy)}
    assert (told["input/unreadable"], told["suppression/unused"]) == ("info", "off")


def test_the_plain_form_is_json() -> None:
    rules = json.loads(json.dumps(as_json(BOOK)))
    assert [rule["id"] for rule in rules] == list(BOOK.files)
    one = next(rule for rule in rules if rule["id"] == "duplication/near-duplicate-paragraph")
    assert one["options"]["across"] == "document"
    assert one["option_notes"]["min_words"]["type"] == "a whole number of at least 1"
    assert one["examples"][0]["expect"]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (True, "true"),
        (None, "null"),
        (0.85, "0.85"),
        ("document", "document"),
        ("two words", "two words"),
        ("yes", '"yes"'),
        ("null", '"null"'),
        ("12", '"12"'),
        ("a: b", '"a: b"'),
        ("#x", '"#x"'),
        ("x #y", '"x #y"'),
        ("-", '"-"'),
        ("", '""'),
        ("é", '"é"'),
        ("1e5", '"1e5"'),
        (("a", "b, c"), '[a, "b, c"]'),
        ({"a": ("b",), "c d": 1}, "{a: [b], c d: 1}"),
        ((), "[]"),
    ],
)
def test_values_as_yaml(value: object, written: str) -> None:
    assert as_yaml(value) == written
    node = load(f"key: {written}", "f").entries("it")["key"]
    expected = len(value) if isinstance(value, tuple | dict) else value
    assert (len(node.value) if isinstance(node.value, tuple | dict) else node.value) == expected


def test_meanings_are_read_from_the_docstring() -> None:
    from dataclasses import dataclass

    @dataclass(frozen=True, slots=True)
    class Made(Check):
        """Finds what is made.

        depth: how deep it looks,
        in folders. width: is not an option here.
        height: how high

        Other words: not about an option.
        """

        depth: int
        height: int

    assert meanings(Made) == {
        "depth": "how deep it looks, in folders. width: is not an option here",
        "height": "how high",
    }
