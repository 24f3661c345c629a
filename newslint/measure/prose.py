"""An article as one folded text, scanned once for all phrases; every place leads back to its block."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from newslint.measure.folding import folded, lowered, whole, word_keys


@dataclass(frozen=True, slots=True, eq=False)
class Prose:
    """Texts joined by newlines, of which there are no others.

    text: folded; low: in lower case too, place for place; raw: this in UTF-8, in which strings are found
    sooner; utf8: the text for patterns, without halves of characters; words: keys of its words, in order;
    keys: the same as a set; starts: of each text.
    """

    text: str
    low: str
    raw: bytes
    utf8: bytes
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
            whole(text).encode(),
            words,
            frozenset(words),
            (0, *accumulate(lengths)),
        )

    def text_at(self, place: int) -> int:
        """The number of the text in which a place lies."""
        return bisect_right(self.starts, place) - 1
