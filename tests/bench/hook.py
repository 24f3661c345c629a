"""The hook in a repository of 2,000 articles, 3 of them changed: what it takes beyond pre-commit's own time."""

from __future__ import annotations

import importlib.util
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import yaml

from tests.articles import write_articles

ARTICLES = 2000
CHANGED = 3
ROUNDS = 3
IDENTITY = ("-c", "user.name=Nell", "-c", "user.email=nell@example.org")


class Cost(NamedTuple):
    """Seconds on the clock, and of the processor in all processes."""

    wall: float
    processor: float


def main() -> int:
    """Print the table: the first run, and the best of some more."""
    if not importlib.util.find_spec("pre_commit"):
        print("Hook: skipped, no pre-commit")
        return 0
    with tempfile.TemporaryDirectory() as name:
        root = Path(name, "site")
        _repository(root)
        first, again = {}, {}
        for hook in ("nothing", "newslint"):
            first[hook] = _run(root, hook)
            again[hook] = min((_run(root, hook) for _ in range(ROUNDS)), key=lambda cost: cost.processor)
    print(f"| pre-commit, {CHANGED} of {ARTICLES:,} articles changed | s | processor s | beyond pre-commit |")
    print("|---|---|---|---|")
    for label, costs in (("first run", first), (f"best of {ROUNDS} more", again)):
        for hook, cost in costs.items():
            beyond = cost.processor - costs["nothing"].processor
            told = f"{beyond:.2f}" if beyond else ""
            print(f"| {hook}, {label} | {cost.wall:.2f} | {cost.processor:.2f} | {told} |")
    return 0


def _repository(root: Path) -> None:
    write_articles(root / "news", ARTICLES)
    entry = f"{sys.executable} -m newslint check --force-exclude"
    hooks = [
        {"id": "nothing", "name": "nothing", "entry": "true", "language": "system"},
        {"id": "newslint", "name": "newslint", "entry": entry, "language": "system", "require_serial": True},
    ]
    (root / ".pre-commit-config.yaml").write_text(
        yaml.safe_dump({"repos": [{"repo": "local", "hooks": hooks}]})
    )
    (root / "newslint.yaml").write_text("include: [news]\n")
    for command in (["init", "-q"], ["add", "-A"], [*IDENTITY, "commit", "-qm", "Publish"]):
        subprocess.run(["git", *command], cwd=root, check=True)
    for article in sorted(root.glob("news/*.md"))[:CHANGED]:
        article.write_text(article.read_text() + "\nThat was all there was to say about it, she said.\n")
    subprocess.run(["git", "add", "-A"], cwd=root, check=True)


def _run(root: Path, hook: str) -> Cost:
    before, start = _processor(), time.perf_counter()
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd()), "PRE_COMMIT_HOME": str(root.parent / "home")}
    command = [sys.executable, "-m", "pre_commit", "run", hook]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    if "error" in done.stderr.lower():
        raise SystemExit(done.stderr)
    return Cost(time.perf_counter() - start, _processor() - before)


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    sys.exit(main())
