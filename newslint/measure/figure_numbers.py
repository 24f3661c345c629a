"""The number with which the line under a figure begins: `Figure 2:`, `Abb. 3.`, `図1`."""

from __future__ import annotations

from newslint.late import late

_NUMBER = late(
    r"(?:(?:Fig(?:ure|ura)?|FIG(?:URE)?|Abb(?:ildung)?|ABB|Schaubild|Graph(?:ique|ic)?|Chart|Gráfico|Grafik|Tab(?:le|elle|la)?"
    r"|TABLE|Illustration)\.?\s?\d{1,2}[a-z]?(?:[.-]\d{1,2})?\s?[:.–—|](?=\s)"
    r"|[図图圖表]\s?\d{1,2}(?:\s?[:：.．–—](?=\S|\s)|\s(?=\S)))"
)
_INITIALS = frozenset("FATSGCI図图圖表")


def figure_number(text: str) -> tuple[int, int] | None:
    """Start and end of the figure number that opens a text, or None; `Figure 2 shows` is none."""
    if text[:1] not in _INITIALS:
        return None
    match = _NUMBER.match(text)
    return (0, len(match[0].rstrip())) if match else None
