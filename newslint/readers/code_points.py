"""From offsets in UTF-8 bytes to offsets in code points, in time linear in the text."""

from __future__ import annotations


class CodePoints:
    """A cursor; near offsets are cheap, whatever the order they are asked in."""

    __slots__ = ("_ascii", "_byte", "_point", "raw")

    def __init__(self, text: str) -> None:
        self.raw = text.encode()
        self._ascii = len(self.raw) == len(text)
        self._byte = 0
        self._point = 0

    def at(self, byte: int) -> int:
        """The code point that begins at this byte."""
        if self._ascii:
            return byte
        if byte >= self._byte:
            self._point += len(self.raw[self._byte : byte].decode())
        else:
            self._point -= len(self.raw[byte : self._byte].decode())
        self._byte = byte
        return self._point
