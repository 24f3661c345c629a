"""Examples in rule files: their shapes, and the mistakes that are told."""

from __future__ import annotations

import pytest

from newslint.errors import UserError
from newslint.model.diagnostic import Severity
from newslint.policy.examples import Example, examples_in
from tests.policy.conftest import RULE, Pack


def examples(pack: Pack, text: str) -> tuple[Example, ...]:
    return examples_in(pack(echo=RULE + text) / "house" / "echo.yaml")


def test_one_text_or_several(pack: Pack) -> None:
    text = """\
examples:
  - title: one
    format: html
    bad: <p>x
    expect: ["1:1 alike (95%)"]
    severity: info
  - title: several
    options: {min_words: 3}
    good: {b.txt: b, a.txt: a}
"""
    one, several = examples(pack, text)
    assert (one.title, one.bad, one.files, one.severity) == (
        "one",
        True,
        {"article.html": "<p>x"},
        Severity.INFO,
    )
    assert one.expect == ("1:1 alike (95%)",)
    assert one.place.line == 8
    assert (several.bad, several.files, several.severity) == (False, {"b.txt": "b", "a.txt": "a"}, None)
    assert several.options is not None
    assert several.options.entries("it")["min_words"].value == 3


def test_none_is_none(pack: Pack) -> None:
    assert examples(pack, "") == ()


@pytest.mark.parametrize(
    ("example", "message"),
    [
        ("{good: a}", "8:5: missing key 'title' in an example"),
        ("{title: a, god: a}", "8:16: unknown key 'god' in an example; did you mean 'good'?"),
        ("{title: a}", "8:5: an example is either 'bad' or 'good'"),
        ("{title: a, good: a, bad: b, expect: [c]}", "8:5: an example is either 'bad' or 'good'"),
        ("{title: a, bad: b}", "8:5: 'expect' tells what is found in a 'bad' example"),
        ("{title: a, good: b, expect: [c]}", "8:5: 'expect' tells what is found in a 'bad' example"),
        ("{title: a, bad: b, expect: []}", "8:32: 'expect' is empty: write a 'good' example instead"),
        ("{title: a, bad: b, expect: c}", "8:32: 'expect' must be a list, not 'c'"),
        (
            "{title: a, good: b, format: md}",
            "8:33: 'format' must be one of markdown, mdx, text, html, json, jsonl, not 'md'",
        ),
        ("{title: a, good: 3}", "8:22: the text of an example must be a mapping to a text, not 3"),
        ("{title: a, good: {a.md: 3}}", "8:29: the text of an example must be a text, not 3"),
        ("{title: a, good: {}}", "8:22: an example holds at least one text"),
        ("{title: a, good: b}\n  - {title: a, good: c}", "9:13: two examples are titled 'a'"),
    ],
)
def test_mistakes_are_told_with_their_place(pack: Pack, example: str, message: str) -> None:
    with pytest.raises(UserError) as error:
        examples(pack, f"examples:\n  - {example}\n")
    assert str(error.value).partition("echo.yaml:")[2].startswith(message)
