"""A rule of our own to break, and a way to put it into a pack."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.policy.config import load_config
from newslint.policy.policy import Policy
from newslint.policy.rulebook import Rulebook

RULE = """\
check: near-duplicate
summary: Two paragraphs are alike.
why: Nobody reads the second.
severity: warning
message: "alike ({similarity:.0%})"
options: {across: corpus, similarity: 0.9, jaccard: null, min_words: 12}
"""

Pack = Callable[..., Path]


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    """`pack(echo=RULE, ...)` writes rules of the pack `house` into a folder of packs and returns that folder."""

    def write(**rules: str) -> Path:
        folder = tmp_path / "packs"
        (folder / "house").mkdir(parents=True, exist_ok=True)
        for name, text in rules.items():
            (folder / "house" / f"{name.replace('_', '-')}.yaml").write_text(text, encoding="utf-8")
        return folder

    return write


Configured = Callable[..., Policy]


@pytest.fixture
def configured(pack: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Configured:
    """`configured(yaml, select=..., ignore=...)`: the policy over the rules house/echo (a warning), house/hush
    (off), house/twin (an error that depends) and those that the engine states."""
    monkeypatch.chdir(tmp_path)
    engine = tmp_path / "own"
    for name, message in (("input/unreadable", "{problem}"), ("suppression/unused", "{rule} {problem}")):
        path = engine / f"{name}.yaml"
        path.parent.mkdir(parents=True)
        text = f'check: engine\nsummary: S.\nwhy: W.\nseverity: warning\nmessage: "{message}"\n'
        path.write_text(text, encoding="utf-8")
    cases = "severity_when: [{if: {exact: true}, severity: info}]\n"
    folder = pack(
        echo=RULE,
        hush=RULE.replace("severity: warning", "severity: off"),
        twin=RULE.replace("severity: warning", "severity: error").replace("corpus", "document") + cases,
    )

    def configure(yaml: str = "", **selection: tuple[str, ...]) -> Policy:
        (tmp_path / "newslint.yaml").write_text(yaml, encoding="utf-8")
        return Rulebook.load([folder], root=engine).configure(load_config(tmp_path), **selection)

    return configure
