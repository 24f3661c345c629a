"""A phrase rule of one's own is held to its law when it is loaded; those that ship are held to it here."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.engine.run import run_texts
from newslint.errors import UserError
from newslint.policy.config import Config
from newslint.policy.mechanism import check_class
from newslint.policy.proof import prove
from newslint.policy.rulebook import Rulebook
from newslint.policy.rulefile import ENGINE
from newslint.policy.tree import Place
from newslint.policy.written import head_of
from newslint.policy.yamlfile import load

RULE = """\
check: existence
summary: House style bans these words.
why: Our style guide, section 4.
severity: warning
message: 'we do not write "{match}"'
options:
  tokens: [utilise, 'at this (?:moment|point) in time']
  exceptions: [utilise the Force]
  scope: [~quote]
"""


def write(folder: Path, text: str) -> Path:
    (folder / "house").mkdir()
    (folder / "house" / "banned-word.yaml").write_text(text, encoding="utf-8")
    return folder


def test_a_rule_in_ten_lines(tmp_path: Path) -> None:
    book = Rulebook.load([write(tmp_path, RULE)])
    policy = book.configure(Config(tmp_path), select=["house"])
    text = 'They Utilise it. "We utilise it," he said at this point in time: utilise the Force.\n'
    report = run_texts(policy, {"a.md": text})
    told = [(each.where.start.column, each.message) for each in report.diagnostics]
    assert told == [
        (6, 'we do not write "Utilise"'),
        (43, 'we do not write "at this point in time"'),
    ]


@pytest.mark.parametrize(
    ("written", "wrong", "message"),
    [
        ("tokens: [utilise, ", "tokens: ['(', ", "7:12: option 'tokens': '(' is no pattern: missing ): ("),
        ("tokens: [utilise, ", "tokens: ['a(?!b)', ", "7:12: option 'tokens': 'a(?!b)' is no pattern:"),
        ("  scope: [~quote]", "  scope: [~qoute]", "9:11: option 'scope': '~qoute' is no scope: unknown name"),
        ("  scope:", "  scopes:", "9:3: unknown key 'scopes' in the options of 'existence'; did you mean 'scope'?"),
        ("[utilise the Force]", "[3]", "8:16: option 'exceptions' must be a text, not 3"),
        ("  tokens: [utilise, ", "  # ", "8:3: missing option 'tokens'"),
        ("  exceptions:", "  about: |\n    # a\n    b\n    [\n  exceptions:", "11: option 'about': '[' is no pattern"),
    ],
)  # fmt: skip
def test_mistakes_are_told_with_their_place(tmp_path: Path, written: str, wrong: str, message: str) -> None:
    book = Rulebook.load([write(tmp_path, RULE.replace(written, wrong, 1))])
    with pytest.raises(UserError) as caught:
        book.configure(Config(tmp_path), select=["house"])
    assert f"banned-word.yaml:{message}" in str(caught.value)


def test_a_setting_is_held_to_the_same_law(tmp_path: Path) -> None:
    settings = load("style/wordy-phrase: {swap: {'(': x}}", "newslint.yaml")
    with pytest.raises(UserError, match=r"newslint.yaml:1:29: option 'swap': '\(' is no pattern"):
        Rulebook.load().configure(Config(tmp_path, rules=(settings,)))


def test_rules_that_ship_keep_the_law() -> None:
    for file in Rulebook.load().files.values():
        keys = head_of(file.path).entries("a rule file")
        if file.check != ENGINE and "options" in keys:
            prove(check_class(file.check, Place("test")), keys["options"].entries("options"))
