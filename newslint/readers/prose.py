"""The text of one Markdown block, gathered from what its inline markup leaves."""

from __future__ import annotations

from newslint.model.document import Block, BlockKind
from newslint.model.span import Span, tile

Piece = tuple[str, int, int, bool]  # text, source start, source end, verbatim


class Prose:
    """Pieces of text; white space doubled by markup that was dropped, or at the ends, is dropped with it."""

    __slots__ = ("_broken", "_cut", "_pieces", "breaks")

    def __init__(self) -> None:
        self._pieces: list[Piece] = []
        self._broken: Span | None = None
        self._cut = True
        self.breaks: list[int] = []  # which pieces are line breaks

    def __bool__(self) -> bool:
        return bool(self._pieces)

    def append(self, text: str, start: int, end: int, verbatim: bool = True) -> None:
        """Text that a person sees: `source[start:end]` itself, or what that decodes to."""
        if self._cut:
            self._cut = False
            if text[:1] == " " and (not self._pieces or self._broken or self._pieces[-1][0][-1:] == " "):
                if not verbatim:
                    return
                start += len(text) - len(text.lstrip(" "))
                text = text.lstrip(" ")
                if not text:
                    self._cut = True
                    return
        if self._broken:
            self.breaks.append(len(self._pieces))
            self._pieces.append((" ", *self._broken, False))
            self._broken = None
        self._pieces.append((text, start, end, verbatim))

    def line_break(self, start: int, end: int) -> None:
        """A line ends here: one space, if text follows."""
        if self._pieces:
            self._trim()
            self._broken = Span(start, end)

    def cut(self) -> None:
        """Something that is not text was left out here."""
        self._cut = True

    def _trim(self) -> None:
        while self._pieces and self._pieces[-1][0][-1:] == " ":
            text, start, end, verbatim = self._pieces.pop()
            kept = text.rstrip(" ") if verbatim else ""
            if kept:
                self._pieces.append((kept, start, end - (len(text) - len(kept)), True))
        if self.breaks and self.breaks[-1] >= len(self._pieces):
            self.breaks.pop()

    def lines(self) -> list[list[Piece]]:
        """The pieces line by line, without the breaks between them."""
        self._trim()
        edges = [-1, *self.breaks, len(self._pieces)]
        return [self._pieces[left + 1 : right] for left, right in zip(edges, edges[1:], strict=False)]

    def build(self, kind: BlockKind) -> Block:
        """The block of all pieces."""
        self._trim()
        return block_of(kind, self._pieces)


def block_of(kind: BlockKind, pieces: list[Piece]) -> Block:
    """A block of pieces."""
    text, offsets = tile(pieces)
    return Block(kind, text, offsets)
