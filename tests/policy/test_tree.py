"""Settings as a tree: closed mappings, and errors that name the nearest known key."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.errors import UserError
from newslint.policy.tree import nearest, read_text, shown
from newslint.policy.yamlfile import load


def test_an_unknown_key_is_told_with_the_nearest_known_one() -> None:
    with pytest.raises(UserError) as error:
        load("a: 1\n\nseverty: off\n", "newslint.yaml").only(("a", "severity", "options"), "a rule")
    assert str(error.value) == "newslint.yaml:3:1: unknown key 'severty' in a rule; did you mean 'severity'?"


@pytest.mark.parametrize(
    ("word", "known", "end"),
    [
        ("lenght", ["length", "width"], "; did you mean 'length'?"),
        ("LENGTH", ["length", "width"], "; did you mean 'length'?"),
        ("xyz", ["length", "width"], "; known: length, width"),
        ("xyz", [], ""),
        ("xyz", [f"name-{n}" for n in range(50)], ""),
    ],
)
def test_the_nearest_name(word: str, known: list[str], end: str) -> None:
    assert nearest(word, known) == end


def test_kinds_are_named_in_words() -> None:
    entries = load("list: [1]\nmapping: {a: 1}\nnothing:\nyes: true\nnumber: 3\ntext: ''\n", "f").entries(
        "it"
    )
    for name, message in {
        "list": "it must be a text, not a list",
        "mapping": "it must be a text, not a mapping",
        "nothing": "it must be a text, not empty",
        "yes": "it must be a text, not true",
        "number": "it must be a text, not 3",
        "text": "it must not be empty",
    }.items():
        with pytest.raises(UserError) as error:
            entries[name].text("it")
        assert error.value.message == message


def test_a_text_stands_for_a_list_of_one() -> None:
    entries = load("one: a\nmany: [a, b]\n", "f").entries("it")
    assert list(entries["one"].texts("it")) == ["a"]
    assert list(entries["many"].texts("it")) == ["a", "b"]


def test_files_are_utf8_with_or_without_bom(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: \xc3\xa9")
    assert read_text(path) == "a: é"
    path.write_bytes(b"a: \xe9")
    with pytest.raises(UserError, match="not UTF-8: byte 3 is 0xe9"):
        read_text(path)
    with pytest.raises(UserError, match="cannot be read: No such file"):
        read_text(tmp_path / "b.yaml")
    with pytest.raises(UserError, match="cannot be read: Is a directory"):
        read_text(tmp_path)


def test_paths_are_shown_from_the_working_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert shown(tmp_path / "rules" / "a.yaml") == "rules/a.yaml"
    assert shown(tmp_path.parent / "b.yaml") == (tmp_path.parent / "b.yaml").as_posix()
