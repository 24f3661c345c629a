"""Observations of a whole run: what many batches give is kept in a file until it is asked for as one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import IO, TYPE_CHECKING, TypeVar

from newslint.model.observations import Observations

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Number = TypeVar("Number", bound=np.generic)

_IN_MEMORY = 1 << 23  # bytes of one column from which it goes to a temporary file


class Columns:
    """Rows of document, block and key, of one rule: 16 bytes each."""

    __slots__ = ("_files", "among", "rows", "seen")

    def __init__(self) -> None:
        self.seen = 0
        self.rows = 0
        self.among: list[int] | None = []
        self._files = tuple(map(_spooled, range(3)))

    def add(self, part: Observations, first: int) -> None:
        """Append the rows of one batch, whose documents are counted from `first` on."""
        import numpy as np

        documents = np.asarray(part.documents, np.int32) + np.int32(first)
        blocks, keys = np.asarray(part.blocks, np.int32), np.asarray(part.keys, np.uint64)
        columns = (documents.tobytes(), blocks.tobytes(), keys.tobytes())
        for file, column in zip(self._files, columns, strict=True):
            file.write(column)
        self.seen += part.seen
        self.rows += len(part)
        if part.among is None:
            self.among = None
        elif self.among is not None:
            self.among += (number + first for number in part.among)

    def whole(self, ranks: Sequence[int]) -> Observations:
        """All rows; document n becomes `ranks[n]`."""
        import numpy as np

        numbers, places, made = self._files
        documents = np.asarray(ranks, np.int32)[self._read(numbers, np.int32)]
        blocks, keys = self._read(places, np.int32), self._read(made, np.uint64)
        among = None if self.among is None else sorted(ranks[number] for number in self.among)
        return Observations(documents, blocks, keys, self.seen, among)  # type: ignore[arg-type]

    def _read(self, file: IO[bytes], kind: type[Number]) -> NDArray[Number]:
        import numpy as np

        file.seek(0)
        column = np.empty(self.rows, kind)
        into = column.view(np.uint8).data
        at = 0
        while at < len(into):
            piece = file.read(min(_IN_MEMORY, len(into) - at))
            into[at : at + len(piece)] = piece
            at += len(piece)
        file.seek(0, 2)
        return column


class Observed(Mapping[str, Observations]):
    """The observations of a run by rule, read when they are asked for; document n is number `ranks[n]`."""

    def __init__(self, columns: Mapping[str, Columns], ranks: Sequence[int]) -> None:
        self._columns = columns
        self._ranks = ranks

    def __getitem__(self, rule: str) -> Observations:
        return self._columns[rule].whole(self._ranks)

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns)

    def __len__(self) -> int:
        return len(self._columns)


def _spooled(_: int) -> IO[bytes]:
    from tempfile import SpooledTemporaryFile

    return SpooledTemporaryFile(max_size=_IN_MEMORY)
