"""The compiled rules are the rules as they are written; a rule file that was written anew is read itself."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from newslint.errors import UserError
from newslint.model.diagnostic import Severity
from newslint.policy import rulebook
from newslint.policy.bound import Facts
from newslint.policy.compiled import FILE, compiled, file_of
from newslint.policy.rulebook import Rulebook, rules_root
from tests.compiled import text

WRITTEN = Rulebook.load(root=rules_root())
COMPILED = Rulebook.load()


def test_the_file_that_ships_is_up_to_date() -> None:
    assert text() == (rules_root() / FILE).read_text(encoding="ascii"), "run: python -m tests.compiled"


@pytest.mark.parametrize("rule_id", WRITTEN.files)
def test_a_compiled_rule_is_the_written_one(rule_id: str) -> None:
    file, known = WRITTEN.files[rule_id], COMPILED.files[rule_id]
    assert known.compiled is not None
    assert known._replace(compiled=None) == file
    written, made = WRITTEN.rule(rule_id), COMPILED.rule(rule_id)
    assert made == written
    if written.bound and made.bound:
        assert made.bound.facts == Facts(*json.loads(json.dumps(written.bound.facts)))
        assert made.options == written.options
        assert repr(made.check) == repr(written.check)  # 1 and 1.0 are not the same to a check
        assert made.descriptor == written.descriptor


def test_what_was_written_anew_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tmp_path / "rules"
    shutil.copytree(rules_root(), root)
    changed = root / "residue" / "chatbot-refusal.yaml"
    written = changed.read_text(encoding="utf-8")
    changed.write_text(written.replace("severity: error", "severity: info"), encoding="utf-8")
    (root / "residue" / "mixed-script.yaml").rename(root / "residue" / "own.yaml")
    monkeypatch.setattr(rulebook, "rules_root", lambda: root)
    book = Rulebook.load()
    assert file_of(compiled(root)["residue/chatbot-refusal"], changed) is None
    as_it_was = WRITTEN.rule("residue/chatbot-refusal")
    assert book.rule("residue/chatbot-refusal") == as_it_was._replace(
        severity=Severity.INFO, file=str(changed)
    )
    assert "residue/own" in book.files
    assert "residue/mixed-script" not in book.files


def test_a_pattern_that_was_broken_is_told_with_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "rules"
    shutil.copytree(rules_root(), root)
    changed = root / "residue" / "chatbot-wrapper.yaml"
    written = changed.read_text(encoding="utf-8")
    changed.write_text(written.replace("  tokens: |\n", "  tokens: |\n    (unclosed\n"), encoding="utf-8")
    monkeypatch.setattr(rulebook, "rules_root", lambda: root)
    with pytest.raises(UserError, match=r"chatbot-wrapper\.yaml:\d+.*'\(unclosed' is no pattern"):
        Rulebook.load().rule("residue/chatbot-wrapper")
