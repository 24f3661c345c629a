"""Print all tables: `python -m tests.bench`, or some by name: `python -m tests.bench startup throughput`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def main(names: list[str]) -> int:
    """Each benchmark runs in a process of its own, its peer beside it in the same run; the worst exit code."""
    found = sorted(file.stem for file in Path(__file__).parent.glob("[!_]*.py"))
    codes = [
        subprocess.run([sys.executable, "-m", f"tests.bench.{name}"], check=False).returncode
        for name in found
        if name in names or not names
    ]
    return max(codes, default=2)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
