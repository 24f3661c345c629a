"""The signatures that were worked out beforehand are those of the checks as they are."""

from __future__ import annotations

from newslint.archive.probe import FILE, signature, worked_out
from newslint.engine.examine import across_corpus
from newslint.model.diagnostic import Severity
from newslint.policy.rulebook import Rulebook
from tests.signatures import text


def test_the_file_is_as_generated() -> None:
    assert FILE.read_text(encoding="utf-8") == text()


def test_a_check_with_other_options_has_a_signature_of_its_own() -> None:
    rules = dict(across_corpus(Rulebook.load().rules, Severity.INFO))
    check = rules["duplication/contained-paragraph"]
    changed = check.changed(min_words=9)
    assert signature(check) == worked_out(check)
    assert signature(changed) == worked_out(changed)
    assert signature(changed).check != signature(check).check
