"""The stamp of what is remembered: other code, in newslint or in a plugin, is another stamp."""

from __future__ import annotations

import sys
from importlib import import_module, invalidate_caches
from pathlib import Path

import pytest

from newslint.checks.doubled_word import DoubledWord
from newslint.engine.stamp import stamp

CODE = """\
from newslint.checks.base import DocumentCheck


class Own(DocumentCheck):
    def findings(self, document):
        return ()
"""


@pytest.mark.parametrize("place", ["plain.py", "package/own.py", "space/part/own.py"])
def test_the_code_of_a_plugin_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    file = tmp_path / place
    file.parent.mkdir(parents=True, exist_ok=True)
    if place.startswith("package"):
        file.with_name("__init__.py").touch()
    file.write_text(CODE, encoding="utf-8")
    tmp_path.joinpath("stranger.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    invalidate_caches()
    name = place.removesuffix(".py").replace("/", ".")
    check = import_module(name).Own()
    before = stamp([check, None])
    tmp_path.joinpath("stranger.py").write_text("changed = True\n", encoding="utf-8")
    assert stamp([check]) == before != stamp([])
    file.write_text(CODE + "\n", encoding="utf-8")
    assert stamp([check]) != before
    for each in [each for each in sys.modules if each == name or name.startswith(each + ".")]:
        del sys.modules[each]


def test_checks_of_newslint_add_nothing() -> None:
    assert stamp([DoubledWord(words=("the",))]) == stamp([])
