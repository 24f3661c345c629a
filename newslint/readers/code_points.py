"""From offsets in UTF-8 bytes to offsets in code points, in time linear in the text."""

from __future__ import annotations


class CodePoints:
    """A cursor; near offsets are cheap, whatever the order they are asked in."""

    __slots__ = ("_ascii", "_base", "_byte", "_point", "_raw")

    def __init__(self, text: str, base: int = 0) -> None:
        self._ascii = text.isascii()
        self._raw = b"" if self._ascii else text.encode()
        self._base = base
        self._byte = 0
        self._point = base

    def at(self, byte: int) -> int:
        """The code point that begins at this byte, counted from `base`."""
        if self._ascii:
            return byte + self._base
        if byte > self._byte:
            self._point += len(self._raw[self._byte : byte].decode())
        elif byte < self._byte:
            self._point -= len(self._raw[byte : self._byte].decode())
        self._byte = byte
        return self._point

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The code points of a range of bytes."""
        if self._ascii:
            return start + self._base, end + self._base
        left = self._point if start == self._byte else self.at(start)
        self._byte = end
        self._point = left + len(self._raw[start:end].decode())
        return left, self._point
