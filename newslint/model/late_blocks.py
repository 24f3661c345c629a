"""The blocks of a document that was stored, each made when it is asked for: of most one or two are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from newslint.model.document import Block

Row = TypeVar("Row")


class LateBlocks(Sequence[Block]):
    """Blocks that `make` makes of these rows, one of each."""

    __slots__ = ("_made", "_make", "_rows")

    def __init__(self, rows: Sequence[Row], make: Callable[[Row], Block]) -> None:
        self._rows = rows
        self._make = make
        self._made: list[Block | None] = [None] * len(rows)

    def __len__(self) -> int:
        return len(self._made)

    def __getitem__(self, index: int) -> Block:  # type: ignore[override]
        block = self._made[index]
        if block is None:
            block = self._made[index] = self._make(self._rows[index])
        return block

    def __iter__(self) -> Iterator[Block]:
        return map(self.__getitem__, range(len(self._made)))
