"""BLAKE2b, by which newslint tells things apart, without all of `hashlib`: that loads OpenSSL, in 3 ms."""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:  # a Python that has it elsewhere
    from hashlib import blake2b

__all__ = ["blake2b"]
