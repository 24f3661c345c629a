"""Severities and counts as signs: always with words or shapes, never by colour alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.model.diagnostic import Severity
from newslint.reporters.html.markup import Html, element, joined
from newslint.reporters.tally import counted

LOUD = (Severity.ERROR, Severity.WARNING, Severity.INFO)
SHAPES = {Severity.ERROR: "■", Severity.WARNING: "▲", Severity.INFO: "●"}


def badge(severity: Severity) -> Html:
    """`■ error`."""
    shape = element("span", SHAPES.get(severity, ""), aria_hidden="true", class_="shape")
    return element("span", shape, severity.label, class_=f"badge {severity.label}")


def chips(counts: Mapping[Severity, int]) -> Html:
    """`■ 3 errors ▲ 1 warning`."""
    return element("span", *_chips(counts), class_="chips")


def _chips(counts: Mapping[Severity, int]) -> Iterator[Html]:
    for severity in LOUD:
        if counts.get(severity):
            shape = element("span", SHAPES[severity], aria_hidden="true", class_="shape")
            words = counted(counts[severity], severity.label)
            yield element("span", shape, words, class_=f"badge {severity.label}")


def number(value: float, digits: int = 0) -> str:
    """`12,345`, `3.1`."""
    return f"{value:z,.{digits}f}"


def share(part: int, whole: int) -> str:
    """`12 %`; what is not all is never 100, what is not nothing never 0."""
    if not whole:
        return "-"
    percent = part * 100 / whole
    if 0 < part < whole:
        percent = min(max(percent, 1), 99)
    return f"{percent:.0f} %"


def note(*words: str) -> Html:
    """A line in small print."""
    return element("p", *words, class_="small")


def dotted(parts: Iterator[str] | list[str]) -> Html:
    """Parts with a middle dot between them."""
    return joined((each for each in parts if each), Html(' <span aria-hidden="true">·</span> '))
