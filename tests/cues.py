"""Work out the cues of all patterns in the rules: `python -m tests.cues` writes the file that ships."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.measure.anchors import META, lists_of, worked_out
from newslint.measure.known_cues import FILE, lines
from newslint.policy.rulebook import Rulebook


def text() -> str:
    """What the file is to hold."""
    wanted = {(pattern, whole) for pattern in patterns() for whole in (True, False)}
    made = {each: lists_of(worked_out(*each)) for each in wanted}
    return "".join(f"{line}\n" for line in lines(made))


def patterns() -> Iterator[str]:
    """The regular expressions among the options of rules."""
    for rule in Rulebook.load().rules:
        for option in rule.options.values():
            texts = option if isinstance(option, tuple) else option.keys() if isinstance(option, dict) else ()
            yield from (each for each in texts if isinstance(each, str) and META.search(each))


if __name__ == "__main__":
    FILE.write_text(text(), encoding="ascii")
