"""A section of the page: a landmark with a heading."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.reporters.html.markup import element, joined


def section(name: str, title: str, *children: str) -> Iterator[str]:
    """The lines of a section; the navigation leads to its name."""
    yield f'<section id="{name}" aria-labelledby="{name}-title">'
    yield element("h2", title, id=f"{name}-title")
    for child in children:
        if child:
            yield joined((child,))
    yield "</section>"
