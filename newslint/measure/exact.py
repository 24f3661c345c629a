"""Keys under which equal texts meet, or texts equal but for figures: 64 bits, the same in every process."""

from __future__ import annotations

from functools import lru_cache
from zlib import adler32, crc32

from newslint.measure.squeeze import squeezed

_DIGITS = b"0123456789"


@lru_cache(maxsize=2048)
def exact_key(text: str) -> int:
    """The same for texts whose normal words are the same."""
    return _hashed(squeezed(text))


def masked_key(text: str) -> int:
    """The same for texts whose normal words are the same but for digits."""
    return _hashed(squeezed(text).translate(None, _DIGITS))


def _hashed(letters: bytes) -> int:
    return crc32(letters) << 32 | adler32(letters)
