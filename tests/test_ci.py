"""What services of continuous integration run: the action of GitHub and the job of GitLab, as far as they run here."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from tests.articles import REPEATED_HEADLINE, SOUND
from tests.conftest import Run, write
from tests.reporters.forms import GITLAB

pytestmark = pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one finding, and newslint on the path."""
    write(tmp_path / "site/news/ferry.md", REPEATED_HEADLINE)
    write(tmp_path / "site/wire/a b.md", SOUND)
    program = tmp_path / "bin/newslint"
    write(program, f'#!/bin/sh\nexec "{sys.executable}" -m newslint "$@"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.chdir(tmp_path / "site")
    return tmp_path


@pytest.fixture(scope="module")
def action(checkout: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(checkout.joinpath("action.yml").read_text(encoding="utf-8"))
    return loaded


def step(action: dict[str, Any], name: str) -> dict[str, Any]:
    [found] = [each for each in action["runs"]["steps"] if each.get("id") == name]
    return dict(found)


def lint(action: dict[str, Any], here: Path, **inputs: str) -> tuple[dict[str, str], str]:
    """Run the script of the step that lints, as a runner does; its outputs, and what it prints."""
    given = {name: each["default"] for name, each in action["inputs"].items()} | {
        name.replace("_", "-"): value for name, value in inputs.items()
    }
    environment = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: given[match[1]], value)
        for name, value in step(action, "lint")["env"].items()
    }
    outputs = here / "outputs"
    write(outputs, "")
    environment |= {
        "NEWSLINT": "newslint",
        "GITHUB_OUTPUT": str(outputs),
        "GITHUB_STEP_SUMMARY": str(here / "summary"),
    }
    script = here / "step.sh"
    write(script, step(action, "lint")["run"])
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
        env={**os.environ, **environment}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return dict(line.split("=", 1) for line in outputs.read_text().splitlines()), done.stdout + done.stderr


def test_action_is_pinned_and_lets_no_input_into_a_script(action: dict[str, Any]) -> None:
    assert action["runs"]["using"] == "composite"
    for each in action["runs"]["steps"]:
        assert "uses" not in each or re.search(r"@[0-9a-f]{40}$", each["uses"])
        assert "${{" not in each.get("run", "")
        assert "run" not in each or each["shell"] == "bash"
    used = set(re.findall(r"inputs\.([\w-]+)", str(action["runs"])))
    assert used == set(action["inputs"])
    assert all(each["description"] for each in (*action["inputs"].values(), *action["outputs"].values()))


def test_action_finds(action: dict[str, Any], here: Path) -> None:
    outputs, told = lint(action, here)
    assert outputs == {"exit-code": "1", "sarif": "newslint.sarif"}
    assert told.startswith("::error title=newslint%3A headlines/repeated-in-body,file=news/ferry.md,line=5,")
    assert len(json.loads(Path("newslint.sarif").read_text())["runs"][0]["results"]) == 1
    assert (here / "summary").read_text().startswith("## newslint: found 1 error in 1 of 2 articles")


def test_action_takes_its_inputs(action: dict[str, Any], here: Path) -> None:
    assert lint(action, here, paths="wire/a b.md\n\n")[0]["exit-code"] == "0"
    assert lint(action, here, fail_on="never", args="--select headlines  --quiet")[0]["exit-code"] == "0"
    hostile = "$(touch owned); `touch owned`"
    outputs, told = lint(action, here, paths=hostile)
    assert outputs == {"exit-code": "2"}
    assert f"no such file or folder: {hostile}" in told
    assert lint(action, here, diff_base="nowhere")[0] == {"exit-code": "2"}
    assert not Path("owned").exists()


def test_action_installs_and_ends_as_it_should(action: dict[str, Any], here: Path) -> None:
    last = action["runs"]["steps"][-1]
    for code in ("0", "1", "2"):
        done = subprocess.run(
            ["bash", "-eo", "pipefail", "-c", last["run"]], env={**os.environ, "CODE": code}, check=False
        )
        assert done.returncode == int(code)
    upload = action["runs"]["steps"][-2]
    assert upload["if"] == "inputs.upload == 'true' && steps.lint.outputs.sarif != ''"
    done = subprocess.run(["bash", "-n"], input=step(action, "install")["run"], text=True, check=False)
    assert done.returncode == 0


def blocks(checkout: Path) -> list[Any]:
    readme = checkout.joinpath("README.md").read_text(encoding="utf-8")
    return [yaml.safe_load(block) for block in re.findall(r"^```yaml\n(.*?)^```", readme, re.M | re.S)]


def test_gitlab_job_of_the_readme(checkout: Path, here: Path) -> None:
    [job] = [block["newslint"] for block in blocks(checkout) if "newslint" in block]
    install, *script = job["script"]
    assert install.startswith("pip install ")
    done = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", "\n".join(script)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1, done.stderr
    assert "news/ferry.md:5:1: error headlines/repeated-in-body" in done.stdout
    issues = json.loads(Path(job["artifacts"]["reports"]["codequality"]).read_text(encoding="utf-8"))
    jsonschema.validate(issues, GITLAB)
    assert [issue["location"]["path"] for issue in issues] == ["news/ferry.md"]
    assert job["artifacts"]["when"] == "always"


def test_github_job_of_the_readme_asks_for_what_there_is(checkout: Path, action: dict[str, Any]) -> None:
    [job] = [each["jobs"]["newslint"] for each in blocks(checkout) if "jobs" in each]
    *before, last = job["steps"]
    assert set(last["with"]) <= set(action["inputs"])
    assert before[0]["with"] == {"fetch-depth": 0}
    assert job["permissions"]["security-events"] == "write"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="a read-only tree is made by root here")
def test_read_only_tree(tmp_path: Path, newslint: Run) -> None:
    """A tree that nobody may write to is linted all the same: nothing is left behind, no complaint is made."""
    if not shutil.which("unshare"):
        pytest.skip("no unshare")
    write(tmp_path / "tree/news/ferry.md", REPEATED_HEADLINE)
    write(tmp_path / "tree/newslint.yaml", "include: [news]\n")
    tree = tmp_path / "tree"
    command = f'mount --bind "{tree}" "{tree}" && mount -o remount,ro,bind "{tree}" && cd "{tree}" && ! touch x 2>/dev/null && "{sys.executable}" -m newslint check --output-format concise'
    done = subprocess.run(
        ["unshare", "-m", "bash", "-c", command], capture_output=True, text=True, check=False
    )
    if "mount" in done.stderr or "unshare" in done.stderr:
        pytest.skip("mounts are not allowed here")
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("news/ferry.md:5:1: error headlines/repeated-in-body")
    assert done.stderr.startswith("Found 1 error in 1 of 1 article.")
    assert sorted(path.name for path in tree.iterdir()) == ["news", "newslint.yaml"]


@pytest.mark.skipif(os.name == "nt", reason="pipes close otherwise there")
def test_closed_pipe_with_formats_for_programs(tmp_path: Path) -> None:
    for number in range(200):
        write(tmp_path / f"{number:04}.md", REPEATED_HEADLINE)
    command = [
        sys.executable,
        "-m",
        "newslint",
        "check",
        "--isolated",
        "--quiet",
        "--output-format",
        "sarif",
    ]
    process = subprocess.Popen(
        [*command, "--output", "jsonl:all.jsonl"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(60) == 1
    assert len((tmp_path / "all.jsonl").read_bytes().splitlines()) >= 200
