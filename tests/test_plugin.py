"""The example plugin, installed for real in an environment of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.articles import SOUND
from tests.conftest import Told, write

Ask = Callable[..., Told]
SHOUTED = SOUND.replace("Baker reopens on the quay", "BAKER REOPENS ON THE QUAY")


@pytest.fixture(scope="module")
def python(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of an environment that holds the plugin and borrows our dependencies and this checkout."""
    room = tmp_path_factory.mktemp("room")
    venv.create(room, with_pip=False, symlinks=os.name != "nt")
    paths = sysconfig.get_paths(vars={"base": str(room), "platbase": str(room)})
    borrowed = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib"), str(checkout)}
    Path(paths["purelib"], "borrowed.pth").write_text("\n".join(borrowed), encoding="utf-8")
    source = shutil.copytree(
        checkout / "tests" / "plugin", room / "plugin", ignore=shutil.ignore_patterns("__pycache__")
    )
    command = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        room,
        "install",
        "-q",
        "--no-deps",
        "--no-index",
        "--no-build-isolation",
        source,
    ]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return Path(paths["scripts"], "python")


@pytest.fixture
def ask(python: Path, tmp_path: Path) -> Ask:
    write(tmp_path / "newslint.yaml", "plugins: [newslint-example]\n")
    write(tmp_path / "baker.md", SHOUTED)

    def command(*arguments: str) -> Told:
        done = subprocess.run(
            [python, "-m", "newslint", *arguments], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        return Told(done.returncode, done.stdout, done.stderr)

    return command


def test_its_rule_is_as_good_as_ours(ask: Ask, tmp_path: Path) -> None:
    told = ask("check", "--output-format", "concise", "--quiet")
    assert told == (
        1,
        "baker.md:2:8: error example/shouted-headline: 100% of the letters of the headline are capitals\n",
        "",
    )
    write(
        tmp_path / "newslint.yaml",
        "plugins: newslint-example\nrules: {example/shouted-headline: {share: 1, severity: info}}\n",
    )
    assert ask("check", "--quiet").code == 0
    assert ask("test", "example") == (0, "", "2 examples: all hold.\n")
    assert "share: 0.8  # the share of capitals" in ask("explain", "example/shouted-headline").out


def test_many_files_in_many_processes(ask: Ask, tmp_path: Path) -> None:
    for number in range(150):
        write(tmp_path / f"{number}.md", SHOUTED)
    told = ask("check", "--jobs", "2", "--select", "example", "--statistics")
    assert told.out == "151  error    example/shouted-headline  (in 151 articles)\n"


def test_it_is_there_only_if_it_is_named(ask: Ask, tmp_path: Path) -> None:
    write(tmp_path / "newslint.yaml", "rules: {example/shouted-headline: off}\n")
    assert "unknown rule 'example/shouted-headline'" in ask("check").err
    assert "shouted" not in ask("rules", "--isolated").out


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "plugins: [newslint-exampel]",
            "1:11: 'plugins': no package 'newslint-exampel' is installed; did you mean 'newslint-example'?",
        ),
        ("plugins: [pytest]", "1:11: plugin 'pytest' has neither checks nor packs for newslint"),
        (
            "plugins: [newslint-example, newslint_example]",
            "1:29: plugin 'newslint_example': there is a check 'shouted-headline' already",
        ),
        ("plugins: [1]", "1:11: 'plugins' must be a text, not 1"),
        (
            "plugins: [newslint-example]\npacks: [packs]",
            "packs/house/a.yaml:1:8: unknown check 'shouted-headlin'; did you mean 'shouted-headline'?",
        ),
    ],
)
def test_mistakes(ask: Ask, tmp_path: Path, text: str, message: str) -> None:
    rule = "check: shouted-headlin\nsummary: S.\nwhy: W.\nseverity: error\nmessage: M\n"
    write(tmp_path / "packs/house/a.yaml", rule)
    write(tmp_path / "newslint.yaml", text + "\n")
    told = ask("check")
    prefix = "" if message.startswith("packs") else "newslint.yaml:"
    assert told == (2, "", f"newslint: {prefix}{message}\n")


def test_plugin_that_does_not_load(ask: Ask, python: Path, tmp_path: Path) -> None:
    home = next(python.parent.parent.glob("lib/**/newslint_example"))
    broken = home.parent / "newslint_broken-1.0.dist-info"
    broken.mkdir()
    try:
        write(broken / "METADATA", "Metadata-Version: 2.1\nName: newslint-broken\nVersion: 1.0\n")
        write(
            broken / "entry_points.txt",
            "[newslint.checks]\nbroken = newslint_example:NONE\nfolder = newslint_example:RULES\n",
        )
        rule = "check: broken\nsummary: S.\nwhy: W.\nseverity: error\nmessage: M\n"
        write(tmp_path / "newslint.yaml", "plugins: [newslint-broken]\npacks: [packs]\n")
        write(tmp_path / "packs/house/a.yaml", rule)
        told = ask("check")
        assert told.code == 2
        assert told.err.startswith(
            "newslint: packs/house/a.yaml:1:8: check 'broken': newslint_example:NONE cannot be loaded: "
        )
        write(tmp_path / "packs/house/a.yaml", rule.replace("broken", "folder"))
        assert (
            ask("check").err
            == "newslint: packs/house/a.yaml:1:8: check 'folder': newslint_example:RULES is no check\n"
        )
        write(
            broken / "entry_points.txt",
            "[newslint.packs]\nbroken = newslint_example.shouted_headline:ShoutedHeadline\n",
        )
        assert ask("check").err.endswith(
            "newslint_example.shouted_headline:ShoutedHeadline is no folder of rules\n"
        )
    finally:
        shutil.rmtree(broken)
