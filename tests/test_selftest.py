"""The runner of examples: what passes, what does not, and how the difference is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.errors import UserError
from newslint.policy.rulebook import Rulebook
from newslint.selftest import Outcome, run_examples

RULE = """\
check: repeated-paragraph
summary: A paragraph stands twice.
why: Nobody reads the second.
severity: off
message: "again"
options: {across: document, min_words: 4}
examples:
"""
TWICE = "Nobody saw the boat.\\n\\nNobody saw the boat."


def outcomes(tmp_path: Path, examples: str, items: tuple[str, ...] = ("house",)) -> list[Outcome]:
    path = tmp_path / "packs" / "house" / "echo.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(RULE + examples, encoding="utf-8")
    return list(run_examples(Rulebook.load([tmp_path / "packs"]), items))


@pytest.mark.parametrize(
    "example",
    [
        f'{{title: a, bad: "{TWICE}", expect: ["3:1 -> 1:1 again"]}}',
        f'{{title: a, format: text, bad: "{TWICE}", expect: ["3:1 -> 1:1 again"]}}',
        f'{{title: a, bad: {{b.md: "{TWICE}"}}, expect: ["3:1 -> 1:1 again"]}}',
        f'{{title: a, bad: {{a.md: b, b.md: "{TWICE}"}}, expect: ["b.md:3:1 -> b.md:1:1 again"]}}',
        f'{{title: a, bad: "{TWICE}", expect: ["3:1 -> 1:1 again"], severity: info}}',
        f'{{title: a, good: "{TWICE}", options: {{min_words: 5}}}}',
        f'{{title: a, good: "{TWICE.replace("boat.", "ship.", 1)}"}}',
    ],
)
def test_examples_that_pass(tmp_path: Path, example: str) -> None:
    (outcome,) = outcomes(tmp_path, f"  - {example}\n")
    assert outcome.passed, list(outcome.difference())


@pytest.mark.parametrize(
    ("example", "difference"),
    [
        (f'{{title: a, good: "{TWICE}"}}', ["+ 3:1 -> 1:1 again"]),
        ('{title: a, bad: "One boat.", expect: ["3:1 -> 1:1 again"]}', ["- 3:1 -> 1:1 again"]),
        (
            f'{{title: a, bad: "{TWICE}", expect: ["3:2 -> 1:1 again"]}}',
            ["- 3:2 -> 1:1 again", "+ 3:1 -> 1:1 again"],
        ),
        (
            f'{{title: a, bad: "{TWICE}", expect: ["3:1 -> 1:1 again", "3:1 -> 1:1 again"]}}',
            ["- 3:1 -> 1:1 again"],
        ),
        (
            f'{{title: a, bad: "{TWICE}", expect: ["3:1 -> 1:1 again"], severity: error}}',
            ["- 3:1 -> 1:1 again [error]", "+ 3:1 -> 1:1 again [info]"],
        ),
        (
            '{title: a, format: json, good: "{"}',
            ["+ 1:2 broken JSON: expecting property name enclosed in double quotes (input/unreadable)"],
        ),
    ],
)
def test_the_difference_is_told(tmp_path: Path, example: str, difference: list[str]) -> None:
    (outcome,) = outcomes(tmp_path, f"  - {example}\n")
    assert not outcome.passed
    first, *rest = outcome.difference()
    assert first.endswith("packs/house/echo.yaml:8: house/echo: a")
    assert [line.strip() for line in rest] == difference


def test_mistakes_in_examples_are_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"echo.yaml:8:5: missing key 'title' in an example"):
        outcomes(tmp_path, "  - {good: a}\n")


def test_an_option_that_does_not_exist(tmp_path: Path) -> None:
    with pytest.raises(
        UserError, match=r"echo.yaml:8:35: unknown key 'min_word' in .*; did you mean 'min_words'"
    ):
        outcomes(tmp_path, "  - {title: a, good: b, options: {min_word: 3}}\n")


def test_rules_are_named_by_id_or_pack(tmp_path: Path) -> None:
    example = "  - {title: a, good: b}\n"
    assert {one.rule for one in outcomes(tmp_path, example, ("house/echo",))} == {"house/echo"}
    book = Rulebook.load([tmp_path / "packs"])
    assert {"house/echo", "input/unreadable"} <= {one.rule for one in run_examples(book)}
    with pytest.raises(UserError, match="unknown rule or pack 'hose'; did you mean 'house'"):
        list(run_examples(book, ["hose"]))
