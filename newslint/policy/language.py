"""Languages, as far as rules tell them apart."""

from __future__ import annotations


def primary(tag: str) -> str:
    """The primary subtag of a language tag (RFC 5646), in lower case: `en-GB` and `en_GB` are `en`."""
    return tag.strip().replace("_", "-").partition("-")[0].lower()
