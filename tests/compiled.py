"""Read all rules once and for all: `python -m tests.compiled` writes the file that ships."""

from __future__ import annotations

from newslint.policy.compiled import FILE, lines
from newslint.policy.rulebook import Rulebook, rules_root


def text() -> str:
    """What the file is to hold."""
    return "".join(f"{line}\n" for line in lines(Rulebook.load(root=rules_root()).rules))


if __name__ == "__main__":
    (rules_root() / FILE).write_text(text(), encoding="ascii")
