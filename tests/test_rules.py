"""Every example in every rule file, run: a rule is its own test."""

from __future__ import annotations

import pytest

from newslint.policy.examples import Example, examples_in
from newslint.policy.rulebook import Rulebook
from newslint.policy.rulefile import RuleFile
from newslint.selftest import run_example

BOOK = Rulebook.load()
CASES = [(file, example) for file in BOOK.files.values() for example in examples_in(file.path)]


@pytest.mark.parametrize(
    ("file", "example"), CASES, ids=[f"{file.id}: {example.title}" for file, example in CASES]
)
def test_example(file: RuleFile, example: Example) -> None:
    outcome = run_example(BOOK, file, example)
    assert outcome.passed, "\n".join(outcome.difference())
