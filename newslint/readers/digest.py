"""The identity of the bytes that a document was read from."""

from __future__ import annotations

from newslint.blake import blake2b


def digest(raw: bytes) -> str:
    """32 hex digits."""
    return blake2b(raw, digest_size=16).hexdigest()
