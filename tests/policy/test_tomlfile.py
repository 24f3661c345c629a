"""The TOML door: the same tree that YAML gives, with the line of every key."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from newslint.errors import UserError
from newslint.policy.tomlfile import load
from newslint.policy.tree import Node

TEXT = """\
[project]
name = "paper"

[tool.newslint]
include = ["a", "b"]
fields.title = "hed"

[tool.newslint.rules]
"readability/long-sentence" = "off"
  'a/b' = { severity = "info", limit = 3 }

[[tool.newslint.overrides]]
paths = ["opinion"]

[[tool.newslint.overrides]]
match = { section = "opinion" }
[tool.newslint.overrides.rules]
"a/b" = "off"
"""
TABLE = ("tool", "newslint")


def test_keys_have_their_lines() -> None:
    root = load(TEXT, "pyproject.toml", TABLE)
    assert root is not None
    assert root.place == ("pyproject.toml", 4, 7)
    assert root.keys["include"] == ("pyproject.toml", 5, 1)
    top = root.entries("it")
    assert [item.value for item in top["include"].items("it")] == ["a", "b"]
    assert top["fields"].keys["title"] == ("pyproject.toml", 6, 8)
    rules = top["rules"]
    assert rules.keys["readability/long-sentence"].line == 9
    assert rules.keys["a/b"] == ("pyproject.toml", 10, 3)
    assert rules.entries("it")["a/b"].keys["limit"] == ("pyproject.toml", 10, 32)
    first, second = top["overrides"].items("it")
    assert first.keys["paths"].line == 13
    assert second.keys["match"].line == 16
    assert second.entries("it")["rules"].keys["a/b"].line == 18


def test_another_table_is_not_ours() -> None:
    assert load("[tool.ruff]\nline-length = 100\n# newslint\n", "pyproject.toml", TABLE) is None
    assert load("tool = 3", "pyproject.toml", TABLE) is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a = 1\nb = \n", "f.toml:2:5: Invalid value"),
        ("a = 1\na = 2\n", "f.toml:2:6: Cannot overwrite a value"),
        ("a = [1,", "f.toml: "),
    ],
)
def test_faults_are_told_with_their_place(text: str, message: str) -> None:
    with pytest.raises(UserError) as error:
        load(text, "f.toml")
    assert str(error.value).startswith(message)
    assert "(at " not in str(error.value)


def test_a_date_is_no_text_that_we_know() -> None:
    root = load("day = 2024-01-31\n", "f.toml")
    assert root is not None
    assert root.entries("it")["day"].value == "2024-01-31"


def test_keys_in_whatever_stands_around_them() -> None:
    text = """\
include = [ # of "b = 1"
  "a", 'b} = 2', '''
[x]
k = 1
''',
]
fields.title = {a = 1, "b\\u0041" . c = [{d = "}\\""}, 2]}
when = 2024-01-31T00:00:00 # e = 1
over = [{paths = ["a"], match = {section = "x"}},
 {paths = []} , ]
"""
    root = load(text, "f.toml")
    assert root is not None
    lines = text.split("\n")

    def held(node: Node, path: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
        for name, place in node.keys.items():
            assert place.line
            assert place.column
            found = lines[place.line - 1][place.column - 1 :].replace("\\u0041", "A")
            assert found.startswith((name, f'"{name}"'))
            yield (*path, name)
        inside = (
            node.value
            if isinstance(node.value, dict)
            else dict(enumerate(node.value or ()))
            if isinstance(node.value, tuple)
            else {}
        )
        for key, value in inside.items():
            yield from held(value, (*path, key))

    assert set(held(root, ())) == {
        ("include",), ("fields",), ("fields", "title"), ("fields", "title", "a"), ("fields", "title", "bA"),
        ("fields", "title", "bA", "c"), ("fields", "title", "bA", "c", 0, "d"), ("when",), ("over",), ("over", 0, "paths"),
        ("over", 0, "match"), ("over", 0, "match", "section"), ("over", 1, "paths"),
    }  # fmt: skip
