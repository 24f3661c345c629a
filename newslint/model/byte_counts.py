"""UTF-8 bytes before a code point, for those outside who count columns in bytes."""

from __future__ import annotations

STEP = 4096  # code points between two remembered counts, so that a line of any length costs no more than that


class ByteCounts:
    """Counts in one source; what came before a record of a file is not counted."""

    __slots__ = ("source", "steps")

    def __init__(self, source: str) -> None:
        steps = [0]
        for start in range(0, len(source) - STEP, STEP):
            steps.append(steps[-1] + _size(source[start : start + STEP]))
        self.source = source
        self.steps = tuple(steps)

    def between(self, start: int, end: int) -> int:
        """Bytes of `source[start:end]`."""
        return self._before(end) - self._before(start)

    def _before(self, offset: int) -> int:
        step = min(offset // STEP, len(self.steps) - 1)
        return self.steps[step] + _size(self.source[step * STEP : offset])


def _size(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
