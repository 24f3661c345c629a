"""The longest common subsequence of two texts, in plain Python: a few pairs take less than loading rapidfuzz.

A row of the table is the bits of one number, of which all words of a text are one step (Hyyrö, 2004).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

Word = str | bytes
Range = tuple[int, int]


def common(a: Sequence[Word], b: Sequence[Word]) -> int:
    """How many words are in common, in order."""
    places, row = _places(a), (1 << len(a)) - 1
    for word in b:
        if step := row & places.get(word, 0):
            row = (row + step) | (row - step)
    return len(a) - (row & ((1 << len(a)) - 1)).bit_count()


def apart(a: Sequence[Word], b: Sequence[Word]) -> tuple[tuple[Range, ...], tuple[Range, ...]]:
    """Ranges of words of `a`, and of `b`, that are not in it; of several of its length that of rapidfuzz."""
    start = _alike(a, b)
    end = _alike(a[start:][::-1], b[start:][::-1])
    gone, new = _unmatched(a[start : len(a) - end], b[start : len(b) - end])
    return tuple(_ranges(gone, start)), tuple(_ranges(new, start))


def _places(words: Sequence[Word]) -> dict[Word, int]:
    """Of each word the bits of where it stands."""
    places: dict[Word, int] = {}
    bit = 1
    for word in words:
        places[word] = places.get(word, 0) | bit
        bit <<= 1
    return places


def _alike(a: Sequence[Word], b: Sequence[Word]) -> int:
    """How many first words are the same."""
    return next(
        (at for at, (mine, yours) in enumerate(zip(a, b, strict=False)) if mine != yours), min(len(a), len(b))
    )


def _unmatched(a: Sequence[Word], b: Sequence[Word]) -> tuple[list[int], list[int]]:
    """The words of each without a match, the last first; a word of `a` is dropped where either may be."""
    places, row = _places(a), (1 << len(a)) - 1
    rows = [row]
    for word in b:
        step = row & places.get(word, 0)
        row = (row + step) | (row - step)
        rows.append(row)
    gone: list[int] = []
    new: list[int] = []
    column, line = len(a), len(b)
    while column and line:
        if rows[line] >> (column - 1) & 1:
            column -= 1
            gone.append(column)
        elif line > 1 and not rows[line - 1] >> (column - 1) & 1:
            line -= 1
            new.append(line)
        else:
            column, line = column - 1, line - 1
    return [*gone, *range(column - 1, -1, -1)], [*new, *range(line - 1, -1, -1)]


def _ranges(backwards: Sequence[int], shift: int) -> Iterator[Range]:
    """Numbers that come from the last to the first as ranges in order."""
    start = end = -1
    for number in reversed(backwards):
        if number != end:
            if end >= 0:
                yield start + shift, end + shift
            start = number
        end = number + 1
    if end >= 0:
        yield start + shift, end + shift
