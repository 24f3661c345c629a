"""The README shows real output: each console block is run in the checkout and compared; `...` stands for any lines."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

_BLOCK = re.compile(r"^```console\n(.*?)^```", re.M | re.S)
_COMMAND = re.compile(r"^\$ newslint (.*)\n((?:(?!\$ ).*\n)*)", re.M)


def shown() -> list[tuple[str, str]]:
    """(arguments, output) of every command in the console blocks."""
    readme = Path(__file__).parent.parent.joinpath("README.md").read_text(encoding="utf-8")
    return [pair for block in _BLOCK.findall(readme) for pair in _COMMAND.findall(block)]


def test_readme_shows_commands() -> None:
    assert shown()


@pytest.mark.parametrize(("arguments", "output"), shown())
def test_output_is_real(checkout: Path, arguments: str, output: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "newslint", *shlex.split(arguments)],
        cwd=checkout,
        env={**os.environ, "COLUMNS": "100"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    parts = [re.escape(part) for part in re.split(r"^\.\.\.\n", output, flags=re.M)]
    assert re.fullmatch("(?:.*\n)*".join(parts), done.stdout), done.stdout


def test_links_lead_somewhere(checkout: Path) -> None:
    """Every file that the README points to is there."""
    readme = checkout.joinpath("README.md").read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", readme)
    assert all(checkout.joinpath(link).exists() for link in links), links
