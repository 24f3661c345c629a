"""Where a block is among the documents of a run."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """A block: the place of its document among the documents observed, and its place in that document."""

    document: int
    block: int
