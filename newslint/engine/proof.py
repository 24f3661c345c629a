"""The proof of an edit: its source, read again, shows what was foreseen, and nothing else has changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import merge

from newslint.engine.foreseen import foreseen, shown
from newslint.engine.reading import read_file
from newslint.engine.source_file import SourceFile
from newslint.model.diagnostic import Edit
from newslint.model.document import Document

READINGS, LEAST = 16, 1_000_000  # a document is read so often, or until so many code points have been read

Edits = tuple[Edit, ...]


def edited(source: str, edits: Iterable[Edit]) -> str:
    """The source with these edits made, which are in order and apart."""
    parts: list[str] = []
    at = 0
    for (start, end), text in edits:
        parts += source[at:start], text
        at = end
    return "".join((*parts, source[at:]))


@dataclass(slots=True)
class Proof:
    """Reads edited sources of one document. fields: as configured. spent: code points read so far."""

    document: Document
    fields: Mapping[str, str]
    spent: int = field(default=0)

    def holding(self, fixes: Sequence[tuple[Edits, Edits]]) -> list[int]:
        """The numbers of fixes that can be made, all of them together; of those that overlap the first.

        A fix is the edits as foreseen, and as written. Where not all hold, halves are tried.
        """
        chosen: list[int] = []
        order = sorted(range(len(fixes)), key=lambda number: [edit.span for edit in fixes[number][1]])
        end = -1
        for number in order:
            written = fixes[number][1]
            if written and written[0].span.start > end:
                chosen.append(number)
                end = written[-1].span.end - (written[-1].span.end > written[-1].span.start)
        return self._held(fixes, chosen)

    def _held(self, fixes: Sequence[tuple[Edits, Edits]], numbers: list[int]) -> list[int]:
        if not numbers or self._holds([fixes[number] for number in numbers]):
            return numbers
        if len(numbers) == 1:
            return []
        middle = len(numbers) // 2
        left, right = self._held(fixes, numbers[:middle]), self._held(fixes, numbers[middle:])
        both = [*left, *right]
        if left and right and not self._holds([fixes[number] for number in both]):
            return left
        return both

    def _holds(self, fixes: Sequence[tuple[Edits, Edits]]) -> bool:
        source = self.document.source
        self.spent += len(source)
        if self.spent > max(READINGS * len(source), LEAST):
            return False
        wanted = foreseen(self.document, list(merge(*(each for each, _ in fixes))))
        if wanted is None:
            return False
        after = self._read(edited(source, merge(*(written for _, written in fixes))))
        return after is not None and shown(after) == wanted

    def _read(self, source: str) -> Document | None:
        content = source.encode("utf-8", "surrogatepass")
        file = SourceFile(None, self.document.name, True, True, content)
        read = list(read_file(file, self.fields, []))
        return read[0] if len(read) == 1 and isinstance(read[0], Document) else None
