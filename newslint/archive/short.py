"""How much of a key is kept."""

from __future__ import annotations

BITS = 48  # of a key, the first ones, are kept: of 3,000 keys one in a thousand archives meets a stranger


def cut(key: int) -> int:
    """The bits of a key that are kept."""
    return key >> (64 - BITS)
