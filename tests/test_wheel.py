"""The wheel, built from the source distribution, lints in a place that never saw the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.articles import REPEATED_HEADLINE


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel made from the source distribution, which proves both."""
    pytest.importorskip("build")
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, checkout)
    assert list(folder.glob("newslint-*.tar.gz"))
    return next(folder.glob("newslint-*.whl"))


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The console script of a fresh environment that holds the wheel and borrows our dependencies."""
    room = tmp_path_factory.mktemp("room")
    venv.create(room, with_pip=False, symlinks=os.name != "nt")
    paths = sysconfig.get_paths(vars={"base": str(room), "platbase": str(room)})
    run(
        sys.executable, "-m", "pip", "--python", room, "install",
        "--quiet", "--no-deps", "--no-index", wheel,
    )  # fmt: skip
    borrowed = "\n".join({sysconfig.get_path("purelib"), sysconfig.get_path("platlib")})
    Path(paths["purelib"], "borrowed.pth").write_text(borrowed, encoding="utf-8")
    return Path(paths["scripts"], "newslint")


def run(*command: str | Path, cwd: Path | None = None) -> str:
    """Standard output of a command that must succeed, started without a way back to the checkout."""
    done = subprocess.run(
        list(map(str, command)), cwd=cwd, env=without_checkout(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def without_checkout() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}


def test_wheel_carries_every_rule(wheel: Path, checkout: Path) -> None:
    carried = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("newslint/rules/")}
    rules = checkout / "rules"
    assert carried == {f"newslint/rules/{file.relative_to(rules).as_posix()}" for file in rules.rglob("*.*")}


def test_wheel_writes_a_page(program: Path, tmp_path: Path) -> None:
    """Its style sheet and script came along."""
    tmp_path.joinpath("ferry.md").write_text(REPEATED_HEADLINE, encoding="utf-8")
    run(program, "report", "ferry.md", "-o", "page.html", cwd=tmp_path)
    page = tmp_path.joinpath("page.html").read_text(encoding="utf-8")
    assert "prefers-color-scheme" in page
    assert "use strict" in page


def test_wheel_lints(program: Path, tmp_path: Path) -> None:
    tmp_path.joinpath("ferry.md").write_text(REPEATED_HEADLINE, encoding="utf-8")
    done = subprocess.run(
        [program, "check", "--output-format", "concise", "ferry.md"],
        cwd=tmp_path, env=without_checkout(), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stdout.startswith("ferry.md:5:1: error headlines/repeated-in-body: "), done.stderr
    assert done.returncode == 1


def test_wheel_knows_itself(program: Path, tmp_path: Path) -> None:
    python = program.with_name("python")
    where = run(python, "-c", "import newslint; print(newslint.__file__)", cwd=tmp_path)
    assert Path(where.strip()).is_relative_to(program.parent.parent)
    assert run(program, "--version", cwd=tmp_path).strip().endswith("0.1.0")
    assert "headlines/repeated-in-body" in run(program, "rules", cwd=tmp_path)
