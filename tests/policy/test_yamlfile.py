"""The YAML door: plain data, every key and value with its place, and nothing lets a mistake through."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.errors import UserError
from newslint.policy.tree import Node
from newslint.policy.yamlfile import load


def plain(node: Node) -> Any:
    if isinstance(node.value, dict):
        return {name: plain(value) for name, value in node.value.items()}
    return [plain(item) for item in node.value] if isinstance(node.value, tuple) else node.value


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("off", "off"),
        ("No", "No"),
        ("yes", "yes"),
        ("true", True),
        ("False", False),
        ("~", None),
        ("", None),
        ("12", 12),
        ("-3", -3),
        ("007", 7),
        ("12:30", "12:30"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("9" * 5000, "9" * 5000),
        ("0.85", 0.85),
        (".5", 0.5),
        ("1e-3", 0.001),
        ("1.5E+3", 1500.0),
        (".inf", ".inf"),
        ("2024-01-31", "2024-01-31"),
        ("'12'", "12"),
        ('"true"', "true"),
        ("!!str 12", "12"),
        ("=", "="),
        ("release", "release"),
        ("[1, [a, null]]", [1, ["a", None]]),
        ("{a: {b: off}}", {"a": {"b": "off"}}),
        ("&x [1]", [1]),
        (">\n    one\n    two\n", "one two\n"),
    ],
)
def test_scalars_follow_the_core_schema(written: str, value: object) -> None:
    assert plain(load(f"key: {written}", "f.yaml")) == {"key": value}


def test_every_key_and_value_has_its_place() -> None:
    root = load("one: 1\ntwo:\n  - {three: é, four: 4}\n", "f.yaml")
    assert root.keys["two"] == ("f.yaml", 2, 1)
    entries = root.entries("it")
    assert entries["one"].place == ("f.yaml", 1, 6)
    item = entries["two"].items("it")[0]
    assert item.place == ("f.yaml", 3, 5)
    assert item.keys["four"] == ("f.yaml", 3, 16)
    assert item.entries("it")["four"].place == ("f.yaml", 3, 22)


def test_nothing_is_an_empty_mapping() -> None:
    assert plain(load("# only a comment\n", "f.yaml")) == {}


def test_an_anchor_stands_for_its_value_everywhere() -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 40))
    root = load(bomb, "f.yaml").entries("it")
    assert root["a2"].items("it")[0] is root["a1"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: 1\nb: 2\na: 3", "f.yaml:3:1: 'a' is given twice, first on line 1"),
        ("a: [1, 2\nb: 3", "f.yaml:2:2: while parsing a flow sequence, did not find expected ',' or ']'"),
        (
            "a:\n\t- 1",
            "f.yaml:2:1: while scanning for the next token, found character that cannot start any token",
        ),
        ("title: A: B", "f.yaml:1:9: mapping values are not allowed in this context"),
        ("a: *b", "f.yaml:1:4: found undefined alias"),
        (
            "a: 1\n---\nb: 2",
            "f.yaml:2:1: expected a single document in the stream, but found another document",
        ),
        ("a: b\x00", "f.yaml:1:5: character U+0000 is not allowed in YAML"),
        ("é: 1\nb: \x07", "f.yaml:2:4: character U+0007 is not allowed in YAML"),
        ("- 1", "f.yaml:1:1: the file must be a mapping, not a list"),
        ("just words", "f.yaml:1:1: the file must be a mapping, not 'just words'"),
        ("a: &x [*x]", "f.yaml:1:4: an anchor must not contain itself"),
        (
            "a: !!python/object:os.system x",
            "f.yaml:1:4: tag 'tag:yaml.org,2002:python/object:os.system' is not allowed",
        ),
        ("a: !!set {x}", "f.yaml:1:4: tag 'tag:yaml.org,2002:set' is not allowed: plain data only"),
        ("? [a]\n: 1", "f.yaml:1:3: a key must be a text, not a list"),
        ("~: 1", "f.yaml:1:1: a key must be a text, not empty"),
    ],
)
def test_faults_are_told_with_their_place(text: str, message: str) -> None:
    with pytest.raises(UserError) as error:
        load(text, "f.yaml")
    assert str(error.value).startswith(message)


@given(st.text(alphabet="ab:-[]{}&*!|>'\"# \n\t?,é\ufeff\x85\U0001f600", max_size=60))
def test_any_text_is_a_mapping_or_a_user_error(text: str) -> None:
    try:
        assert isinstance(load(text, "f.yaml").value, dict)
    except UserError as error:
        assert error.file == "f.yaml"
