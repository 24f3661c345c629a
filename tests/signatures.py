"""Work out the signatures of all rules that compare documents: `python -m tests.signatures` writes the file."""

from __future__ import annotations

from newslint.archive.probe import FILE, lines, worked_out
from newslint.engine.examine import across_corpus
from newslint.model.diagnostic import Severity
from newslint.policy.rulebook import Rulebook


def text() -> str:
    """What the file is to hold."""
    made = {worked_out(check) for _, check in across_corpus(Rulebook.load().rules, Severity.OFF)}
    return "".join(f"{line}\n" for line in lines(made))


if __name__ == "__main__":
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text(text(), encoding="utf-8")
