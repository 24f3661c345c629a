"""Colours, by the escape sequences that every terminal knows; or none."""

from __future__ import annotations

from newslint.model.diagnostic import Severity
from newslint.reporters import Style

BOLD, DIM, RED, YELLOW, CYAN = "1", "2", "1;31", "1;33", "1;36"
SEVERITY = {Severity.ERROR: RED, Severity.WARNING: YELLOW, Severity.INFO: CYAN, Severity.OFF: DIM}


def paint(text: str, code: str, style: Style) -> str:
    """The text in a colour, if the style has colours."""
    return f"\x1b[{code}m{text}\x1b[0m" if style.color and text else text
