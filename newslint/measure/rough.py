"""Words made in a tenth of the time of normalising: a filter before the exact measures of a pair."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from operator import itemgetter

from newslint.measure.normalize import normal_words
from newslint.measure.plain import plain
from newslint.measure.similarity import similarity
from newslint.measure.words import word_count

# In UTF-8 the first byte of a character stands for it, the rest are dropped: accented letters are one.
# E2 (dashes, quotes) and C2 (guillemets, no-break space) part words.
_TABLE = bytes(
    byte if (byte < 128 and chr(byte).isalnum()) or (byte >= 0xC3 and byte != 0xE2) else 32
    for byte in range(256)
)
_APOSTROPHE = "’".encode()
_DROPPED = bytes(range(0x80, 0xC0)) + b"'"
_WITHIN = bytes(byte for byte in range(256) if _TABLE[byte] != 32) + _DROPPED
_LONG_WORD = 12  # characters, with the space
_WIDE = 2  # bytes a character from which a text is taken to be in a script that writes no spaces
# How far below the exact measures those of rough words may be (10,000 planted pairs: 0.04 and 0.12 at most).
MARGIN = 0.1
_SHINGLE_MARGIN = 0.2
_SPARE = 2  # words more that may be missing: the ends of shingles, and words that rough words part in two


@lru_cache(maxsize=2048)
def rough_words(text: str) -> tuple[bytes, ...]:
    """Nearly the normal words, as bytes: `U.S.` and `3,000` are two each, accents are blurred."""
    return tuple(made_roughly(text))


def made_roughly(text: str) -> list[bytes]:
    """The rough words of a text that nobody will ask for again."""
    if (known := plain(text)) is not None:
        return known.replace(_APOSTROPHE, b"").translate(_TABLE, _DROPPED).split()
    raw = text.replace("’", "'").lower().encode("utf-8", "surrogatepass")
    if len(raw) > _WIDE * len(text):
        return [word.encode("utf-8", "surrogatepass") for word in normal_words(text)]
    return raw.translate(_TABLE, _DROPPED).split()


def has_more_words(text: str, words: int) -> bool:
    """Whether a text has more than so many rough words, of which the beginning of a long one tells."""
    start = text[: _LONG_WORD * words].encode("utf-8", "surrogatepass").replace(_APOSTROPHE, b"")
    return len(start.translate(_TABLE, _DROPPED).split()) > words + 1 or len(rough_words(text)) > words


@lru_cache(maxsize=2048)
def most_words(text: str) -> int:
    """As many words as a text has, or a few more."""
    return word_count(text) if plain(text) is None else len(rough_words(text))


def may_exceed(text: str, words: int) -> bool:
    """False only if a text, in a script with spaces, has no more than so many words."""
    return len(text) > 2 * words and _gaps(text) >= words and most_words(text) > words


def parts_may_exceed(text: str, parts: Iterable[str], words: int) -> bool:
    """Whether one of the parts of a text may; quicker than to ask of each."""
    if plain(text) is None:
        return any(may_exceed(part, words) for part in parts)
    return any(
        len(part.encode().translate(None, _WITHIN)) >= words and most_words(part) > words
        for part in parts
        if len(part) > 2 * words
    )


@lru_cache(maxsize=2048)
def _gaps(text: str) -> int:
    """Characters of a plain text that are no letters: it has one word more, or fewer."""
    known = plain(text)
    return len(text) if known is None else len(known.translate(None, _WITHIN))


def may_be_alike(a: str, b: str, at_least: float) -> bool:
    """False only if the `similarity` of two texts is below a bar."""
    return similarity(rough_words(a), rough_words(b), max(0.0, at_least - MARGIN)) > 0.0


def may_overlap(a: str, b: str, at_least: float) -> bool:
    """False only if the Jaccard measure of the shingles of two texts is below a bar."""
    mine, yours = rough_shingles(a), rough_shingles(b)
    bar = max(0.0, at_least - _SHINGLE_MARGIN)
    shared = max(1.0, bar / (1 + bar) * (len(mine) + len(yours)))
    return min(len(mine), len(yours)) >= shared and len(mine & yours) >= shared


@lru_cache(maxsize=1024)
def rough_shingles(text: str) -> frozenset[int]:
    """Hashes, good in this process only, of the runs of three rough words."""
    words = rough_words(text)
    return frozenset(map(hash, zip(words, words[1:], words[2:], strict=False)))


def meeting(texts: Sequence[str], apart: float) -> Iterator[tuple[int, int]]:
    """Pairs (i, j), i < j, of a few texts: each has all but a share `apart` of its words in the other.

    Every text is compared with those that are not too long for it, by the words that both have: 100 texts
    take a millisecond.
    """
    kept: list[tuple[int, int, frozenset[bytes]]] = []
    for index, text in enumerate(texts):
        words = rough_words(text)
        distinct = frozenset(words)
        kept.append((len(distinct) - int(apart * len(words)) - _SPARE, index, distinct))
    kept.sort(key=itemgetter(0))
    for place, (_, index, mine) in enumerate(kept):
        size = len(mine)
        for needed, other, yours in islice(kept, place + 1, None):
            if needed > size:
                break
            if len(mine & yours) >= needed:
                yield (index, other) if index < other else (other, index)
