"""Charts as inline SVG: drawn by classes of the style sheet, told in words to those who do not see them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newslint.reporters.html.markup import Html, element

BAR = 120  # units; the sheet sizes it


class Column(NamedTuple):
    """One column of a chart: its label, and how many of each class lie in it, from below."""

    label: str
    parts: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        """All of it."""
        return sum(count for _, count in self.parts)


class Frame(NamedTuple):
    """The size of a drawing, and the room at its edges."""

    width: int
    height: int
    left: int = 34
    right: int = 8
    top: int = 10
    bottom: int = 24

    @property
    def inner(self) -> tuple[int, int]:
        """The width and height inside the edges."""
        return self.width - self.left - self.right, self.height - self.top - self.bottom


def svg(frame: Frame, title: str, children: Iterable[Html], class_: str = "chart") -> Html:
    """A drawing with a title that is read out in its stead."""
    return element(
        "svg",
        element("title", title),
        *children,
        viewBox=f"0 0 {frame.width} {frame.height}",
        role="img",
        aria_label=title,
        class_=class_,
    )


def bar(part: int, whole: int, look: str) -> Html:
    """A bar as long as a part of a whole; beside a number, so it is not read out."""
    length = max(1.5, BAR * part / whole) if whole else 0
    box = element("rect", x=0, y=0, width=short(length), height=8, rx=1, class_=look)
    return element("svg", box, viewBox=f"0 0 {BAR} 8", class_="bar", aria_hidden="true", focusable="false")


def stacked(parts: Sequence[tuple[str, int]], title: str) -> Html:
    """One bar of several parts."""
    whole = sum(count for _, count in parts) or 1
    boxes, at = [], 0.0
    for look, count in parts:
        length = 1000 * count / whole
        boxes.append(_box(at, 0, max(length - 2, 1), 28, look=look))
        at += length
    return element(
        "svg",
        element("title", title),
        *boxes,
        viewBox="0 0 1000 28",
        preserveAspectRatio="none",
        role="img",
        aria_label=title,
        class_="stacked",
    )


def columns(frame: Frame, all_columns: Sequence[Column]) -> Iterator[Html]:
    """The columns of a chart with its grid; labels are left to others."""
    top = nice_top(max((column.total for column in all_columns), default=0))
    width, height = frame.inner
    for value in (0, top // 2, top):
        yield from _grid(frame, value, top)
    step = width / max(len(all_columns), 1)
    for index, column in enumerate(all_columns):
        base = float(frame.top + height)
        for look, count in column.parts:
            tall = height * count / top
            base -= tall
            if count:
                x = frame.left + (index + 0.08) * step
                yield _box(x, base, step * 0.84, tall, look=look, title=f"{column.label}: {column.total}")


def _box(x: float, y: float, width: float, height: float, *, look: str, title: str = "") -> Html:
    label = element("title", title) if title else ""
    return element(
        "rect", label, x=short(x), y=short(y), width=short(width), height=short(height), class_=look
    )


def _grid(frame: Frame, value: int, top: int) -> tuple[Html, Html]:
    width, height = frame.inner
    y = frame.top + height * (1 - value / top)
    line = element("line", x1=frame.left, x2=frame.left + width, y1=short(y), y2=short(y), class_="grid")
    return line, words(f"{value:,}", frame.left - 5, y + 3.5, "end")


def words(text: str, x: float, y: float, anchor: str = "middle", class_: str = "tick") -> Html:
    """A label."""
    return element(
        "text", text, x=short(x), y=short(y), text_anchor=anchor, class_=class_, aria_hidden="true"
    )


def nice_top(most: int) -> int:
    """A round even number not below the greatest."""
    top = 2
    while top < most:
        for factor in (2, 4, 6, 8, 10, 20):
            if top // 2 * factor >= most:
                return top // 2 * factor
        top *= 10
    return top


def short(value: float) -> str:
    """A coordinate to a tenth of a unit, the same on every machine."""
    return f"{value:z.1f}".removesuffix(".0")
