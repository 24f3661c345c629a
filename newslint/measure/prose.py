"""An article as one folded text, scanned once for all phrases; every place leads back to its block."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from newslint.measure.anchors import Cues
from newslint.measure.folding import folded, lowered, word_keys


@dataclass(frozen=True, slots=True, eq=False)
class Prose:
    """Texts joined by newlines, of which there are no others.

    text: folded; low: in lower case too, place for place; raw: this in UTF-8, in which strings are found
    sooner; words: keys of its words, in order; keys: the same as a set; starts: of each text.
    """

    text: str
    low: str
    raw: bytes
    words: tuple[bytes, ...]
    keys: frozenset[bytes]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, texts: Sequence[str]) -> Prose:
        """The prose of some texts; a newline inside one is a space."""
        joined = "\n".join(texts)
        if joined.count("\n") >= len(texts):
            joined = "\n".join(text.replace("\n", " ") for text in texts)
        text = folded(joined)
        low = lowered(text)
        words = tuple(word_keys(low))
        lengths = (len(each) + 1 for each in texts)
        return cls(
            text,
            low,
            low.encode("utf-8", "surrogatepass"),
            words,
            frozenset(words),
            (0, *accumulate(lengths)),
        )

    def text_at(self, place: int) -> int:
        """The number of the text in which a place lies."""
        return bisect_right(self.starts, place) - 1

    def lines_with(self, cues: Cues) -> Iterator[tuple[int, int]]:
        """Start and end of each line in which cues may be met; of all of the text if they are not letters."""
        strings = [*cues.signs, *(word.decode("latin-1") for word in cues.words & self.keys)]
        if cues.always or not all(map(str.isascii, strings)):
            yield 0, len(self.text)
            return
        needs = [[word.decode("latin-1") for word in need & self.keys] for need in cues.needs]
        for number in sorted({number for string in strings for number in self._lines(string)}):
            start, end = self.starts[number], self.starts[number + 1] - 1
            if all(_has_one(self.low, need, start, end) for need in needs):
                yield start, end

    def _lines(self, string: str) -> Iterator[int]:
        """The numbers of the lines that hold a string."""
        at = self.low.find(string)
        while at >= 0:
            number = self.text_at(at)
            yield number
            at = self.low.find(string, self.starts[number + 1])


def _has_one(text: str, strings: list[str], start: int, end: int) -> bool:
    """Does a stretch of a text hold one of some strings? Those that are not of ASCII count as found."""
    return any(not string.isascii() or text.find(string, start, end) >= 0 for string in strings)
