"""What changes in a file, as a unified diff that `patch` and `git apply` take."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.late import late
from newslint.reporters import Style
from newslint.reporters.cells import visible
from newslint.reporters.paint import BOLD, paint

_LINE = late(r"[^\n]*(?:\n|\Z)")  # a CR is a part of its line, as patch has it
_COLORS = {"+": "32", "-": "31", "@": "36"}
PLAIN = "0"
_UNENDED = "\\ No newline at end of file"


def diff(before: str, after: str, path: str, style: Style) -> Iterator[str]:
    """The lines of the diff, without line feeds; nothing where the texts are equal.

    In colours, for people, nothing in them can harm a terminal; without, every character is as it is.
    """
    from difflib import unified_diff

    for number, line in enumerate(unified_diff(_lines(before), _lines(after), path, path)):
        code = BOLD if number < 2 else _COLORS.get(line[:1], PLAIN)
        text = line.removesuffix("\n")
        yield paint(visible(text), code, style) if style.color else text
        if not line.endswith("\n"):
            yield _UNENDED


def _lines(text: str) -> list[str]:
    return [line for line in _LINE.findall(text) if line]
