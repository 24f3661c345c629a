"""Controls of writing direction: pairs of them, and those that reorder what a reader sees."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.late import late
from newslint.measure.unseen import has_right_to_left

_CONTROL = late("[\u202a-\u202e\u2066-\u2069]")
_EMBEDDINGS, _ISOLATES = "\u202a\u202b\u202d\u202e", "\u2066\u2067\u2068"
_POP, _POP_ISOLATE = "\u202c", "\u2069"
_REORDERS = frozenset("\u202b\u202d\u202e\u2067")  # in text that runs to the right all others change nothing


class Stray(NamedTuple):
    """A control at a place of a text; reorders: what a reader sees is not what is stored."""

    at: int
    reorders: bool


def strays(text: str) -> Iterator[Stray]:
    """The controls of a paragraph that do not belong: those without a partner, and all if none can be needed.

    They pair as in the Unicode Bidirectional Algorithm (UAX 9, X1 to X8); a paragraph ends all of them.
    """
    controls = [(match.start(), match[0]) for match in _CONTROL.finditer(text)]
    if not controls:
        return
    mixed = has_right_to_left(text)
    alone = _alone(controls)
    for at, control in controls:
        if mixed and at in alone:
            yield Stray(at, control in _EMBEDDINGS or control in _ISOLATES)
        elif not mixed:
            yield Stray(at, control in _REORDERS)


def _alone(controls: list[tuple[int, str]]) -> set[int]:
    """The places of controls without a partner."""
    open_: list[tuple[int, str]] = []
    alone: set[int] = set()
    for at, control in controls:
        if control in _EMBEDDINGS or control in _ISOLATES:
            open_.append((at, control))
        elif control == _POP:
            if open_ and open_[-1][1] in _EMBEDDINGS:
                open_.pop()
            else:
                alone.add(at)
        elif any(opened in _ISOLATES for _, opened in open_):
            while open_[-1][1] in _EMBEDDINGS:  # an isolate closes what was opened in it
                alone.add(open_.pop()[0])
            open_.pop()
        else:
            alone.add(at)
    return alone | {at for at, _ in open_}
