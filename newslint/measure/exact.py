"""Keys under which equal texts meet, or texts equal but for figures: 64 bits, the same in every process."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from zlib import adler32, crc32

from newslint.measure.squeeze import squeezed, squeezed_all

_DIGITS = b"0123456789"


@lru_cache(maxsize=2048)
def exact_key(text: str) -> int:
    """The same for texts whose normal words are the same."""
    return _hashed(squeezed(text))


def exact_keys(groups: Sequence[Sequence[str]]) -> list[int]:
    """The key of each of the texts of some articles, in order."""
    return [*map(_hashed, squeezed_all(groups))]


def masked_key(text: str) -> int:
    """The same for texts whose normal words are the same but for digits."""
    return _hashed(squeezed(text).translate(None, _DIGITS))


def _hashed(letters: bytes) -> int:
    return crc32(letters) << 32 | adler32(letters)
